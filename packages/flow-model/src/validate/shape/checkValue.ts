import { isJsonArray, isJsonObject, type JsonValue, type Path } from '../../document/index.ts';
import {
  chipProperties,
  isAtLeast,
  optionProperties,
  type FlowVersion,
  type Properties,
  type PropertySpec,
} from '../../spec/index.ts';
import { jsonType } from '../json.ts';
import { aKind, problems } from '../messages.ts';
import { nearest } from '../nearest.ts';
import { isDynamic } from '../strings.ts';
import { checkAction } from './checkAction.ts';
import { checkName, checkText } from './checkText.ts';
import type { ShapeContext } from './context.ts';
import { shapeOf } from './objectShape.ts';

/**
 * Whether a value is what a property takes: JSON type, binding, limits, allowed values.
 * What it means (do references exist, are dates in order) is checked later.
 */
export function checkValue(
  value: JsonValue,
  name: string,
  property: PropertySpec,
  path: Path,
  context: ShapeContext,
): void {
  const { findings, version } = context;
  if (property.rangeObject === true && isJsonObject(value)) {
    const { rangeObject: _whole, ...member } = property;
    for (const [key, part] of Object.entries(value)) {
      if (part !== undefined && (key === 'start-date' || key === 'end-date'))
        checkValue(part, `${name}.${key}`, member, [...path, key], context);
    }
    return;
  }
  if (property.dynamic === true && typeof value === 'string' && isDynamic(value, version)) return;
  switch (property.kind) {
    case 'text':
    case 'image':
    case 'url':
      return checkText(value, name, property, path, context);
    case 'text-or-lines':
      if (!isJsonArray(value) || !isAtLeast(version, '5.1'))
        return checkText(value, name, property, path, context);
      return value.forEach((line, index) => {
        if (typeof line !== 'string')
          wrongType(line, name, 'a list of texts', property, [...path, index], context);
      });
    case 'name':
      return checkName(value, name, path, context);
    case 'boolean':
      if (typeof value !== 'boolean') wrongType(value, name, 'true or false', property, path, context);
      return;
    case 'integer':
    case 'number':
      return checkNumber(value, name, property, path, context);
    case 'enum':
      return checkEnum(value, name, property, path, context);
    case 'enum-list':
      if (!isJsonArray(value)) return wrongType(value, name, 'a list', property, path, context);
      return value.forEach((item, index) =>
        checkEnum(item, name, { ...property, dynamic: false }, [...path, index], context),
      );
    case 'date':
      if (typeof value !== 'string') wrongType(value, name, 'a date as text', property, path, context);
      return;
    case 'date-list':
    case 'text-list':
      if (!isJsonArray(value)) return wrongType(value, name, 'a list of texts', property, path, context);
      value.forEach((item, index) => {
        if (typeof item !== 'string')
          wrongType(item, name, 'text', { ...property, dynamic: false }, [...path, index], context);
        else if (property.maxLength !== undefined && item.length > property.maxLength)
          findings.add([...path, index], problems.longText(name, item.length, property.maxLength), {
            severity: 'warning',
          });
      });
      return checkLength(value.length, name, property, path, context);
    case 'regex':
      return checkRegex(value, name, property, path, context);
    case 'color':
      return checkColor(value, name, property, path, context);
    case 'options':
    case 'list-items':
    case 'images':
      if (!isJsonArray(value)) return wrongType(value, name, 'a list', property, path, context);
      checkLength(value.length, name, property, path, context);
      return value.forEach((item, index) => checkItem(item, name, property, [...path, index], context));
    case 'object':
    case 'target':
      return checkMember(value, `“${name}”`, property, path, context);
    case 'action':
      return checkAction(value, name, property, path, context);
    case 'components':
      return context.inside.components(value, name, path, context);
    case 'cases':
      return context.inside.cases(value, name, path, context);
    case 'condition':
      if (typeof value !== 'string' && !(typeof value === 'boolean' && isAtLeast(version, '6.0')))
        wrongType(value, name, 'a condition as text', property, path, context);
      return;
    case 'binding':
      if (typeof value !== 'string') return wrongType(value, name, 'a binding', property, path, context);
      return findings.add(path, problems.notABinding(name, value, example(name, version)));
    case 'init-value':
      return checkInitValue(value, name, property, path, context);
    case 'error-message':
      if (typeof value !== 'string') wrongType(value, name, 'text', property, path, context);
      else if (property.maxLength !== undefined && value.length > property.maxLength) {
        findings.add(path, problems.longText(name, value.length, property.maxLength), {
          severity: 'warning',
        });
      }
      return;
    case 'init-values':
    case 'error-messages':
    case 'payload':
      if (!isJsonObject(value)) wrongType(value, name, 'an object', property, path, context);
      return;
    case 'input-names':
      if (!isJsonArray(value)) return wrongType(value, name, 'a list of names', property, path, context);
      value.forEach((item, index) => {
        if (typeof item !== 'string') wrongType(item, name, 'text', property, [...path, index], context);
      });
      return checkLength(value.length, name, property, path, context);
    case 'screen-id':
    case 'action-name':
      if (typeof value !== 'string') wrongType(value, name, 'text', property, path, context);
      return;
    case 'version':
    case 'screens':
    case 'layout':
    case 'data-model':
    case 'routing-model':
      // Checked by checkFlow and checkScreen, which know more.
      return;
  }
}

