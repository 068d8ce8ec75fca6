import {
  isJsonArray,
  isJsonObject,
  type JsonArray,
  type JsonObject,
  type Path,
} from '../../document/index.ts';
import type { Findings } from '../finding.ts';
import type { Rule } from '../flowModel.ts';
import { notes, problems } from '../messages.ts';
import type { PlacedComponent } from '../screenModel.ts';

/** Options and navigation items: ids, pictures or colours, actions on one level, badges (Flow JSON reference, 5.10 and 5.18). */
export const lists: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    for (const placed of screen.components) {
      const path = [...screen.path, ...placed.path];
      const options = placed.component['data-source'];
      if (isJsonArray(options)) checkOptions(placed, options, path, findings);
      if (placed.type === 'NavigationList') checkNavigation(placed.component, path, findings);
    }
  }
};

/** A Dropdown holds 200 options, but only this many when any of them has a picture. */
const MOST_WITH_PICTURES = 100;

function checkOptions(
  { component, type }: PlacedComponent,
  options: JsonArray,
  path: Path,
  findings: Findings,
): void {
  const items = options.filter(isJsonObject);
  checkIds(items, [...path, 'data-source'], findings);
  if (items.some(({ image }) => image !== undefined) && items.some(({ color }) => color !== undefined)) {
    findings.add(
      [...path, 'data-source'],
      problems.imageAndColor(typeof component['name'] === 'string' ? `“${component['name']}”` : type),
    );
  }
  if (
    type === 'Dropdown' &&
    items.length > MOST_WITH_PICTURES &&
    items.some(({ image }) => image !== undefined)
  ) {
    findings.add([...path, 'data-source'], problems.manyPictures(items.length, MOST_WITH_PICTURES), {
      severity: 'warning',
    });
  }
  for (const property of ['on-select-action', 'on-unselect-action']) {
    if (component[property] !== undefined && items.some((item) => item[property] !== undefined)) {
      findings.add([...path, property], problems.actionOnBoth(property));
    }
  }
}

function checkIds(items: readonly JsonObject[], path: Path, findings: Findings): void {
  const seen = new Map<string, number>();
  for (const [index, { id }] of items.entries()) {
    if (typeof id !== 'string') continue;
    if (id.trim() === '')
      findings.add([...path, index, 'id'], problems.emptyItemId(), { severity: 'warning' });
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    else
      findings.add([...path, index, 'id'], problems.duplicateItemId(id), {
        severity: 'warning',
        related: [{ path: [...path, first, 'id'], message: notes.sameItemId(id) }],
      });
  }
}

function checkNavigation(component: JsonObject, path: Path, findings: Findings): void {
  const list = component['list-items'];
  const own = component['on-click-action'];
  if (!isJsonArray(list)) return;
  const items = list.filter(isJsonObject);
  checkIds(items, [...path, 'list-items'], findings);
  const acting = items.filter((item) => item['on-click-action'] !== undefined);
  if (own !== undefined && acting.length > 0)
    findings.add([...path, 'on-click-action'], problems.navigationActionTwice());
  if (own === undefined && acting.length < items.length)
    findings.add(path, problems.navigationActionMissing());
  const badges = items.flatMap((item, index) => (item['badge'] === undefined ? [] : [index]));
  for (const index of badges.slice(1))
    findings.add([...path, 'list-items', index, 'badge'], problems.badgeTwice());
  items.forEach(({ end }, index) => {
    if (end === undefined) return;
    const at = [...path, 'list-items', index, 'end'];
    if (component['media-size'] === 'large') findings.add(at, problems.endWithLargeMedia());
    const texts = isJsonObject(end) ? Object.keys(end).length : 1;
    if (texts < 1 || texts > 2) findings.add(at, problems.endSize(texts));
  });
}
