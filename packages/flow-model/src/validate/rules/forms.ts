import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../../document/index.ts';
import { inputValueType } from '../../expressions/index.ts';
import { FIELD_NAME_PATTERN, isAtLeast } from '../../spec/index.ts';
import type { Findings } from '../finding.ts';
import type { FlowModel, FlowScreen, Rule } from '../flowModel.ts';
import { jsonType } from '../json.ts';
import { aKind, problems } from '../messages.ts';
import { isInput, type PlacedComponent } from '../screenModel.ts';

/** Names are unique, inputs stand in the Form if there is one, and its maps fit them (Flow JSON reference, 5.2, 5.24, 7.1). */
export const forms: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    checkNames(screen, findings);
    const form = screen.components.find(({ type }) => type === 'Form');
    if (form === undefined) continue;
    for (const placed of screen.components) {
      if (placed.form === undefined && isInput(placed.type))
        findings.add([...screen.path, ...placed.path], problems.outsideForm(placed.type));
      if (placed.type === 'Form') checkMaps(placed, screen, flow, findings);
    }
  }
};

function checkNames(screen: FlowScreen, findings: Findings): void {
  const byName = new Map<string, PlacedComponent[]>();
  for (const placed of screen.components) {
    const { name } = placed.component;
    if (
      typeof name !== 'string' ||
      !(isInput(placed.type) || placed.type === 'NavigationList' || placed.type === 'Form')
    )
      continue;
    byName.set(name, [...(byName.get(name) ?? []), placed]);
    if (!FIELD_NAME_PATTERN.test(name) && placed.type !== 'Form') {
      findings.add([...screen.path, ...placed.path, 'name'], problems.fieldName('The name', name), {
        severity: 'warning',
      });
    }
  }
  for (const [name, all] of byName) {
    if (all.length < 2) continue;
    for (const { path } of all) findings.add([...screen.path, ...path, 'name'], problems.duplicateName(name));
  }
}

function checkMaps(form: PlacedComponent, screen: FlowScreen, flow: FlowModel, findings: Findings): void {
  const path = [...screen.path, ...form.path];
  const inputs = new Map<string, PlacedComponent>();
  for (const placed of screen.components) {
    const { name } = placed.component;
    if (placed.form === form && typeof name === 'string' && isInput(placed.type)) inputs.set(name, placed);
  }
  for (const key of ['init-values', 'error-messages']) {
    const map = form.component[key];
    if (!isJsonObject(map)) continue;
    for (const name of Object.keys(map)) {
      if (!inputs.has(name))
        findings.add([...path, key, name], problems.initValueUnknown(name), {
          severity: 'warning',
          atKey: true,
        });
    }
  }
  const initial = form.component['init-values'];
  if (isJsonObject(initial)) checkInitial(initial, inputs, [...path, 'init-values'], flow, findings);
}

function checkInitial(
  values: JsonObject,
  inputs: ReadonlyMap<string, PlacedComponent>,
  path: Path,
  flow: FlowModel,
  findings: Findings,
): void {
  for (const [name, value] of Object.entries(values)) {
    const input = inputs.get(name);
    if (input === undefined || value === undefined) continue;
    if (input.type === 'PhotoPicker' || input.type === 'DocumentPicker') {
      findings.add([...path, name], problems.pickerInInitValues(name, input.type));
      findings.echo(path, problems.pickerInInitValues(name, input.type));
      continue;
    }
    if (typeof value === 'string' && (value.startsWith('${') || value.startsWith('`'))) continue;
    const wanted = inputValueType(input.component);
    if (wanted === undefined || wanted === 'unknown' || fitsInput(value, wanted)) continue;
    findings.add(
      path,
      problems.initValueType(name, aKind(wanted), aKind(jsonType(value))),
      isAtLeast(flow.version, '7.0') ? {} : { severity: 'warning' },
    );
  }
}

/** Numbers travel as text, so a number input takes either. */
function fitsInput(value: JsonValue, wanted: string): boolean {
  const found = jsonType(value);
  return found === wanted || (wanted === 'number' && found === 'string');
}
