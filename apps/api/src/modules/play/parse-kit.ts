import { emptyPlayKit, parsePlayKit, type PlayKit } from '@flowsmith/flow-model';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';

/** Deeper values cannot be written as JSON again; no flow has any. */
const DEEPEST = 200;
/** More problems than these help nobody. */
const MOST_PROBLEMS = 20;

/**
 * Reads a kit that came in.
 * @throws ApiError `invalid-request` that says what is wrong and where.
 */
export function parseKit(value: unknown): PlayKit {
  if (isDeeperThan(value, DEEPEST)) throw invalid([{ path: [], message: messages.play.tooDeep(DEEPEST) }]);
  const parsed = parsePlayKit(value);
  if (!parsed.ok) throw invalid(parsed.problems);
  return parsed.kit;
}

/** Reads a kit that was stored. One that cannot be read (a newer Flowsmith wrote it) counts as none: only for what shows it. */
export function readStoredKit(value: unknown): PlayKit {
  const parsed = parsePlayKit(value);
  return parsed.ok ? parsed.kit : emptyPlayKit();
}

function invalid(
  found: readonly { readonly path: readonly (string | number)[]; readonly message: string }[],
): ApiError {
  const problems = found
    .slice(0, MOST_PROBLEMS)
    .map(({ path, message }) => ({ path: ['body', 'kit', ...path].join('.'), message }));
  return new ApiError(400, 'invalid-request', messages.play.invalid(problems), { problems });
}

function isDeeperThan(value: unknown, deepest: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}
