import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import { isAtLeast, limits } from '../../spec/index.ts';
import type { Findings } from '../finding.ts';
import type { Rule } from '../flowModel.ts';
import { problems } from '../messages.ts';

/** Pictures are not larger than phones draw (Flow JSON reference, 5.10, 5.16, 5.18). Meta accepts larger ones. */
export const images: Rule = (flow, findings) => {
  const { before6, since6 } = limits.itemImageBytes;
  const itemLimit = isAtLeast(flow.version, '6.0') ? since6 : before6;
  for (const screen of flow.screens) {
    for (const { component, type, path } of screen.components) {
      const at = [...screen.path, ...path];
      if (type === 'Image') checkSize(component['src'], [...at, 'src'], limits.imageBytes, findings);
      checkItems(component, 'images', at, (item, place) =>
        checkSize(item['src'], [...place, 'src'], limits.imageBytes, findings),
      );
      checkItems(component, 'data-source', at, (item, place) =>
        checkSize(item['image'], [...place, 'image'], itemLimit, findings),
      );
      checkItems(component, 'list-items', at, ({ start }, place) => {
        if (isJsonObject(start)) checkSize(start['image'], [...place, 'start', 'image'], itemLimit, findings);
      });
    }
  }
};

function checkItems(
  component: JsonObject,
  list: string,
  path: Path,
  check: (item: JsonObject, path: Path) => void,
): void {
  const items = component[list];
  if (!isJsonArray(items)) return;
  items.forEach((item, index) => {
    if (isJsonObject(item)) check(item, [...path, list, index]);
  });
}

function checkSize(image: JsonValue | undefined, path: Path, limit: number, findings: Findings): void {
  if (typeof image !== 'string') return;
  // Four characters of base64 carry three bytes.
  const bytes = Math.floor((image.length * 3) / 4);
  if (bytes > limit) findings.add(path, problems.bigImage(bytes, limit), { severity: 'warning' });
}
