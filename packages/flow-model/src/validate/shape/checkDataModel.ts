import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../../document/index.ts';
import { jsonType } from '../json.ts';
import { aKind, problems } from '../messages.ts';
import type { ShapeContext } from './context.ts';

/** Shape of a screen's data model: fields by name, each with a type and an example (Flow JSON reference, 2.4). */
export function checkDataModel(data: JsonValue, path: Path, { findings }: ShapeContext): void {
  if (!isJsonObject(data))
    return findings.add(path, problems.wrongType('data', 'an object', aKind(jsonType(data))));
  for (const [field, definition] of Object.entries(data)) {
    if (definition === undefined) continue;
    const at = [...path, field];
    if (!isJsonObject(definition)) {
      findings.add(
        at,
        problems.wrongType(field, 'a definition with “type” and “__example__”', aKind(jsonType(definition))),
      );
      continue;
    }
    checkParts(definition, field, at, findings);
  }
}

const DOCUMENTED = new Set(['type', '__example__', 'items', 'properties', 'required']);

function checkParts(
  definition: JsonObject,
  field: string,
  path: Path,
  findings: ShapeContext['findings'],
): void {
  for (const part of ['type', '__example__']) {
    if (definition[part] === undefined) findings.add(path, problems.fieldMissing(part, field));
  }
  const { type } = definition;
  if (type !== undefined && typeof type !== 'string')
    findings.add([...path, 'type'], problems.wrongType('type', 'the name of a type', aKind(jsonType(type))));
  for (const key of Object.keys(definition)) {
    if (!DOCUMENTED.has(key))
      findings.add([...path, key], problems.dataFieldKey(key), { severity: 'warning', atKey: true });
  }
}