/** A value of a wrong JSON type; if it is text where only a binding may be text, that is said too. */
export function wrongType(
  value: JsonValue,
  name: string,
  expected: string,
  property: PropertySpec,
  path: Path,
  { findings, version }: ShapeContext,
): void {
  findings.add(path, problems.wrongType(name, expected, aKind(jsonType(value))));
  if (property.dynamic === true && typeof value === 'string')
    findings.echo(path, problems.notABinding(name, value, example(name, version)));
}

/** A binding as an example in a message. */
function example(name: string, version: FlowVersion): string {
  const field = name.replaceAll(/[^\w]+/g, '_');
  return isAtLeast(version, '4.0')
    ? `\${data.${field}} or \${screen.OTHER.data.${field}}`
    : `\${data.${field}}`;
}

function checkNumber(
  value: JsonValue,
  name: string,
  property: PropertySpec,
  path: Path,
  context: ShapeContext,
): void {
  const whole = property.kind === 'integer';
  if (typeof value !== 'number' || (whole && !Number.isInteger(value))) {
    return wrongType(value, name, whole ? 'a whole number' : 'a number', property, path, context);
  }
  const options = property.displayLimit === true ? ({ severity: 'warning' } as const) : {};
  if (property.minimum !== undefined && value < property.minimum)
    context.findings.add(path, problems.tooSmall(name, value, property.minimum), options);
  if (property.maximum !== undefined && value > property.maximum)
    context.findings.add(path, problems.tooBig(name, value, property.maximum), options);
}

function checkEnum(
  value: JsonValue,
  name: string,
  property: PropertySpec,
  path: Path,
  context: ShapeContext,
): void {
  const allowed = property.values ?? [];
  if (typeof value === 'string' && allowed.includes(value)) return;
  const { findings, version } = context;
  if (typeof value !== 'string') {
    findings.add(path, problems.wrongType(name, 'text', aKind(jsonType(value))));
    findings.echo(path, problems.enumValue(name, value, allowed));
    return;
  }
  findings.add(path, problems.enumValue(name, value, allowed, nearest(value, allowed)));
  if (allowed.length === 1) findings.echo(path, problems.constantValue(name, value, allowed));
  if (property.dynamic === true)
    findings.echo(path, problems.notABinding(name, value, example(name, version)));
}

