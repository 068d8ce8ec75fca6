import type { Diagnostic, Stage } from './types.ts';

/** What Meta would say of a flow: the stage it stops at, its errors there, and the errors of stages behind it. */
export interface ShownByMeta {
  /** The first stage that fails; `undefined` when Meta would publish the flow. */
  readonly stage: Stage | undefined;
  /** Errors that Meta shows now, echoes included. */
  readonly now: readonly Diagnostic[];
  /** Errors that Meta only shows once those of `now` are mended. */
  readonly later: readonly Diagnostic[];
}

/**
 * Parts errors into those that Meta shows now and those that it would only show later: Meta checks JSON, version, shape
 * and meaning in this order and stops after the first stage that fails (Flow JSON reference, 9.2). Warnings and lints
 * are in neither part: Meta never shows them.
 *
 * @example shownByMetaNow(validateDocument(doc)).later.length // how many errors Meta keeps back
 */
export function shownByMetaNow(diagnostics: readonly Diagnostic[]): ShownByMeta {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const stage = STAGES.find((candidate) => errors.some((error) => error.stage === candidate));
  return {
    stage,
    now: errors.filter((error) => error.stage === stage),
    later: errors.filter((error) => error.stage !== stage),
  };
}

const STAGES: readonly Stage[] = ['json', 'version', 'schema', 'semantic'];
