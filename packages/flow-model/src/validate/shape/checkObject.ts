import type { JsonObject, Path } from '../../document/types.ts';
import { chipProperties, isAtLeast, optionProperties } from '../../spec/index.ts';
import { problems } from '../messages.ts';
import { nearest } from '../nearest.ts';
import { checkValue } from './checkValue.ts';
import type { ShapeContext } from './context.ts';
import type { ObjectShape } from './objectShape.ts';

/** Keys and values of an object with a fixed set of members (Flow JSON reference, schema errors). */
export function checkObject(object: JsonObject, path: Path, shape: ObjectShape, context: ShapeContext): void {
  const isComponent = context.component !== undefined && path.length === 0;
  for (const key in object) {
    const value = object[key];
    if (value === undefined || (key === 'type' && isComponent)) continue;
    const property = shape.properties.get(key);
    if (property === undefined) unknownKey(key, [...path, key], shape, context);
    else checkValue(value, key, property, [...path, key], context);
  }
  for (const name of shape.required) {
    if (object[name] === undefined) context.findings.add(path, problems.missing(name, context.owner));
  }
  if (shape.linked.length > 0) checkCompany(object, path, shape, context);
}

function unknownKey(
  key: string,
  path: Path,
  { properties, all }: ObjectShape,
  { findings, owner, version, component }: ShapeContext,
): void {
  const other = Object.hasOwn(all, key) ? all[key] : undefined;
  if (all === chipProperties && Object.hasOwn(optionProperties, key)) {
    findings.add(path, problems.notOnChips(key), { severity: 'warning', atKey: true });
  } else if (
    other?.outsideFormOnly === true &&
    (other.since === undefined || isAtLeast(version, other.since))
  ) {
    findings.add(path, problems.keyInForm(key, owner), { atKey: true });
  } else if (other?.since !== undefined && !isAtLeast(version, other.since)) {
    findings.add(path, problems.keyTooNew(key, owner, other.since, version), { atKey: true });
  } else if (other?.until !== undefined) {
    findings.add(path, problems.keyTooOld(key, owner, other.until), { atKey: true });
  } else if (key === 'id' && component !== undefined) {
    findings.add(path, problems.noId(owner), { atKey: true });
  } else {
    findings.add(path, problems.unknownKey(key, owner, nearest(key, properties.keys())), { atKey: true });
  }
}

/** Members that need or exclude each other. */
function checkCompany(
  object: JsonObject,
  path: Path,
  { linked }: ObjectShape,
  { findings, owner }: ShapeContext,
): void {
  for (const [name, { requires, excludes, kind }] of linked) {
    if (object[name] === undefined) continue;
    for (const other of requires ?? []) {
      if (object[other] !== undefined) continue;
      findings.add(
        path,
        kind === 'regex' ? problems.needsHelper(name, other, owner) : problems.needsOther(name, other, owner),
      );
    }
    const present = (excludes ?? []).filter((other) => object[other] !== undefined);
    if (present.length > 0) findings.add(path, problems.excludesOther(name, present, owner));
  }
}
