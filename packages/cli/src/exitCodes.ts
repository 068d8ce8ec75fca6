/** What the process says to scripts. */
export const exitCodes = {
  fine: 0,
  /** Something to mend was found. */
  findings: 1,
  /** Wrong use, or a file that cannot be read. */
  unusable: 2,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The graver of two results. */
export function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}
