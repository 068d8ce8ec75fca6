import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../../document/index.ts';
import { isBackTicked, parseExpression, typeOf, type ValueType } from '../../expressions/index.ts';
import { isAtLeast } from '../../spec/index.ts';
import type { Findings } from '../finding.ts';
import type { FlowModel, FlowScreen, Rule } from '../flowModel.ts';
import { jsonType } from '../json.ts';
import { aKind, notes, problems } from '../messages.ts';
import { nearest } from '../nearest.ts';
import { looksLikeBinding, resolveBinding, schemaType } from '../references.ts';
import type { Severity } from '../types.ts';

/** navigate leads to another screen and hands it what it declares (Flow JSON reference, 6.3). */
export const navigate: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    for (const { action, name, path, property } of screen.actions) {
      if (name !== 'navigate' || property !== 'on-click-action') continue;
      const at = [...screen.path, ...path];
      const target = targetOf(action);
      if (target === undefined) continue;
      if (target === screen.id) findings.add([...at, 'next', 'name'], problems.navigateSelf(target));
      const next = flow.byId.get(target);
      if (next === undefined)
        findings.add(
          [...at, 'next', 'name'],
          problems.navigateUnknown(target, nearest(target, flow.byId.keys())),
        );
      else if (next.id !== screen.id) checkPayload(action['payload'], next, at, { flow, screen, findings });
    }
  }
};

/** The screen that a navigate action names. */
export function targetOf(action: JsonObject): string | undefined {
  const { next } = action;
  return isJsonObject(next) && typeof next['name'] === 'string' && next['type'] !== 'plugin'
    ? next['name']
    : undefined;
}

interface Place {
  readonly flow: FlowModel;
  readonly screen: FlowScreen;
  readonly findings: Findings;
}

function checkPayload(payload: JsonValue | undefined, next: FlowScreen, at: Path, place: Place): void {
  const { flow, findings } = place;
  const keys: Severity =
    isAtLeast(flow.version, '6.0') && !isAtLeast(flow.version, '7.3') ? 'warning' : 'error';
  const declared = Object.keys(next.data);
  if (payload === undefined) {
    if (declared.length > 0)
      findings.add(at, problems.payloadMissing(next.id, declared), {
        severity: keys,
        related: [{ path: dataPlace(next), message: notes.dataOf(next.id) }],
      });
    return;
  }
  if (!isJsonObject(payload)) return;
  const path = [...at, 'payload'];
  const related = [{ path: dataPlace(next), message: notes.dataOf(next.id) }];
  const given = Object.keys(payload);
  if (declared.length === 0) {
    if (given.length > 0) findings.add(path, problems.payloadNoModel(next.id), { severity: keys, related });
    return;
  }
  for (const key of given) {
    const value = payload[key];
    if (!Object.hasOwn(next.data, key))
      findings.add([...path, key], problems.payloadUnknown(key, next.id, nearest(key, declared)), {
        severity: keys,
        atKey: true,
        related,
      });
    else if (value !== undefined) checkType(key, value, next, [...path, key], place);
  }
  const lacking = declared.filter((key) => payload[key] === undefined);
  if (lacking.length > 0)
    findings.add(path, problems.payloadLacks(lacking, next.id), { severity: keys, related });
}

function checkType(
  key: string,
  value: JsonValue,
  next: FlowScreen,
  path: Path,
  { flow, screen, findings }: Place,
): void {
  const wanted = schemaType(next.data[key]);
  const found = payloadType(value, screen, flow);
  if (found === undefined || wanted === 'unknown' || fitsField(found.type, wanted)) return;
  const words = [key, aKind(found.type), aKind(wanted), next.id] as const;
  findings.add(path, found.literal ? problems.payloadLiteralType(...words) : problems.payloadType(...words), {
    severity: flow.unless71,
    related: [{ path: [...next.path, 'data', key], message: notes.declaredAs(key, aKind(wanted)) }],
  });
}

/** Where a screen declares its data, or the screen if it declares none. */
function dataPlace(screen: FlowScreen): Path {
  return screen.screen['data'] === undefined ? screen.path : [...screen.path, 'data'];
}

/** Type of a payload value; `undefined` when nothing can be said. */
export function payloadType(
  value: JsonValue,
  screen: FlowScreen,
  flow: FlowModel,
): { readonly type: ValueType; readonly literal: boolean } | undefined {
  if (typeof value !== 'string')
    return value === null ? undefined : { type: literalType(value), literal: true };
  if (isBackTicked(value) && isAtLeast(flow.version, '6.0')) {
    const parsed = parseExpression(value);
    return parsed.ok ? { type: typeOf(parsed.ast, screen.types).type, literal: false } : undefined;
  }
  if (!looksLikeBinding(value)) return { type: 'string', literal: true };
  const found = resolveBinding(value, screen, flow);
  return found.ok ? { type: found.type, literal: false } : undefined;
}

/** Whether a value of one type may be put into a data field of another. */
export function fitsField(found: ValueType, wanted: ValueType): boolean {
  return found === 'unknown' || found === wanted || (isNumeric(found) && isNumeric(wanted));
}

function isNumeric(type: ValueType): boolean {
  return type === 'number' || type === 'integer';
}

function literalType(value: JsonValue): ValueType {
  const type = jsonType(value);
  return type === 'null' ? 'unknown' : type;
}
