import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import { wholeReference } from '../../expressions/index.ts';
import { isAtLeast, limits } from '../../spec/index.ts';
import type { Findings } from '../finding.ts';
import type { FlowModel, FlowScreen, Rule } from '../flowModel.ts';
import { problems } from '../messages.ts';

/** Where files of PhotoPicker and DocumentPicker may go, and how many (Flow JSON reference, 5.21). */
export const media: Rule = (flow, findings) => {
  const severity = flow.unless71;
  for (const screen of flow.screens) {
    for (const { action, name, path } of screen.actions) {
      const { payload } = action;
      if (!isJsonObject(payload)) continue;
      const at = [...screen.path, ...path, 'payload'];
      const used = pickersIn(payload, [], screen, flow);
      for (const { picker, path: place } of used) {
        const label = textOr(picker['name'], 'This');
        const type = textOr(picker['type'], 'media picker');
        if (name === 'navigate')
          findings.add([...at, ...place], problems.pickerInNavigate(label, type), { severity });
        else if (place.length > 1)
          findings.add([...at, ...place], problems.pickerNested(label, type), { severity });
      }
      if (name === 'complete') checkAmount(used, at, flow, findings);
    }
  }
};

interface UsedPicker {
  readonly picker: JsonObject;
  readonly path: Path;
}

function pickersIn(
  value: JsonValue | undefined,
  path: Path,
  screen: FlowScreen,
  flow: FlowModel,
): readonly UsedPicker[] {
  if (typeof value === 'string') {
    const picker = pickerOf(value, screen, flow);
    return picker === undefined ? [] : [{ picker, path }];
  }
  if (isJsonArray(value))
    return value.flatMap((item, index) => pickersIn(item, [...path, index], screen, flow));
  if (isJsonObject(value))
    return Object.entries(value).flatMap(([key, member]) => pickersIn(member, [...path, key], screen, flow));
  return [];
}

function pickerOf(text: string, screen: FlowScreen, flow: FlowModel): JsonObject | undefined {
  const reference = wholeReference(text);
  if (reference === undefined || reference.root !== 'form') return undefined;
  const source = reference.screen === undefined ? screen : flow.byId.get(reference.screen);
  const input = source?.inputs.get(reference.segments[0] ?? '');
  return input?.['type'] === 'PhotoPicker' || input?.['type'] === 'DocumentPicker' ? input : undefined;
}

/** One message carries ten files and 100 MiB; in 4.0 a single file. */
function checkAmount(used: readonly UsedPicker[], at: Path, flow: FlowModel, findings: Findings): void {
  const [first] = used;
  if (first === undefined) return;
  const severity = flow.unless71;
  const pickers = [...new Set(used.map(({ picker }) => picker))];
  const files = pickers.reduce((sum, picker) => sum + maxFiles(picker), 0);
  const kilobytes = pickers.reduce(
    (sum, picker) =>
      sum + maxFiles(picker) * numberOr(picker['max-file-size-kb'], limits.mediaPicker.maxFileKilobytes),
    0,
  );
  const allowed = isAtLeast(flow.version, '5.0') ? limits.completionMedia.files : 1;
  const place = [...at, ...first.path];
  if (files > allowed) findings.add(place, problems.tooManyFiles(files, allowed), { severity });
  else if (isAtLeast(flow.version, '5.0') && kilobytes > limits.completionMedia.kilobytes) {
    findings.add(
      place,
      problems.tooManyBytes(Math.round(kilobytes / 1024), limits.completionMedia.kilobytes / 1024),
      { severity },
    );
  }
}

function maxFiles(picker: JsonObject): number {
  const property = picker['type'] === 'PhotoPicker' ? 'max-uploaded-photos' : 'max-uploaded-documents';
  return numberOr(picker[property], limits.mediaPicker.maxFiles);
}

function numberOr(value: JsonValue | undefined, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

function textOr(value: JsonValue | undefined, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}
