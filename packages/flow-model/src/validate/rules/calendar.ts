import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../../document/index.ts';
import { components, type FlowVersion, type PropertySpec } from '../../spec/index.ts';
import type { Findings } from '../finding.ts';
import type { Rule } from '../flowModel.ts';
import { jsonType } from '../json.ts';
import { aKind, problems } from '../messages.ts';
import { isDynamic } from '../strings.ts';
import { isDate } from './dates.ts';

/** What a CalendarPicker takes depends on its mode (Flow JSON reference, 5.15). */
export const calendar: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    for (const { component, type, path } of screen.components) {
      if (type === 'CalendarPicker')
        checkCalendar(component, [...screen.path, ...path], flow.version, findings);
    }
  }
};

const PROPERTIES: readonly (readonly [string, PropertySpec])[] = Object.entries(
  components.CalendarPicker.properties,
);
const MEMBERS = ['start-date', 'end-date'];
/** The end of the helper text may be left out. */
const OPTIONAL_END = new Set(['helper-text', 'init-value', 'error-message', 'required']);

function checkCalendar(component: JsonObject, path: Path, version: FlowVersion, findings: Findings): void {
  const { mode = 'single' } = component;
  if (mode !== 'single' && mode !== 'range') return;
  for (const [name, property] of PROPERTIES) {
    const value = component[name];
    if (value === undefined) continue;
    const at = [...path, name];
    if (property.rangeOnly === true && mode === 'single') findings.add(at, problems.rangeOnly(name));
    if (property.rangeObject !== true) continue;
    if (mode === 'range') checkRange(value, name, at, version, findings);
    else if (isJsonObject(value)) findings.add(at, problems.singleValue(name));
  }
  const least = component['min-days'];
  const most = component['max-days'];
  if (typeof least === 'number' && typeof most === 'number' && least > most)
    findings.add([...path, 'min-days'], problems.minDaysAboveMax(least, most));
  const initial = component['init-value'];
  if (
    mode === 'single' &&
    typeof initial === 'string' &&
    !isDynamic(initial, version) &&
    !isDate(initial, version)
  ) {
    findings.add([...path, 'init-value'], problems.singleInitFormat(initial));
  }
}

function checkRange(
  value: JsonValue,
  name: string,
  path: Path,
  version: FlowVersion,
  findings: Findings,
): void {
  if (!isJsonObject(value)) {
    if (typeof value === 'string' && isDynamic(value, version)) return;
    findings.add(path, problems.rangeObject(name, aKind(jsonType(value))));
    return;
  }
  for (const member of MEMBERS) {
    if (value[member] === undefined && !(member === 'end-date' && OPTIONAL_END.has(name)))
      findings.add(path, problems.rangeMemberMissing(name, member));
  }
  for (const key of Object.keys(value)) {
    if (!MEMBERS.includes(key))
      findings.add([...path, key], problems.rangeMemberUnknown(name, key), { atKey: true });
  }
}
