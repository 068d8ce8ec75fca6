import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import {
  componentSpec,
  COMPONENT_TYPES,
  isAtLeast,
  isComponentType,
  mayStandIn,
  type ComponentType,
  type FlowVersion,
} from '../../spec/index.ts';
import { Findings, type Finding } from '../finding.ts';
import { jsonType } from '../json.ts';
import { aKind, problems } from '../messages.ts';
import { nearest } from '../nearest.ts';
import { isDynamic } from '../strings.ts';
import { checkObject } from './checkObject.ts';
import { shapeOf } from './objectShape.ts';
import type { InsideChecks, Place, ShapeContext } from './context.ts';

/** A list of components in a screen, Form or branch. */
export function checkComponents(value: JsonValue, name: string, path: Path, context: ShapeContext): void {
  const { findings, version, component } = context;
  if (!isJsonArray(value))
    return findings.add(path, problems.wrongType(name, 'a list of components', aKind(jsonType(value))));
  const place = placeIn(component);
  const insideForm = component === 'Form' || context.insideForm === true;
  value.forEach((child, index) => {
    const at = [...path, index];
    if (isJsonObject(child)) findings.addAll(at, componentFindings(child, place, version, insideForm));
    else findings.add(at, problems.wrongType('component', 'an object', aKind(jsonType(child))));
  });
}

function placeIn(component: string | undefined): Place {
  switch (component) {
    case undefined:
      return 'screen';
    case 'Form':
      return 'form';
    case 'Switch':
      return 'case';
    default:
      return 'branch';
  }
}

/** The cases of a Switch: lists of components by key. */
export function checkCases(value: JsonValue, name: string, path: Path, context: ShapeContext): void {
  if (!isJsonObject(value))
    return context.findings.add(path, problems.wrongType(name, 'an object of cases', aKind(jsonType(value))));
  for (const [key, children] of Object.entries(value)) {
    if (children === undefined) continue;
    if (!/^[A-Za-z][\w-]*$/.test(key))
      context.findings.add([...path, key], problems.caseKey(key), { atKey: true });
    checkComponents(children, key, [...path, key], context);
  }
}

/** Checks that values hand their insides to. */
export const inside: InsideChecks = { object: checkObject, components: checkComponents, cases: checkCases };

/** Findings of one component and what it holds, relative to it. */
function componentFindings(
  component: JsonObject,
  place: Place,
  version: FlowVersion,
  insideForm: boolean,
): readonly Finding[] {
  const findings = new Findings('schema');
  const { type } = component;
  if (!isComponentType(type)) {
    wrongComponentType(component, findings);
    return findings.list;
  }
  const misplaced = placement(type, place, version);
  if (misplaced !== undefined) {
    findings.add([], misplaced);
    return findings.list;
  }
  const context: ShapeContext = { version, findings, owner: type, component: type, insideForm, inside };
  checkObject(component, [], shapeOf(componentSpec(type).properties, version, insideForm), context);
  checkStrays(component, type, version, findings);
  return findings.list;
}

function wrongComponentType(component: JsonObject, findings: Findings): void {
  const { type } = component;
  if (type === undefined) {
    findings.add([], problems.missingType());
    findings.echo([], problems.missing('type', 'A component'));
    for (const key of Object.keys(component))
      findings.echo([key], problems.unknownKey(key, 'A component without “type”'), { atKey: true });
  } else if (typeof type === 'string') {
    findings.add(['type'], problems.componentType(type, nearest(type, COMPONENT_TYPES)));
  } else {
    findings.add(['type'], problems.wrongType('type', 'the name of a component', aKind(jsonType(type))));
    findings.echo(['type'], problems.componentType(type));
  }
}

/** Why a component may not stand where it does, if so (Flow JSON reference, placement matrix). */
function placement(type: ComponentType, place: Place, version: FlowVersion) {
  const { since, placement: where } = componentSpec(type);
  if (!isAtLeast(version, since)) return problems.componentTooNew(type, since, version);
  if (place === 'case' && (type === 'If' || type === 'Switch'))
    return problems.componentNotHere(type, PLACE_NAMES[place], undefined);
  const kind = place === 'case' ? 'branch' : place;
  if (mayStandIn(type, kind, version)) return undefined;
  const allowedSince = where[kind];
  return problems.componentNotHere(
    type,
    PLACE_NAMES[place],
    allowedSince === false ? undefined : allowedSince,
  );
}

const PLACE_NAMES: { readonly [place in Place]: string } = {
  screen: 'directly on a screen',
  form: 'in a Form',
  branch: 'in a branch of an If',
  case: 'in a case of a Switch',
};

/**
 * Properties that Meta knows by name on any component: their values are judged although the component has no such
 * property, so that both faults are reported.
 */
function checkStrays(
  component: JsonObject,
  type: ComponentType,
  version: FlowVersion,
  findings: Findings,
): void {
  const own = componentSpec(type).properties;
  for (const name of ['visible', 'enabled', 'required']) {
    const value = component[name];
    if (value === undefined || Object.hasOwn(own, name) || typeof value === 'boolean') continue;
    if (typeof value === 'string' && isDynamic(value, version)) continue;
    findings.echo([name], problems.wrongType(name, 'true or false', aKind(jsonType(value))));
    if (typeof value === 'string') findings.echo([name], problems.notABinding(name, value, '${data.…}'));
  }
  const init = component['init-value'];
  if (typeof init === 'string' && !Object.hasOwn(own, 'init-value') && !isDynamic(init, version)) {
    findings.echo(['init-value'], problems.wrongType('init-value', 'a list', 'text'));
    findings.echo(['init-value'], problems.notABinding('init-value', init, '${data.…}'));
  }
}
