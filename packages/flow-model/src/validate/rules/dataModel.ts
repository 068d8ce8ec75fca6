import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import { FIELD_NAME_PATTERN } from '../../spec/index.ts';
import { Findings, type Finding } from '../finding.ts';
import type { Rule } from '../flowModel.ts';
import { jsonType, rememberPerObject } from '../json.ts';
import { aKind, problems } from '../messages.ts';
import { nearest } from '../nearest.ts';

/** Data fields are well defined and their examples fit (Flow JSON reference, 2.4). */
export const dataModel: Rule = (flow, findings) => {
  for (const screen of flow.screens)
    findings.addAll([...screen.path, 'data'], modelFindings(screen.data, ''));
};

const TYPES = ['string', 'number', 'boolean', 'object', 'array', 'integer'];

const modelFindings = rememberPerObject((model: JsonObject): readonly Finding[] => {
  const findings = new Findings('semantic');
  for (const [field, definition] of Object.entries(model)) {
    if (!isJsonObject(definition)) continue;
    if (!FIELD_NAME_PATTERN.test(field))
      findings.add([field], problems.fieldName('The data field', field), {
        severity: 'warning',
        atKey: true,
      });
    const sound = checkDefinition(definition, field, [field], findings);
    const example = definition['__example__'];
    if (sound && example !== undefined)
      checkExample(example, definition, field, [field, '__example__'], findings);
  }
  return findings.list;
});

/** Whether a definition makes sense, so that values can be compared with it. */
function checkDefinition(definition: JsonObject, field: string, path: Path, findings: Findings): boolean {
  const { type, items, properties } = definition;
  let sound = type === undefined || typeof type === 'string';
  if (typeof type === 'string' && !TYPES.includes(type)) {
    findings.add([...path, 'type'], problems.fieldType(field, type, TYPES.slice(0, 5), nearest(type, TYPES)));
    findings.echo([...path, 'type'], problems.fieldTypeEcho(type));
    sound = false;
  }
  if (type === 'array') {
    if (items === undefined) findings.add(path, problems.itemsMissing(field));
    else if (!isJsonObject(items) && typeof items !== 'boolean')
      findings.add(path, problems.itemsWrong(field, aKind(jsonType(items))));
  }
  if (isJsonObject(items))
    sound = checkNested(items, `${field}.items`, [...path, 'items'], findings) && sound;
  if (isJsonObject(properties)) {
    for (const [name, nested] of Object.entries(properties)) {
      if (isJsonObject(nested))
        sound = checkNested(nested, `${field}.${name}`, [...path, 'properties', name], findings) && sound;
    }
  }
  return sound;
}

function checkNested(definition: JsonObject, field: string, path: Path, findings: Findings): boolean {
  if (definition['__example__'] !== undefined)
    findings.add([...path, '__example__'], problems.nestedExample(field));
  if (definition['type'] === undefined) findings.add(path, problems.nestedTypeMissing(field));
  else if (typeof definition['type'] !== 'string')
    findings.add([...path, 'type'], problems.nestedTypeWrong(field, aKind(jsonType(definition['type']))));
  return checkDefinition(definition, field, path, findings);
}

/** An example against its definition, as deep as both go. */
function checkExample(
  value: JsonValue,
  definition: JsonObject,
  field: string,
  path: Path,
  findings: Findings,
): void {
  const { type, items, properties } = definition;
  const found = jsonType(value);
  if (typeof type === 'string' && !matches(value, type)) {
    findings.add(path, problems.exampleType(field, aKind(type), aKind(found)));
    return;
  }
  if (isJsonArray(value) && isJsonObject(items))
    value.forEach((item, index) =>
      checkExample(item, items, `${field}[${index}]`, [...path, index], findings),
    );
  if (isJsonObject(value) && isJsonObject(properties)) {
    for (const [name, nested] of Object.entries(properties)) {
      const member = value[name];
      if (member !== undefined && isJsonObject(nested))
        checkExample(member, nested, `${field}.${name}`, [...path, name], findings);
    }
  }
}

function matches(value: JsonValue, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return jsonType(value) === type;
}
