import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../../document/index.ts';
import { inputValueType } from '../../expressions/index.ts';
import { FIELD_NAME_PATTERN, isAtLeast } from '../../spec/index.ts';
import type { Findings } from '../finding.ts';
import type { FlowModel, FlowScreen, Rule } from '../flowModel.ts';
import { jsonType } from '../json.ts';
import { aKind, notes, problems } from '../messages.ts';
import { nearest } from '../nearest.ts';
import { looksLikeBinding, resolveBinding, schemaType } from '../references.ts';
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
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [placed]);
    else known.push(placed);
    if (!FIELD_NAME_PATTERN.test(name) && placed.type !== 'Form') {
      findings.add([...screen.path, ...placed.path, 'name'], problems.fieldName('The name', name), {
        severity: 'warning',
      });
    }
  }
  for (const [name, all] of byName) {
    if (all.length < 2) continue;
    const [first, second] = all;
    for (const placed of all) {
      const other = (placed === first ? second : first) ?? placed;
      findings.add([...screen.path, ...placed.path, 'name'], problems.duplicateName(name), {
        related: [{ path: [...screen.path, ...other.path, 'name'], message: notes.sameName(name) }],
      });
    }
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
        findings.add([...path, key, name], problems.initValueUnknown(name, nearest(name, inputs.keys())), {
          severity: 'warning',
          atKey: true,
        });
    }
  }
  const initial = form.component['init-values'];
  if (isJsonObject(initial)) checkInitial(initial, inputs, [...path, 'init-values'], flow, findings);
  else if (typeof initial === 'string')
    checkBoundInitial(initial, inputs, [...path, 'init-values'], { screen, flow, findings });
  const messages = form.component['error-messages'];
  if (isJsonObject(messages)) checkMessages(messages, inputs, [...path, 'error-messages'], flow, findings);
}

/** Error messages are texts; calendars take one for each end, media pickers one for each file. Before 7.0 Meta does not look. */
function checkMessages(
  messages: JsonObject,
  inputs: ReadonlyMap<string, PlacedComponent>,
  path: Path,
  flow: FlowModel,
  findings: Findings,
): void {
  for (const [name, value] of Object.entries(messages)) {
    const input = inputs.get(name);
    if (input === undefined || value === undefined || typeof value === 'string') continue;
    if (isJsonObject(value) && WITH_SEVERAL_MESSAGES.has(input.type)) continue;
    findings.add(
      path,
      problems.errorMessageType(name, aKind(jsonType(value))),
      isAtLeast(flow.version, '7.0') ? {} : { severity: 'warning' },
    );
  }
}

const WITH_SEVERAL_MESSAGES: ReadonlySet<string> = new Set([
  'CalendarPicker',
  'PhotoPicker',
  'DocumentPicker',
]);

/**
 * All initial values in one binding: what the screen's data model declares for an input must fit it, from 7.0 on.
 * Data of other screens is left alone: this rule looks at one screen at a time.
 */
function checkBoundInitial(
  text: string,
  inputs: ReadonlyMap<string, PlacedComponent>,
  path: Path,
  { screen, flow, findings }: { screen: FlowScreen; flow: FlowModel; findings: Findings },
): void {
  if (!text.startsWith('${data.') || !looksLikeBinding(text)) return;
  const found = resolveBinding(text, screen, flow);
  const properties = found.ok ? found.definition?.['properties'] : undefined;
  if (!isJsonObject(properties)) return;
  for (const [name, definition] of Object.entries(properties)) {
    const input = inputs.get(name);
    const wanted = input === undefined ? undefined : inputValueType(input.component);
    const declared = schemaType(definition);
    if (wanted === undefined || wanted === 'unknown' || declared === 'unknown') continue;
    if (declared === wanted || (NUMBERS_AND_TEXT.has(declared) && wanted === 'number')) continue;
    findings.add(
      path,
      problems.initValueType(name, aKind(wanted), aKind(declared)),
      isAtLeast(flow.version, '7.0') ? { severity: flow.unless71 } : { severity: 'warning' },
    );
  }
}

/** Numbers travel as text, so a number input takes any of these. */
const NUMBERS_AND_TEXT: ReadonlySet<string> = new Set(['string', 'number', 'integer']);

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
