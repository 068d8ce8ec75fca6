/** Where the handlers of an endpoint stand in its source: offsets of their names. */
export interface FoundHandlers {
  readonly init: number | undefined;
  /** For screens that have no `back` of their own. */
  readonly back: number | undefined;
  readonly screens: ReadonlyMap<
    string,
    {
      readonly at: number;
      readonly exchange: number | undefined;
      readonly back: number | undefined;
    }
  >;
}

/**
 * Finds the handlers in `defineEndpoint({ … })` by their keys. It reads brackets, strings and comments, no more, so it also
 * works while somebody is typing; a source that is put together in another way shows none.
 */
export function findHandlers(source: string): FoundHandlers {
  const start = /\bdefineEndpoint\s*(?:<[^(]*>)?\s*\(\s*\{/.exec(source);
  const top = start === null ? NO_MEMBERS : membersFrom(source, start.index + start[0].length);
  const screens = new Map<string, { at: number; exchange: number | undefined; back: number | undefined }>();
  for (const [id, { at, body }] of membersOf(source, top.get('screens'))) {
    const members = body === undefined ? NO_MEMBERS : membersFrom(source, body);
    screens.set(id, { at, exchange: members.get('data_exchange')?.at, back: members.get('back')?.at });
  }
  return { init: top.get('init')?.at, back: top.get('back')?.at, screens };
}

interface Member {
  /** Offset of the key. */
  readonly at: number;
  /** Offset behind the brace that opens its object; `undefined` when it is something else. */
  readonly body: number | undefined;
}

const NO_MEMBERS: ReadonlyMap<string, Member> = new Map();

function membersOf(source: string, member: Member | undefined): ReadonlyMap<string, Member> {
  return member?.body === undefined ? NO_MEMBERS : membersFrom(source, member.body);
}

/** Strings, templates and comments in one piece, brackets, commas, names; all else letter by letter. */
const TOKENS =
  /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|'(?:[^'\\\n]|\\.)*'?|"(?:[^"\\\n]|\\.)*"?|`(?:[^`\\]|\\[^])*`?|[A-Za-z_$][\w$]*|[^]/y;

/** The members of an object whose first letter inside is at `from`. */
function membersFrom(source: string, from: number): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  let depth = 0;
  let key: { readonly name: string; readonly at: number } | undefined;
  let expectsKey = true;
  let expectsValue = false;
  for (const { text, at } of tokens(source, from)) {
    if (/^\s$|^\/[/*]/.test(text)) continue;
    if (depth === 0) {
      if (text === '}') break;
      if (text === ',') {
        expectsKey = true;
        key = undefined;
        continue;
      }
      if (expectsValue && key !== undefined) {
        members.set(key.name, { at: key.at, body: text === '{' ? at + 1 : undefined });
        expectsValue = false;
      } else if (expectsKey && text !== 'async' && /^['"A-Za-z_$]/.test(text)) {
        key = { name: /^['"]/.test(text) ? text.slice(1, -1) : text, at };
        expectsKey = false;
        continue;
      } else if (key !== undefined && !members.has(key.name)) {
        if (text === ':') expectsValue = true;
        // A method: `back({ respond }) { … }`
        else if (text === '(') members.set(key.name, { at: key.at, body: undefined });
      }
    }
    if (text === '{' || text === '(' || text === '[') depth += 1;
    else if (text === '}' || text === ')' || text === ']') depth -= 1;
  }
  return members;
}

function* tokens(source: string, from: number): Generator<{ readonly text: string; readonly at: number }> {
  const pattern = new RegExp(TOKENS);
  pattern.lastIndex = from;
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source))
    yield { text: match[0], at: match.index };
}
