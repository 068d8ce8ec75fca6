import { isJsonObject, type JsonObject, type JsonValue } from '../../document/index.ts';
import {
  FLOW_VERSIONS,
  isAtLeast,
  layoutProperties,
  screenProperties,
  type FlowVersion,
} from '../../spec/index.ts';
import { Findings, type Finding } from '../finding.ts';
import { jsonType, rememberPerObject } from '../json.ts';
import { aKind, problems } from '../messages.ts';
import { checkComponents, inside } from './checkComponents.ts';
import { checkDataModel } from './checkDataModel.ts';
import { checkObject } from './checkObject.ts';
import type { ShapeContext } from './context.ts';
import { shapeOf } from './objectShape.ts';

/** Findings on the shape of one screen, relative to it; worked out once for each screen and version. */
export const screenFindings = rememberPerObject((screen: JsonObject, key: string): readonly Finding[] => {
  const version = FLOW_VERSIONS.find((known) => known === key) ?? '7.3';
  const findings = new Findings('schema');
  const { id, data, layout, success, terminal } = screen;
  const owner = typeof id === 'string' && id !== '' ? `The screen “${id}”` : 'A screen';
  const context: ShapeContext = { version, findings, owner, inside };
  checkObject(screen, [], shapeOf(screenProperties, version), context);
  if (typeof id === 'string') checkScreenId(id, version, findings);
  if (data !== undefined) checkDataModel(data, ['data'], context);
  if (layout !== undefined) checkLayout(layout, context);
  else if (!isAtLeast(version, LAYOUT_REQUIRED))
    findings.add([], problems.layoutMissing(), { severity: 'warning' });
  if (success !== undefined && terminal !== true && isAtLeast(version, '3.1')) {
    findings.add(['success'], problems.successNotTerminal(typeof id === 'string' ? id : ''));
  }
  return findings.list;
});

/** Whether an id may name a screen: letters and underscores; before 7.0 also commas and underscores alone. */
export function isScreenId(id: string, version: FlowVersion): boolean {
  return isAtLeast(version, '7.0') ? /^(?!_+$)[a-zA-Z_]+$/.test(id) : /^[a-zA-Z,_]+$/.test(id);
}

const LAYOUT_REQUIRED = '6.0';

function checkScreenId(id: string, version: FlowVersion, findings: Findings): void {
  if (isScreenId(id, version)) return;
  if (id === '') findings.add(['id'], problems.empty('id'));
  findings.add(
    ['id'],
    problems.screenIdPattern(id, version, suggestion(id)),
    id === '' ? { echo: true } : {},
  );
}

/** An id near to what was written that every version takes; digits become letters. */
function suggestion(id: string): string | undefined {
  const letters = id
    .replaceAll(/\d/g, (digit) => 'ABCDEFGHIJ'.charAt((Number(digit) + 9) % 10))
    .replaceAll(/[^A-Za-z]+/g, '_');
  const trimmed = letters.replaceAll(/^_+|_+$/g, '');
  return /[A-Za-z]/.test(trimmed) ? trimmed : undefined;
}

function checkLayout(layout: JsonValue, context: ShapeContext): void {
  const { findings } = context;
  if (!isJsonObject(layout))
    return findings.add(['layout'], problems.wrongType('layout', 'an object', aKind(jsonType(layout))));
  for (const key of Object.keys(layout)) {
    if (!Object.hasOwn(layoutProperties, key))
      findings.add(['layout', key], problems.unknownKey(key, 'A layout'), { atKey: true });
  }
  const { type, children } = layout;
  if (type === undefined) {
    findings.add(['layout'], problems.missing('type', 'A layout'));
    findings.echo(['layout'], problems.missingType());
  } else if (typeof type !== 'string') {
    findings.add(
      ['layout', 'type'],
      problems.wrongType('type', '“SingleColumnLayout”', aKind(jsonType(type))),
    );
    findings.echo(['layout', 'type'], problems.layoutType(type));
  } else if (type !== 'SingleColumnLayout') {
    findings.add(['layout', 'type'], problems.layoutType(type));
  }
  if (children === undefined) findings.add(['layout'], problems.missing('children', 'A layout'));
  else checkComponents(children, 'children', ['layout', 'children'], context);
}
