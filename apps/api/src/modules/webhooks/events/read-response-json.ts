import { isJsonArray, isJsonObject } from '@flowsmith/flow-model';
import type { JsonValue } from '@flowsmith/flow-model';

/** What an `nfm_reply` holds. */
export interface ReadAnswer {
  readonly flowToken: string | null;
  /** Everything but the flow token. */
  readonly fields: Readonly<Record<string, JsonValue>>;
  /** What came, where it is not a JSON object. */
  readonly broken: string | null;
}

/** Reads `response_json` (webhooks, flow response message): JSON in a text, sent by a phone, so anything may stand in it. */
export function readResponseJson(text: string): ReadAnswer {
  const value = parse(text);
  if (!isJsonObject(value) || isDeep(value)) return { flowToken: null, fields: {}, broken: text };
  const { flow_token: token, ...rest } = value;
  const fields = Object.fromEntries(
    Object.entries(rest)
      .slice(0, MOST_FIELDS)
      .flatMap(([name, member]) =>
        member === undefined ? [] : [[clean(name).slice(0, 200), member] as const],
      ),
  );
  return { flowToken: typeof token === 'string' ? clean(token) || null : null, fields, broken: null };
}

/** A flow has fewer; more is no answer to a flow. */
const MOST_FIELDS = 1_000;
/** Levels of nesting. Answers have three or four. */
const DEEPEST = 30;

function parse(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    // Some senders wrap the text twice.
    return typeof value === 'string' && value.trimStart().startsWith('{') ? parse(value) : value;
  } catch {
    return undefined;
  }
}

/** PostgreSQL's texts have neither NUL nor half a character. */
function clean(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

function isDeep(value: JsonValue): boolean {
  let level: JsonValue[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((each) => {
      if (isJsonArray(each)) return [...each];
      return isJsonObject(each) ? Object.values(each).filter((member) => member !== undefined) : [];
    });
  }
  return false;
}
