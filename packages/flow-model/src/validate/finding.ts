import type { Path } from '../document/types.ts';
import type { Severity, Stage } from './types.ts';

/** What is wrong, in words and as a code; made by `messages.ts`. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** A problem with its place, before it is tied to a text. */
export interface Finding extends Problem {
  readonly path: Path;
  readonly severity: Severity;
  readonly stage: Stage;
  /** The key is at fault, not its value. */
  readonly atKey?: true;
  readonly echo?: true;
  /** Other places that have to do with it. */
  readonly related?: readonly RelatedPlace[];
}

/** A second place of a problem: where the same name stands, where a field is declared. */
export interface RelatedPlace {
  readonly path: Path;
  readonly message: string;
}

/** How a finding differs from a plain error about a value. */
export interface FindingOptions {
  readonly severity?: Severity;
  readonly atKey?: true;
  readonly echo?: true;
  readonly related?: readonly RelatedPlace[];
}

/** Collects findings of one stage. Paths are given relative to where the collector was made for. */
export class Findings {
  readonly list: Finding[] = [];
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Notes a problem; an error unless the options say otherwise. */
  add(path: Path, problem: Problem, options: FindingOptions = {}): void {
    this.list.push({
      ...problem,
      ...options,
      path,
      severity: options.severity ?? 'error',
      stage: this.#stage,
    });
  }

  /** Notes a problem that Meta reports on top of another one at the same place. */
  echo(path: Path, problem: Problem, options: FindingOptions = {}): void {
    this.add(path, problem, { ...options, echo: true });
  }

  /** Takes over findings made relative to `prefix`. */
  addAll(prefix: Path, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const { related } = finding;
      const path = [...prefix, ...finding.path];
      this.list.push(
        related === undefined
          ? { ...finding, path }
          : {
              ...finding,
              path,
              related: related.map((place) => ({ ...place, path: [...prefix, ...place.path] })),
            },
      );
    }
  }
}
