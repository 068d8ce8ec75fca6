import type { JsonValue, Path } from '../../document/types.ts';
import { isAtLeast, type PropertySpec } from '../../spec/index.ts';
import { jsonType } from '../json.ts';
import { aKind, problems } from '../messages.ts';
import { isBlank } from '../strings.ts';
import type { ShapeContext } from './context.ts';

/** A text that people read: not empty, not blank, not too long for its place. */
export function checkText(
  value: JsonValue,
  name: string,
  property: PropertySpec,
  path: Path,
  { findings, version }: ShapeContext,
): void {
  if (typeof value !== 'string') {
    findings.add(path, problems.wrongType(name, 'text', aKind(jsonType(value))));
    return;
  }
  if (property.mayBeBlank !== true && isBlank(value) && isAtLeast(version, '5.0')) {
    blank(value, name, path, findings);
    // From 6.1 on a label may be an object (of a range calendar); Meta then reports the other shape too.
    if (name === 'label' && isAtLeast(version, '6.1'))
      findings.echo(path, problems.wrongType(name, 'visible text', 'empty text'));
    return;
  }
  if (property.maxLength !== undefined && value.length > property.maxLength) {
    findings.add(path, problems.longText(name, value.length, property.maxLength), { severity: 'warning' });
  }
}

/** The name of an input or Form: fixed text. */
export function checkName(
  value: JsonValue,
  name: string,
  path: Path,
  { findings, version }: ShapeContext,
): void {
  if (typeof value !== 'string') findings.add(path, problems.wrongType(name, 'text', aKind(jsonType(value))));
  else if (isBlank(value)) blank(value, name, path, findings);
  else if (isAtLeast(version, '6.0') && (value.includes('${') || value.startsWith('`')))
    findings.add(path, problems.dynamicName(name, value));
}

function blank(value: string, name: string, path: Path, findings: ShapeContext['findings']): void {
  if (value === '') {
    findings.add(path, problems.empty(name));
    findings.echo(path, problems.blank(name));
  } else {
    findings.add(path, problems.blank(name));
  }
}
