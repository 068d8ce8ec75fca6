import {
  isJsonObject,
  removeValue,
  renameKey,
  setValue,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import { definitionOf, type DataType } from '../../edits/parts/dataDefinition.ts';
import { Draft } from '../../edits/parts/draft.ts';
import { navigatePayload as fittingPayload } from '../../edits/parts/navigatePayload.ts';
import { setMember } from '../../edits/parts/setMember.ts';
import { screensOf, type ScreenEntry } from '../../outline/index.ts';
import { FIELD_NAME_PATTERN } from '../../spec/index.ts';
import { flowModel } from '../flowModel.ts';
import { payloadType, targetOf } from '../rules/navigate.ts';
import { nearest } from '../nearest.ts';
import { schemaType } from '../references.ts';
import type { Fix } from '../types.ts';
import { convertTo } from './convert.ts';
import { editsOf, fix, preferred, type Fixer, type Patient } from './fix.ts';
import { titles } from './messages.ts';
import { objectAt, screenOf } from './parts/place.ts';

/** What is handed over and what the next screen declares do not match. */
export const navigatePayload: Fixer = (patient) => {
  const { path } = patient;
  const at = path.includes('payload') ? path.slice(0, path.indexOf('payload')) : path;
  const target = targetScreen(at, patient);
  if (target === undefined) return [];
  const key = path[at.length + 1];
  if (typeof key !== 'string') return whole(at, target, patient);
  const model = dataOf(target);
  return Object.hasOwn(model, key) ? wrongType(key, target, patient) : unknownKey(key, target, patient);
};

function targetScreen(at: Path, { flow }: Patient): ScreenEntry | undefined {
  const action = objectAt(flow, at);
  const id = action === undefined ? undefined : targetOf(action);
  return id === undefined ? undefined : screensOf(flow).find((screen) => screen.id === id);
}

function dataOf({ screen }: ScreenEntry): JsonObject {
  return isJsonObject(screen['data']) ? screen['data'] : {};
}

/** Keys are lacking, or the next screen takes nothing. */
function whole(at: Path, target: ScreenEntry, patient: Patient): readonly Fix[] {
  const { doc, flow } = patient;
  const current = objectAt(flow, [...at, 'payload']);
  const lacking = Object.keys(dataOf(target)).filter((key) => current?.[key] === undefined);
  if (lacking.length > 0) {
    const from = screenOf(patient)?.id ?? '';
    const wanted = fittingPayload(flow, { from, to: target.id, current });
    return [
      preferred(titles.addPayload(lacking), () => {
        const draft = new Draft(doc);
        if (current === undefined) draft.apply(setMember(doc, [...at, 'payload'], wanted) ?? []);
        else
          for (const key of lacking) {
            const value = wanted[key];
            if (value !== undefined) draft.apply(setMember(draft.doc, [...at, 'payload', key], value) ?? []);
          }
        return editsOf(draft.finish());
      }),
    ];
  }
  const keys = Object.keys(current ?? {});
  if (keys.length === 0 || Object.keys(dataOf(target)).length > 0) return [];
  return [
    declare(keys, target, at, patient),
    fix(titles.dropPayload(), () => setValue(doc, [...at, 'payload'], {})),
  ].flat();
}

function unknownKey(key: string, target: ScreenEntry, patient: Patient): readonly Fix[] {
  const { doc, flow, path } = patient;
  const given = objectAt(flow, path.slice(0, -1)) ?? {};
  const lacking = Object.keys(dataOf(target)).filter((field) => given[field] === undefined);
  const meant = nearest(key, lacking);
  const rename =
    meant === undefined ? [] : [preferred(titles.rename(meant), () => renameKey(doc, path, meant))];
  return [
    ...rename,
    ...declare([key], target, path.slice(0, -2), patient),
    fix(titles.dropKey(key), () => removeValue(doc, path)),
  ];
}

/** Fields for what is handed over, of the types that it has. */
function declare(keys: readonly string[], target: ScreenEntry, at: Path, patient: Patient): readonly Fix[] {
  const { doc } = patient;
  const fields = keys.map((key) => ({ key, definition: inferred(key, at, patient) }));
  if (fields.some(({ key, definition }) => definition === undefined || !FIELD_NAME_PATTERN.test(key)))
    return [];
  return [
    fix(titles.declare(keys, target.id), () => {
      const draft = new Draft(doc);
      for (const { key, definition } of fields) {
        if (definition !== undefined)
          draft.apply(setMember(draft.doc, [...target.path, 'data', key], definition) ?? []);
      }
      return editsOf(draft.finish());
    }),
  ];
}

/** A definition that fits what an action hands over under a key. */
export function inferred(key: string, at: Path, patient: Patient): JsonObject | undefined {
  const value = objectAt(patient.flow, [...at, 'payload'])?.[key];
  const type = value === undefined ? undefined : typeOfValue(value, patient);
  if (type === undefined || value === undefined) return undefined;
  const isWritten = typeof value !== 'string' || !/[`$]/.test(value);
  return definitionOf(type, isWritten ? value : exampleOf(type));
}

/** Lists that people choose from are lists of ids. */
function exampleOf(type: DataType): JsonValue | undefined {
  return type === 'array' ? [''] : undefined;
}

function typeOfValue(value: JsonValue, patient: Patient): DataType | undefined {
  const { flow, version, path } = patient;
  const model = flowModel(flow, version);
  const screen = model.screens.find(({ index }) => index === path[1]);
  const type = screen === undefined ? undefined : payloadType(value, screen, model)?.type;
  switch (type) {
    case 'integer':
      return 'number';
    case 'unknown':
    case undefined:
      return undefined;
    default:
      return type;
  }
}

/** A value of another type than declared: the value is converted, or the declaration changed. */
function wrongType(key: string, target: ScreenEntry, patient: Patient): readonly Fix[] {
  const { doc, flow, path } = patient;
  const value = objectAt(flow, path.slice(0, -1))?.[key];
  if (value === undefined) return [];
  const isLiteral = typeof value !== 'string' || !value.includes('${');
  const converted = isLiteral ? convertTo(value, schemaType(dataOf(target)[key])) : undefined;
  if (converted !== undefined)
    return [preferred(titles.use(converted), () => setValue(doc, path, converted))];
  const definition = inferred(key, path.slice(0, -2), patient);
  const type = definition?.['type'];
  return definition === undefined || typeof type !== 'string'
    ? []
    : [
        fix(titles.declareAs(key, type, target.id), () =>
          setValue(doc, [...target.path, 'data', key], definition),
        ),
      ];
}
