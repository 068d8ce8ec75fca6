import { z } from 'zod';
import { failureTable, type FailureRow } from './failure-table.ts';
import type { GraphAnswer } from './graph-answer.ts';
import { MetaError } from './meta-error.ts';

const number = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .optional()
  .catch(undefined);
const words = z.string().optional().catch(undefined);

/** Graph API error envelope. `error_data` is an object on some calls and a text on others. */
const envelope = z.object({
  error: z.object({
    message: words,
    code: number,
    error_subcode: number,
    is_transient: z.boolean().optional().catch(undefined),
    error_user_title: words,
    error_user_msg: words,
    error_data: z
      .union([z.string(), z.object({ details: z.string() }).transform(({ details }) => details)])
      .optional()
      .catch(undefined),
    fbtrace_id: words,
  }),
});

/**
 * Tells whether an answer is a failure, and which. The HTTP status is a hint only (throttling comes as 400, an expired
 * token as 400 or 401): the code in the body decides.
 * @param json the parsed body; `undefined` when it is not JSON.
 * @returns `undefined` for a success.
 */
export function classifyFailure({ status, headers }: GraphAnswer, json: unknown): MetaError | undefined {
  const parsed = envelope.safeParse(json);
  if (!parsed.success) return classifyBare(status, json);
  const { error } = parsed.data;
  const row = rowFor(error.code, error.error_subcode, [
    error.message,
    error.error_user_title,
    error.error_user_msg,
  ]);
  const waitMinutes = waitMinutesOf(headers['x-business-use-case-usage']);
  const throttled = row?.kind === 'throttled' || status === 429;
  const kind = row?.kind ?? (throttled ? 'throttled' : status >= 500 ? 'unavailable' : 'unknown');
  return new MetaError({
    kind,
    // A wait of minutes is for the person to decide on; calling on meanwhile prolongs it.
    retry: throttled && waitMinutes !== undefined ? 'never' : retryOf(row, status, error.is_transient),
    httpStatus: status,
    code: error.code,
    subcode: error.error_subcode,
    metaMessage: error.message,
    userTitle: error.error_user_title,
    userMessage: error.error_user_msg,
    details: error.error_data,
    traceId: error.fbtrace_id,
    waitMinutes: throttled ? waitMinutes : undefined,
  });
}

function classifyBare(status: number, json: unknown): MetaError | undefined {
  if (status >= 500) return new MetaError({ kind: 'unavailable', httpStatus: status });
  if (status === 429) return new MetaError({ kind: 'throttled', retry: 'after-refusal', httpStatus: status });
  if (status >= 200 && status < 300 && json !== undefined) return undefined;
  return new MetaError({ kind: 'unexpected-answer', httpStatus: status });
}

function rowFor(
  code: number | undefined,
  subcode: number | undefined,
  texts: readonly (string | undefined)[],
) {
  const text = texts.join('\n');
  return failureTable.find(
    (row: FailureRow) =>
      code !== undefined &&
      (typeof row.code === 'number' ? row.code === code : row.code[0] <= code && code <= row.code[1]) &&
      (row.subcode === undefined || row.subcode === subcode) &&
      (row.text === undefined || row.text.test(text)),
  );
}

function retryOf(row: FailureRow | undefined, status: number, transient: boolean | undefined) {
  if (row?.retry !== undefined) return row.retry;
  if (transient === true) return 'unknown-outcome';
  if (row !== undefined) return 'never';
  if (status === 429) return 'after-refusal';
  return status >= 500 ? 'unknown-outcome' : 'never';
}

const usage = z.record(
  z.string(),
  z.array(z.object({ estimated_time_to_regain_access: z.number().optional() })),
);

/** Minutes that the header `x-business-use-case-usage` asks to wait; it holds JSON text. */
function waitMinutesOf(header: string | string[] | undefined): number | undefined {
  const parsed = usage.safeParse(parse(String(header ?? '')));
  if (!parsed.success) return undefined;
  const minutes = Object.values(parsed.data)
    .flat()
    .map((entry) => entry.estimated_time_to_regain_access ?? 0);
  const longest = Math.max(0, ...minutes);
  return longest > 0 ? longest : undefined;
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
