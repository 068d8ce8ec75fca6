import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import { isBackTicked, type ValueType } from '../../expressions/index.ts';
import { isAtLeast, isComponentType, propertiesOf, type PropertySpec } from '../../spec/index.ts';
import { checkExpression } from '../expressionCheck.ts';
import type { Findings } from '../finding.ts';
import type { FlowModel, FlowScreen, Rule } from '../flowModel.ts';
import { aKind, problems } from '../messages.ts';
import { looksLikeBinding, resolveBinding } from '../references.ts';
import type { PlacedComponent } from '../screenModel.ts';
import { isDynamic } from '../strings.ts';

/** Every binding and expression in components and titles points to something, of the type that is needed there (4.1, 4.4). */
export const bindings: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    const { title } = screen.screen;
    if (typeof title === 'string')
      checkText(title, 'title', STRING, [...screen.path, 'title'], { flow, screen, findings, typed: true });
    for (const placed of screen.components) checkComponent(placed, flow, screen, findings);
  }
};

interface Place {
  readonly flow: FlowModel;
  readonly screen: FlowScreen;
  readonly findings: Findings;
  /** Types are compared; not so for initial values and error messages in expressions. */
  readonly typed: boolean;
}

const STRING: readonly ValueType[] = ['string'];
const NUMBER: readonly ValueType[] = ['number', 'integer'];
const ANY: readonly ValueType[] = [];

