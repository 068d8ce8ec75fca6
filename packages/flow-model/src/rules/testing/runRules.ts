import { stripTypeScriptTypes } from 'node:module';
import { compileFunction } from 'node:vm';
import type { JsonValue } from '../../document/index.ts';
import { fitsPattern } from '../../runtime/pattern/fitsPattern.ts';

/** What a compiled handler answered. */
export interface Ran {
  readonly answer: unknown;
  /** What was fetched. */
  readonly fetched: readonly { readonly url: string; readonly options: unknown }[];
}

/** A request for the handlers. */
export interface RulesRequest {
  readonly action: 'INIT' | 'data_exchange' | 'BACK';
  readonly screen?: string;
  readonly data?: JsonValue;
  /** What services answer; `undefined`: status 500. */
  readonly services?: (url: string) => JsonValue | undefined;
}

/** Runs a module made of rules with nothing but its own imports, as an isolate does. Rejects when it throws. */
export async function runRules(code: string, request: RulesRequest): Promise<Ran> {
  const fetched: { url: string; options: unknown }[] = [];
  const body = stripTypeScriptTypes(code)
    .replaceAll(/^import .*;$/gm, '')
    .replace('export default', 'return');
  const fetch = async (url: string, options?: unknown) => {
    fetched.push({ url, options });
    const answered = request.services?.(url);
    return {
      ok: answered !== undefined,
      status: answered === undefined ? 500 : 200,
      json: async () => answered,
    };
  };
  const quiet = { warn: () => undefined };
  const secret = async (name: string) => `secret of ${name}`;
  const load = compileFunction(body, ['defineEndpoint', 'fitsPattern', 'secret', 'fetch', 'console']);
  const definition: unknown = load((given: unknown) => given, fitsPattern, secret, fetch, quiet);
  const handler = handlerOf(definition, request);
  const answer: unknown = await handler({
    data: request.data ?? {},
    flowToken: 'token-1',
    respond: (screen: string, data: unknown = {}) => ({ screen, data }),
    error: (message: string, data: unknown) => ({ error: message, ...(data === undefined ? {} : { data }) }),
    complete: (params: unknown = {}) => ({ complete: params }),
    tokenNoLongerValid: (message: string) => ({ expired: message }),
  });
  return { answer, fetched };
}

function handlerOf(definition: unknown, { action, screen = '' }: RulesRequest): (context: object) => unknown {
  const own = member(member(definition, 'screens'), screen);
  const found =
    action === 'INIT'
      ? member(definition, 'init')
      : action === 'data_exchange'
        ? member(own, 'data_exchange')
        : (member(own, 'back') ?? member(definition, 'back'));
  if (typeof found !== 'function') throw new Error('no handler');
  return (context) => Reflect.apply(found, undefined, [context]);
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
