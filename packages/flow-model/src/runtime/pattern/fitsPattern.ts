import { readPattern } from './readPattern.ts';
import type { PatternNode } from './readPattern.ts';

/**
 * Whether a text fits a `pattern` of a flow somewhere, as a regular expression of JavaScript finds it; `undefined` when the
 * pattern is no regular expression or one that this cannot try (references back, looking behind, huge repetitions).
 *
 * A pattern is written by whoever wrote the flow, and the engine of the browser can take years for one such as `(a+)+$`.
 * This looks at each character once, with all ways through the pattern side by side.
 */
export function fitsPattern(pattern: string, text: string): boolean | undefined {
  const machine = machineOf(pattern);
  if (machine === undefined) return undefined;
  const characters = machine.flags === 'u' ? Array.from(text) : text.split('');
  return finds(machine.start, { characters, looked: new Map() }, 0, true);
}

/** A place on a way through a pattern. */
type State =
  | { readonly kind: 'end' }
  | { readonly kind: 'take'; readonly accepts: RegExp; readonly next: State }
  | { readonly kind: 'split'; next: readonly State[] }
  | {
      readonly kind: 'place';
      readonly at: 'start' | 'end' | 'word-edge' | 'no-word-edge';
      readonly next: State;
    }
  | { readonly kind: 'look'; readonly start: State; readonly negated: boolean; readonly next: State };

interface Machine {
  readonly start: State;
  readonly flags: 'u' | '';
}

/** Repetitions are written out; a pattern that needs more than this is not tried. */
const MAX_STATES = 3_000;
const FLAGS = ['u', ''] as const;
const machines = new Map<string, Machine | undefined>();

function machineOf(pattern: string): Machine | undefined {
  if (machines.has(pattern)) return machines.get(pattern);
  if (machines.size >= 200) machines.clear();
  const machine = build(pattern);
  machines.set(pattern, machine);
  return machine;
}

function build(pattern: string): Machine | undefined {
  // The Unicode flag refuses some escapes that phones accept.
  const flags = FLAGS.find((candidate) => isExpression(pattern, candidate));
  const tree = flags === undefined ? undefined : readPattern(pattern, flags);
  if (flags === undefined || tree === undefined) return undefined;
  const budget = { left: MAX_STATES };
  const start = stateOf(tree, { kind: 'end' }, budget);
  return budget.left < 0 ? undefined : { start, flags };
}

function isExpression(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

/** The state from which `node` and then `next` is gone through. */
function stateOf(node: PatternNode, next: State, budget: { left: number }): State {
  budget.left -= 1;
  if (budget.left < 0) return next;
  switch (node.kind) {
    case 'character':
      return { kind: 'take', accepts: node.accepts, next };
    case 'place':
      return { kind: 'place', at: node.at, next };
    case 'lookahead':
      return {
        kind: 'look',
        start: stateOf(node.inner, { kind: 'end' }, budget),
        negated: node.negated,
        next,
      };
    case 'sequence':
      return node.nodes.reduceRight((after, inner) => stateOf(inner, after, budget), next);
    case 'choice':
      return { kind: 'split', next: node.options.map((option) => stateOf(option, next, budget)) };
    case 'repeat':
      return repeated(node, next, budget);
  }
}

function repeated(
  { inner, min, max }: PatternNode & { readonly kind: 'repeat' },
  next: State,
  budget: { left: number },
): State {
  let state = next;
  if (max === Infinity) {
    const loop: State & { kind: 'split' } = { kind: 'split', next: [next] };
    loop.next = [stateOf(inner, loop, budget), next];
    state = loop;
  } else {
    for (let count = min; count < max && budget.left >= 0; count += 1) {
      state = { kind: 'split', next: [stateOf(inner, state, budget), next] };
    }
  }
  for (let count = 0; count < min && budget.left >= 0; count += 1) state = stateOf(inner, state, budget);
  return state;
}

interface Search {
  readonly characters: readonly string[];
  /** What looking ahead found, by state and position. */
  readonly looked: Map<State, Map<number, boolean>>;
}

/** Goes through the text from a position; `anywhere` lets the way begin later too. */
function finds(start: State, search: Search, from: number, anywhere: boolean): boolean {
  let active: State[] = [];
  for (let at = from; at <= search.characters.length; at += 1) {
    const entered = anywhere || at === from ? [...active, start] : active;
    const waiting = reach(entered, search, at);
    if (waiting === 'end') return true;
    const character = search.characters[at];
    active =
      character === undefined
        ? []
        : waiting.flatMap((state) => (state.accepts.test(character) ? [state.next] : []));
    if (active.length === 0 && !anywhere) return false;
  }
  return false;
}

/** The states that wait for a character, from these on; or that the end was reached. */
function reach(entered: readonly State[], search: Search, at: number): 'end' | (State & { kind: 'take' })[] {
  const seen = new Set<State>();
  const waiting: (State & { kind: 'take' })[] = [];
  const open = [...entered];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    switch (state.kind) {
      case 'end':
        return 'end';
      case 'take':
        waiting.push(state);
        break;
      case 'split':
        open.push(...state.next);
        break;
      case 'place':
        if (isAt(state.at, search.characters, at)) open.push(state.next);
        break;
      case 'look':
        if (look(state, search, at) !== state.negated) open.push(state.next);
        break;
    }
  }
  return waiting;
}

function look(state: State & { kind: 'look' }, search: Search, at: number): boolean {
  let found = search.looked.get(state);
  if (found === undefined) search.looked.set(state, (found = new Map()));
  let fits = found.get(at);
  if (fits === undefined) found.set(at, (fits = finds(state.start, search, at, false)));
  return fits;
}

function isAt(
  place: 'start' | 'end' | 'word-edge' | 'no-word-edge',
  characters: readonly string[],
  at: number,
): boolean {
  if (place === 'start') return at === 0;
  if (place === 'end') return at === characters.length;
  const isEdge = isWord(characters[at - 1]) !== isWord(characters[at]);
  return isEdge === (place === 'word-edge');
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^\w$/.test(character);
}