function checkComponent(
  placed: PlacedComponent,
  flow: FlowModel,
  screen: FlowScreen,
  findings: Findings,
): void {
  const { component, type, path } = placed;
  if (!isComponentType(type)) return;
  const properties = propertiesOf(type, flow.version);
  const place: Place = { flow, screen, findings, typed: true };
  for (const name in component) {
    const value = component[name];
    const property = properties.get(name);
    if (value === undefined || property === undefined || property.kind === 'condition') continue;
    if (typeof value === 'string' ? !/[`$]/.test(value) : typeof value !== 'object') continue;
    checkProperty(value, name, property, [...screen.path, ...path, name], component, place);
  }
}

function checkProperty(
  value: JsonValue,
  name: string,
  property: PropertySpec,
  path: Path,
  component: JsonObject,
  place: Place,
): void {
  const untyped = UNTYPED.has(property.kind) ? { ...place, typed: false } : place;
  if (typeof value === 'string') {
    // Text where only a binding may be text was refused for its shape already.
    if (!TEXTS.has(property.kind) && !isDynamic(value, place.flow.version)) return;
    if (property.dynamic === true && value.includes('$'))
      checkText(value, name, expectedTypes(property, component, place), path, untyped, property, component);
    else if (property.dynamic === true && isBackTicked(value))
      checkText(value, name, expectedTypes(property, component, place), path, untyped);
    return;
  }
  if (isJsonArray(value)) {
    if (property.kind === 'text-or-lines') return checkLines(value, name, path, place, component);
    value.forEach(
      (item, index) => isJsonObject(item) && checkMembers(item, property, [...path, index], component, place),
    );
  } else if (isJsonObject(value)) {
    if (property.kind === 'init-values' || property.kind === 'error-messages')
      checkMap(value, property.kind, path, component, place);
    else if (property.rangeObject === true) {
      const { rangeObject: _whole, ...part } = property;
      for (const key of ['start-date', 'end-date']) {
        const member = value[key];
        if (member !== undefined) checkProperty(member, name, part, [...path, key], component, untyped);
      }
    } else checkMembers(value, property, path, component, place);
  }
}

function checkMembers(
  object: JsonObject,
  property: PropertySpec,
  path: Path,
  component: JsonObject,
  place: Place,
): void {
  for (const [key, member] of Object.entries(property.properties ?? {})) {
    const value = object[key];
    if (value !== undefined) checkProperty(value, key, member, [...path, key], component, place);
  }
}

/** Kinds whose fixed values are texts. */
const TEXTS: ReadonlySet<string> = new Set([
  'text',
  'text-or-lines',
  'image',
  'url',
  'color',
  'date',
  'enum',
  'init-value',
  'error-message',
]);

const UNTYPED: ReadonlySet<string> = new Set([
  'init-value',
  'error-message',
  'init-values',
  'error-messages',
]);

/** Initial values and error messages of a Form: each may be a binding; before 7.0 Meta does not compare types. */
function checkMap(
  map: JsonObject,
  kind: 'init-values' | 'error-messages',
  path: Path,
  _form: JsonObject,
  place: Place,
): void {
  for (const [name, value] of Object.entries(map)) {
    if (typeof value !== 'string') continue;
    const input = place.screen.inputs.get(name);
    const expected =
      !isAtLeast(place.flow.version, '7.0') || input === undefined
        ? ANY
        : kind === 'init-values'
          ? initTypes(input)
          : messageTypes(input);
    checkText(value, name, expected, [...path, name], { ...place, typed: false });
  }
}

function checkLines(
  lines: readonly JsonValue[],
  name: string,
  path: Path,
  { findings }: Place,
  component: JsonObject,
): void {
  lines.forEach((line, index) => {
    if (typeof line !== 'string' || !line.includes('${')) return;
    const bound = component['type'] === 'RichText' || looksLikeBinding(line);
    findings.add([...path, index], problems.boundLine(name, line), bound ? {} : { severity: 'warning' });
  });
}

function checkText(
  text: string,
  name: string,
  expected: readonly ValueType[],
  path: Path,
  place: Place,
  property?: PropertySpec,
  component?: JsonObject,
): void {
  const { flow, screen, findings } = place;
  if (isBackTicked(text) && isAtLeast(flow.version, '6.0')) {
    return checkExpression(
      text,
      expected,
      path,
      { screen, flow },
      findings,
      place.typed ? 'error' : 'warning',
    );
  }
  if (looksLikeBinding(text)) return checkBinding(text, expected, path, place, property);
  if (!text.includes('${')) return;
  if (component?.['type'] === 'RichText') findings.add(path, problems.richTextInterpolation(text));
  else if (/\$\{(?:data|form|screen)\./.test(text))
    findings.add(path, problems.interpolation(name, isAtLeast(flow.version, '6.0')), { severity: 'warning' });
}

function checkBinding(
  text: string,
  expected: readonly ValueType[],
  path: Path,
  { flow, screen, findings }: Place,
  property?: PropertySpec,
): void {
  const options = { severity: flow.unless71 };
  const found = resolveBinding(text, screen, flow);
  if (!found.ok) {
    findings.add(path, found.problem, options);
    if (found.elsewhere) findings.echo(path, problems.globalDataEcho(text), options);
    return;
  }
  if (found.type !== 'unknown' && expected.length > 0 && !expected.includes(found.type)) {
    findings.add(
      path,
      problems.referenceType(text, aKind(found.type), expected.map(aKind).filter(unique).join(' or ')),
      options,
    );
    return;
  }
  if (property?.properties !== undefined && found.definition !== undefined) {
    const missing = missingItemKeys(found.definition, property);
    if (missing.length > 0) findings.add(path, problems.listItemSchema(text, missing), options);
  }
}

const unique = (value: string, index: number, all: readonly string[]): boolean =>
  all.indexOf(value) === index;

/** Required keys of items that the data model does not declare. */
function missingItemKeys(definition: JsonObject, property: PropertySpec): readonly string[] {
  const required = Object.entries(property.properties ?? {}).flatMap(([key, member]) =>
    member.required === true ? [key] : [],
  );
  const { items } = definition;
  if (items === true) return [];
  const declared = isJsonObject(items) && isJsonObject(items['properties']) ? items['properties'] : {};
  return required.filter((key) => !Object.hasOwn(declared, key));
}

/** Types that a property takes; none means any. */
function expectedTypes(property: PropertySpec, component: JsonObject, { flow }: Place): readonly ValueType[] {
  switch (property.kind) {
    case 'text':
    case 'image':
    case 'color':
    case 'date':
    case 'enum':
    case 'url':
      return property.rangeObject === true &&
        component['mode'] !== undefined &&
        component['mode'] !== 'single'
        ? ANY
        : STRING;
    case 'text-or-lines':
      return isAtLeast(flow.version, '5.1') ? ['string', 'array'] : STRING;
    case 'boolean':
      return property.rangeObject === true &&
        component['mode'] !== undefined &&
        component['mode'] !== 'single'
        ? ANY
        : ['boolean'];
    case 'integer':
    case 'number':
      return NUMBER;
    case 'enum-list':
    case 'date-list':
    case 'text-list':
    case 'options':
    case 'list-items':
    case 'images':
      return ['array'];
    case 'init-values':
    case 'error-messages':
      return ['object'];
    case 'init-value':
      return initTypes(component);
    case 'error-message':
      return messageTypes(component);
    default:
      return ANY;
  }
}

/** Types of the initial value of an input (7.2). */
function initTypes(input: JsonObject): readonly ValueType[] {
  switch (input['type']) {
    case 'CheckboxGroup':
    case 'ChipsSelector':
      return ['array'];
    case 'OptIn':
      return ['boolean'];
    case 'TextInput':
      return ['string', ...NUMBER];
    case 'CalendarPicker':
      return input['mode'] === 'range'
        ? ['object']
        : input['mode'] === undefined || input['mode'] === 'single'
          ? STRING
          : ANY;
    case 'PhotoPicker':
    case 'DocumentPicker':
      return ANY;
    default:
      return STRING;
  }
}

function messageTypes(input: JsonObject): readonly ValueType[] {
  switch (input['type']) {
    case 'PhotoPicker':
    case 'DocumentPicker':
    case 'CalendarPicker':
      return ['string', 'object'];
    default:
      return STRING;
  }
}