function checkLength(
  found: number,
  name: string,
  property: PropertySpec,
  path: Path,
  { findings }: ShapeContext,
): void {
  const { minItems, maxItems, displayLimit } = property;
  if (minItems !== undefined && found < minItems) {
    if (found > 0 && displayLimit === true)
      findings.add(path, problems.fewItems(name, minItems, found), { severity: 'warning' });
    else findings.add(path, problems.tooFewItems(name, minItems, found));
  }
  if (maxItems !== undefined && found > maxItems) {
    if (displayLimit === true)
      findings.add(path, problems.manyItems(name, maxItems, found), { severity: 'warning' });
    else findings.add(path, problems.tooManyItems(name, maxItems, found));
  }
}

function checkRegex(
  value: JsonValue,
  name: string,
  property: PropertySpec,
  path: Path,
  context: ShapeContext,
): void {
  if (typeof value !== 'string')
    return wrongType(value, name, 'a regular expression as text', property, path, context);
  const { findings, version } = context;
  if (isDynamic(value, version))
    return findings.add(path, problems.dynamicStructure(name), { severity: 'warning' });
  const fault = regexFault(value, 'u') === undefined ? undefined : regexFault(value, '');
  if (fault !== undefined) findings.add(path, problems.badRegex(name, value, fault));
}

/** Why a text is no regular expression. Patterns that only work without the u flag still work on phones. */
function regexFault(pattern: string, flags: string): string | undefined {
  try {
    return new RegExp(pattern, flags) instanceof RegExp ? undefined : '';
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : '';
  }
}

function checkColor(
  value: JsonValue,
  name: string,
  property: PropertySpec,
  path: Path,
  context: ShapeContext,
): void {
  if (typeof value !== 'string') return wrongType(value, name, 'a colour', property, path, context);
  if (/^#[0-9a-f]{6}$/i.test(value) || isDynamic(value, context.version)) return;
  context.findings.add(path, problems.color(value));
}

function checkInitValue(
  value: JsonValue,
  name: string,
  property: PropertySpec,
  path: Path,
  context: ShapeContext,
): void {
  switch (context.component) {
    case 'CheckboxGroup':
    case 'ChipsSelector':
      if (!isJsonArray(value)) return wrongType(value, name, 'a list of option ids', property, path, context);
      return value.forEach((item, index) => {
        if (typeof item !== 'string')
          wrongType(item, name, 'text', { ...property, dynamic: false }, [...path, index], context);
      });
    case 'OptIn':
      if (typeof value !== 'boolean') wrongType(value, name, 'true or false', property, path, context);
      return;
    case 'TextInput':
      if (typeof value !== 'string' && typeof value !== 'number')
        wrongType(value, name, 'text', property, path, context);
      return;
    default:
      if (typeof value !== 'string') wrongType(value, name, 'text', property, path, context);
  }
}

/** An item of a list. From 6.3 on Meta compares a faulty option with chips too, which know fewer keys. */
function checkItem(
  item: JsonValue,
  name: string,
  property: PropertySpec,
  path: Path,
  context: ShapeContext,
): void {
  const { findings, version } = context;
  const before = findings.list.length;
  checkMember(item, `An item of “${name}”`, property, path, context);
  if (property.kind !== 'options' || !isAtLeast(version, '6.3') || !isJsonObject(item)) return;
  if (!findings.list.slice(before).some(({ severity }) => severity === 'error')) return;
  for (const key of NOT_ON_CHIPS) {
    if (item[key] !== undefined)
      findings.echo([...path, key], problems.unknownKey(key, 'A chip'), { atKey: true });
  }
}

/** Keys that options have and chips have not. */
const NOT_ON_CHIPS = Object.keys(optionProperties).filter((key) => !Object.hasOwn(chipProperties, key));

/** An object with a fixed set of members inside a component: an option, a target, a text block of a list item. */
function checkMember(
  value: JsonValue,
  owner: string,
  property: PropertySpec,
  path: Path,
  context: ShapeContext,
): void {
  if (!isJsonObject(value)) {
    context.findings.add(
      path,
      problems.wrongType(owner.replaceAll(/[“”]/g, ''), 'an object', aKind(jsonType(value))),
    );
    return;
  }
  context.inside.object(value, path, shapeOf(property.properties ?? NOTHING, context.version), {
    ...context,
    owner,
  });
}

const NOTHING: Properties = {};
