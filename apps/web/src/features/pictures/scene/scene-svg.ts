import { xmlText } from '../capture/xml.ts';
import { messages } from '../messages.ts';
import type { SceneColours } from './colours.ts';
import type { Arrow, PlacedScreen, Scene } from './types.ts';

/** Width of a character of the label's font in parts of its size; monospaced fonts differ little. */
const CHARACTER = 0.6;
const LABEL_SIZE = 17;
const MARK_SIZE = 12;
const MARK_HEIGHT = 20;
/** A label may be squeezed to this part of its width before it is cut. */
const TIGHTEST = 0.7;

/**
 * The beginning of an SVG document of a scene: backdrop, arrows, ids and marks. Screens follow (`imageOf`), then `</svg>`;
 * without them it is what lies under the screens of a PNG.
 * @param size of the picture in pixels, when it is drawn larger or smaller than the scene.
 */
export function sceneStart(
  scene: Scene,
  colours: SceneColours,
  title: string,
  size: { readonly width: number; readonly height: number } = scene,
): string {
  const { width, height } = scene;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${xmlText(title)}</title>`,
    defs(colours),
    colours.backdrop === undefined
      ? ''
      : `<rect width="${width}" height="${height}" fill="${colours.backdrop}"/>`,
    scene.arrows.length === 0
      ? ''
      : `<g id="routes" fill="none" stroke="${colours.arrow}" stroke-width="2">${scene.arrows.map(arrow).join('')}</g>`,
    scene.arrows.length === 0
      ? ''
      : `<g fill="${colours.arrow}">${scene.arrows.map(({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="4"/>`).join('')}</g>`,
    `<g id="labels" font-family="'JetBrains Mono', ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace">`,
    ...scene.screens.map((screen) => label(screen, colours)),
    '</g>',
  ].join('');
}

/** One screen of an SVG document as an embedded picture; `href` is a data URL. */
export function imageOf({ x, y, width, height, label: id }: PlacedScreen, href: string): string {
  const name = id === undefined || id === '' ? messages.noId : id;
  return `<image x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" href="${href}"><title>${xmlText(name)}</title></image>`;
}

function defs({ arrow }: SceneColours): string {
  return `<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z" fill="${arrow}"/></marker></defs>`;
}

function arrow({ path, byEndpoint }: Arrow): string {
  return `<path d="${path}" marker-end="url(#head)"${byEndpoint ? ' stroke-dasharray="6 6"' : ''}/>`;
}

function label(screen: PlacedScreen, colours: SceneColours): string {
  return screen.label === undefined ? '' : labelled({ ...screen, label: screen.label }, colours);
}

function labelled(
  { x, y, width, bezel, label: id, marks }: PlacedScreen & { readonly label: string },
  colours: SceneColours,
): string {
  const base = y - 14;
  let right = x + width - bezel;
  const pills = marks
    .toReversed()
    .map((mark) => {
      const words = messages.marks[mark];
      const wide = words.length * MARK_SIZE * CHARACTER + 16;
      const left = right - wide;
      right = left - 6;
      return (
        `<rect x="${round(left)}" y="${round(base - 15)}" width="${round(wide)}" height="${MARK_HEIGHT}" rx="${MARK_HEIGHT / 2}" fill="${colours[mark]}"/>` +
        `<text x="${round(left + wide / 2)}" y="${round(base - 1)}" font-size="${MARK_SIZE}" font-weight="600" text-anchor="middle" fill="${colours.onMark}">${xmlText(words)}</text>`
      );
    })
    .join('');
  const left = x + bezel + 4;
  const room = right - left - (marks.length === 0 ? 0 : 4);
  const { text, squeezed } = fitted(id === '' ? messages.noId : id, room);
  const squeeze = squeezed ? ` textLength="${round(room)}" lengthAdjust="spacingAndGlyphs"` : '';
  return `<text x="${round(left)}" y="${round(base)}" font-size="${LABEL_SIZE}" font-weight="600" fill="${colours.ink}"${squeeze}>${xmlText(text)}</text>${pills}`;
}

function fitted(id: string, room: number): { text: string; squeezed: boolean } {
  const fits = Math.floor(room / (LABEL_SIZE * CHARACTER));
  const characters = Array.from(id);
  if (characters.length <= fits) return { text: id, squeezed: false };
  const most = Math.floor(fits / TIGHTEST);
  const text = characters.length <= most ? id : `${characters.slice(0, most - 1).join('')}…`;
  return { text, squeezed: true };
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
