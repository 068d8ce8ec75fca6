import { isJsonObject, type JsonObject, type JsonValue } from '../document/index.ts';
import {
  formatReference,
  inputValueType,
  wholeReference,
  type Reference,
  type ValueType,
} from '../expressions/index.ts';
import type { Problem } from './finding.ts';
import type { FlowModel, FlowScreen } from './flowModel.ts';
import { problems } from './messages.ts';
import { nearest } from './nearest.ts';

/**
 * What a reference points to: its type, and for data its definition; or why it points to nothing, and whether it was
 * meant for another screen.
 */
export type Resolved =
  | {
      readonly ok: true;
      readonly type: ValueType;
      readonly definition?: JsonObject;
      readonly input?: JsonObject;
    }
  | { readonly ok: false; readonly problem: Problem; readonly elsewhere: boolean };

/**
 * Whether a text is meant as one binding, as Meta sees it: from `${data.`, `${form.` or `${screen.` to a closing brace at the end.
 * What is between need not make sense: `${data.a} and ${data.b}` counts as one (unknown) reference.
 */
export function looksLikeBinding(text: string): boolean {
  return text.startsWith('${') && text.endsWith('}') && /^\$\{(?:data|form|screen)\./.test(text);
}

/** Looks a binding up from a screen. */
export function resolveBinding(text: string, screen: FlowScreen, flow: FlowModel): Resolved {
  const reference = wholeReference(text);
  if (reference === undefined)
    return { ok: false, problem: problems.noSuchData(text, screen.id), elsewhere: false };
  return resolveReference(reference, screen, flow);
}

/** Looks a reference up from a screen (Flow JSON reference, 4.1). */
export function resolveReference(reference: Reference, screen: FlowScreen, flow: FlowModel): Resolved {
  const shown = formatReference(reference);
  const fail = (problem: Problem): Resolved => ({
    ok: false,
    problem,
    elsewhere: reference.screen !== undefined && reference.screen !== screen.id,
  });
  let target = screen;
  if (reference.screen !== undefined) {
    if (reference.screen === screen.id) return fail(problems.ownScreen(shown));
    const other = flow.byId.get(reference.screen);
    if (other === undefined)
      return fail(
        problems.noSuchScreen(shown, reference.screen, nearest(reference.screen, flow.byId.keys())),
      );
    target = other;
  }
  return reference.root === 'form'
    ? resolveForm(reference, shown, target, fail)
    : resolveData(reference, shown, target, fail);
}

type Fail = (problem: Problem) => Resolved;

function resolveForm(reference: Reference, shown: string, target: FlowScreen, fail: Fail): Resolved {
  const [name = '', ...rest] = reference.segments;
  const input = target.inputs.get(name);
  if (input === undefined) {
    return fail(
      target.formNames.has(name)
        ? problems.formReference(shown)
        : problems.noSuchInput(shown, target.id, nearest(name, target.inputs.keys())),
    );
  }
  const type = inputValueType(input) ?? 'unknown';
  if (rest.length === 0) return { ok: true, type, input };
  const [member] = rest;
  if (
    rest.length === 1 &&
    (type === 'object' || type === 'unknown') &&
    (member === 'start-date' || member === 'end-date')
  )
    return { ok: true, type: 'string', input };
  return fail(problems.noSuchInput(shown, target.id));
}

function resolveData(reference: Reference, shown: string, target: FlowScreen, fail: Fail): Resolved {
  let fields: JsonValue | undefined = target.data;
  let definition: JsonObject | undefined;
  for (const [index, segment] of reference.segments.entries()) {
    if (definition !== undefined && definition['type'] === 'array')
      return fail(problems.intoArray(shown, reference.segments[index - 1] ?? segment));
    const next: JsonValue | undefined =
      isJsonObject(fields) && Object.hasOwn(fields, segment) ? fields[segment] : undefined;
    if (!isJsonObject(next)) {
      return fail(
        problems.noSuchData(
          shown,
          target.id,
          isJsonObject(fields) ? nearest(segment, Object.keys(fields)) : undefined,
        ),
      );
    }
    definition = next;
    fields = next['properties'];
  }
  if (reference.segments.some((segment) => segment.includes('-'))) return fail(problems.badFieldName(shown));
  return definition === undefined
    ? fail(problems.noSuchData(shown, target.id))
    : { ok: true, type: schemaType(definition), definition };
}

const TYPES = new Map<unknown, ValueType>(
  (['string', 'number', 'integer', 'boolean', 'array', 'object'] as const).map((type) => [type, type]),
);

/** The type that a definition of a data field declares. */
export function schemaType(definition: JsonValue | undefined): ValueType {
  return (isJsonObject(definition) ? TYPES.get(definition['type']) : undefined) ?? 'unknown';
}
