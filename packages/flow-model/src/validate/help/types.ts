/** The page of help on one code: what the problem is, why it matters, how to mend it. */
export interface Help {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  /** A piece of Flow JSON with the problem, and the same without. */
  readonly before?: string;
  readonly after?: string;
}

/** Pages of help by code. */
export interface HelpTable {
  readonly [code: string]: Help;
}
