import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../../document/index.ts';
import {
  actionKeys,
  actionSpecs,
  isActionName,
  isAtLeast,
  type ActionName,
  type PropertySpec,
} from '../../spec/index.ts';
import { jsonType } from '../json.ts';
import { aKind, problems } from '../messages.ts';
import { nearest } from '../nearest.ts';
import { isBlank, isDynamic } from '../strings.ts';
import type { ShapeContext } from './context.ts';

/** Shape of an action: allowed here and in this version, with the keys that belong to it (Flow JSON reference, 6.1 and 6.2). */
export function checkAction(
  value: JsonValue,
  property: string,
  spec: PropertySpec,
  path: Path,
  context: ShapeContext,
): void {
  const { findings, version, owner } = context;
  if (!isJsonObject(value))
    return findings.add(path, problems.wrongType(property, 'an action', aKind(jsonType(value))));
  const allowed = allowedActions(spec, context);
  const { name } = value;
  if (name === undefined) {
    findings.add(path, problems.missing('name', `“${property}” of ${owner}`));
  } else if (typeof name !== 'string') {
    findings.add(
      [...path, 'name'],
      problems.wrongType('name', 'the name of an action', aKind(jsonType(name))),
    );
    findings.echo([...path, 'name'], problems.actionNotHere(name, owner, allowed));
  } else if (!allowed.some((action) => action === name)) {
    findings.add([...path, 'name'], problems.actionNotHere(name, owner, allowed, nearest(name, allowed)));
    // Meta compares select actions with one allowed action after the other.
    if (property !== 'on-click-action' && allowed.length > 1)
      findings.echo([...path, 'name'], problems.actionNotHereEcho(name, allowed));
  }
  for (const key of Object.keys(value)) checkKey(key, value, path, context);
  if (isActionName(name)) checkNeeds(name, value, property, path, context);
  if (
    typeof value['url'] === 'string' &&
    !isDynamic(value['url'], version) &&
    !/^https?:\/\//i.test(value['url'])
  ) {
    findings.add([...path, 'url'], problems.urlScheme(value['url']), { severity: 'warning' });
  }
}

function allowedActions(spec: PropertySpec, { version }: ShapeContext): readonly ActionName[] {
  return Object.entries(spec.actions ?? {}).flatMap(([name, since]) =>
    isActionName(name) && isAtLeast(version, since) ? [name] : [],
  );
}

function checkKey(key: string, action: JsonObject, path: Path, { findings, version }: ShapeContext): void {
  const value = action[key];
  if (key === 'name' || value === undefined) return;
  const at = [...path, key];
  const known = key === 'url' ? isAtLeast(version, '6.0') : actionKeys.includes(key);
  if (!known) {
    findings.add(at, problems.unknownKey(key, 'An action', nearest(key, actionKeys)), { atKey: true });
    return;
  }
  const { name } = action;
  if (isActionName(name) && !Object.hasOwn(actionSpecs[name].properties, key)) {
    findings.add(path, problems.keyNotForAction(key, name));
    if (key !== 'next') findings.echo(at, problems.keyNotForActionKey(key, name), { atKey: true });
    return;
  }
  if (key === 'payload' && !isJsonObject(value))
    findings.add(at, problems.wrongType(key, 'an object', aKind(jsonType(value))));
  if (key === 'url') {
    if (typeof value !== 'string')
      findings.add(at, problems.wrongType(key, 'an address as text', aKind(jsonType(value))));
    else if (isBlank(value)) findings.add(at, problems.blank(key));
  }
  if (key === 'next') checkTarget(value, at, { findings });
}

function checkTarget(value: JsonValue, path: Path, { findings }: Pick<ShapeContext, 'findings'>): void {
  if (!isJsonObject(value))
    return findings.add(path, problems.wrongType('next', 'an object', aKind(jsonType(value))));
  for (const key of ['type', 'name']) {
    const member = value[key];
    if (member === undefined) findings.add(path, problems.missing(key, '“next”'));
    else if (typeof member !== 'string')
      findings.add([...path, key], problems.wrongType(key, 'text', aKind(jsonType(member))));
  }
  const { type, name } = value;
  if (type === 'plugin') findings.add([...path, 'type'], problems.pluginTarget(), { severity: 'warning' });
  else if (typeof type === 'string' && type !== 'screen')
    findings.add([...path, 'type'], problems.enumValue('type', type, ['screen']));
  if (name === '') findings.add([...path, 'name'], problems.empty('name'));
  for (const key of Object.keys(value)) {
    if (key !== 'type' && key !== 'name')
      findings.add([...path, key], problems.unknownKey(key, '“next”'), { atKey: true });
  }
}

function checkNeeds(
  name: ActionName,
  action: JsonObject,
  property: string,
  path: Path,
  { findings }: ShapeContext,
): void {
  const owner = `A “${name}” action`;
  if (name === 'navigate' && action['next'] === undefined)
    findings.add(path, problems.missing('next', owner));
  if (name === 'open_url' && action['url'] === undefined) findings.add(path, problems.missing('url', owner));
  const needsPayload = name === 'update_data' || (name === 'data_exchange' && property !== 'on-click-action');
  if (needsPayload && action['payload'] === undefined) findings.add(path, problems.missing('payload', owner));
}
