import { isJsonArray, type JsonObject, type JsonValue } from '../../document/index.ts';
import { referencesIn } from '../../expressions/index.ts';
import { inputsOf, type ScreenEntry } from '../../outline/index.ts';
import { membersOf, textIn } from '../code/targets.ts';
import { sendingActions, type SendingAction } from '../types/exchanges.ts';
import { targetOf, type Target } from './targets.ts';

/** What answers the exchanges of a screen, or those of them that its guard takes. */
export interface Handler {
  /** Absent: takes what is left. */
  readonly guard?: Guard;
  readonly target: Target;
  /** What sends the requests that it answers. */
  readonly senders: readonly Sender[];
}

/** Tells requests apart by fixed values in their payload, or by what only they send. */
export type Guard =
  | { readonly kind: 'values'; readonly values: JsonObject }
  | { readonly kind: 'keys'; readonly keys: readonly string[] };

/** A component or field, and what its payload is made of. */
export interface Sender {
  readonly owner: string;
  readonly keys: readonly string[];
}

/** The handlers of a screen, guarded ones first. One that leads to the same place as all others needs no guard. */
export function handlersOf(flow: JsonValue, entry: ScreenEntry): readonly Handler[] {
  const actions = sendingActions(entry).filter(({ name }) => name === 'data_exchange');
  const secrets = secretInputs(entry);
  const kinds = actions.map((action) => ({
    action,
    target: shown(targetOf(flow, entry, action, actions), action, secrets),
  }));
  const [first] = kinds;
  if (first === undefined) return [];
  if (kinds.every(({ target }) => leadSame(target, first.target))) {
    const senders = sendersOf(actions);
    return [{ target: commonTarget(first.target, actions), senders }];
  }
  const handlers = kinds.map(({ action, target }): Handler => {
    const guard = guardOf(action, actions);
    // Only fixed values narrow the type of the payload.
    return guard?.kind === 'values'
      ? { guard, target, senders: sendersOf([action]) }
      : {
          ...(guard === undefined ? {} : { guard }),
          target: commonTarget(target, actions),
          senders: sendersOf([action]),
        };
  });
  return inOrder(merged(handlers));
}

/** The chat receives what was sent, but no secrets. */
function shown(target: Target, { payload }: SendingAction, secrets: ReadonlySet<string>): Target {
  if (target.kind === 'screen') return target;
  const takesSecret = (key: string) =>
    referencesIn(payload[key] ?? null).some(({ segments }) => secrets.has(segments.at(-1) ?? ''));
  return { kind: 'complete', params: Object.keys(payload).filter((key) => !takesSecret(key)) };
}

function secretInputs({ screen, path }: ScreenEntry): ReadonlySet<string> {
  const { sensitive } = screen;
  const listed = isJsonArray(sensitive) ? sensitive.filter((name) => typeof name === 'string') : [];
  const hidden = inputsOf(screen, path).filter(({ component }) =>
    ['password', 'passcode'].includes(textIn(component, 'input-type')),
  );
  return new Set([...listed, ...hidden.map(({ component }) => textIn(component, 'name'))]);
}

function leadSame(one: Target, other: Target): boolean {
  return one.kind === 'screen'
    ? other.kind === 'screen' && one.screen === other.screen
    : other.kind === 'complete';
}

/** Of several payloads only what all have can be named. */
function commonTarget(target: Target, actions: readonly SendingAction[]): Target {
  if (target.kind === 'screen') return target;
  const params = target.params.filter((key) => actions.every(({ payload }) => Object.hasOwn(payload, key)));
  return { kind: 'complete', params };
}

/** What tells the requests of an action from those of the others on its screen. */
function guardOf(action: SendingAction, all: readonly SendingAction[]): Guard | undefined {
  const others = all.filter((other) => other !== action);
  const telling = membersOf(action.payload).filter(
    ([key, value]) => isFixed(value) && others.some(({ payload }) => payload[key] !== value),
  );
  if (telling.length > 0) return { kind: 'values', values: Object.fromEntries(telling) };
  const keys = Object.keys(action.payload).filter((key) =>
    others.every(({ payload }) => !Object.hasOwn(payload, key)),
  );
  return keys.length === 0 ? undefined : { kind: 'keys', keys };
}

/** Neither a reference nor an expression. */
function isFixed(value: JsonValue): boolean {
  if (typeof value === 'string') return !/^[$`]/.test(value) && !value.includes('${');
  return typeof value === 'number' || typeof value === 'boolean';
}

/** Requests that nothing tells apart have one handler: the first that leads on, since a refresh leads nowhere. */
function merged(handlers: readonly Handler[]): readonly Handler[] {
  const byGuard = new Map<string, Handler>();
  for (const handler of handlers) {
    const id = JSON.stringify(handler.guard ?? null);
    const known = byGuard.get(id);
    byGuard.set(
      id,
      known === undefined ? handler : { ...known, senders: [...known.senders, ...handler.senders] },
    );
  }
  return [...byGuard.values()];
}

/** The more a guard asks for, the earlier it is asked. */
function inOrder(handlers: readonly Handler[]): readonly Handler[] {
  const weight = ({ guard }: Handler): number => {
    if (guard === undefined) return 0;
    return guard.kind === 'keys' ? 1 : 1 + Object.keys(guard.values).length;
  };
  return handlers.toSorted((one, other) => weight(other) - weight(one));
}

function sendersOf(actions: readonly SendingAction[]): readonly Sender[] {
  const senders = actions.map(({ owner, payload }) => ({ owner, keys: Object.keys(payload) }));
  return [...new Map(senders.map((sender) => [JSON.stringify(sender), sender])).values()];
}
