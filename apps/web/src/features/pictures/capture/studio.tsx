import type { JsonValue, Path } from '@flowsmith/flow-model';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ReactNode } from 'react';
import { PhoneComponent } from '@/features/phone/index.ts';
import { pathKey, type Look, type Shot } from '../types.ts';
import { giveWay } from './yielding.ts';
import { PictureScreen } from './PictureScreen.tsx';
import { screenParts, type Part, type ScreenParts } from './screen-parts.ts';
import { pictureStyles } from './styles.ts';
import { xmlCharacters } from './xml.ts';

/** Takes shots of screens, out of sight. */
export interface Studio {
  /**
   * Draws one screen of a flow with its example data and writes it out. One at a time.
   * @throws the signal's reason when aborted; what a component throws, when it cannot be drawn.
   */
  shoot(flow: JsonValue, index: number, look: Look, signal?: AbortSignal): Promise<Shot | undefined>;
  /** Takes everything away again. */
  close(): void;
}

/**
 * Opens a place beside the page in which phones are drawn: in a shadow root with only the styles that go into the picture, so
 * that what is measured here is what the picture shows, and nothing of the builder reaches in.
 */
export function openStudio(): Studio {
  const host = document.createElement('div');
  host.style.cssText =
    'all:initial;position:fixed;top:0;left:-4000px;width:400px;pointer-events:none;contain:style';
  host.inert = true;
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pictureStyles);
  shadow.adoptedStyleSheets = [sheet];
  const stage = document.createElement('div');
  shadow.append(stage);
  document.body.append(host);

  let failure: unknown;
  const root = createRoot(stage, { onUncaughtError: (error) => (failure = error) });
  const draw = (content: ReactNode): void => {
    failure = undefined;
    flushSync(() => root.render(content));
    if (failure !== undefined) throw failure;
  };
  let ready: Promise<void> | undefined;
  let shots = 0;

  return {
    async shoot(flow, index, look, signal) {
      await (ready ??= warmUp(stage, draw));
      signal?.throwIfAborted();
      const screen = screenParts(flow, index, look.branches);
      if (screen === undefined) return undefined;
      shots += 1;
      draw(<PictureScreen key={shots} screen={screen} look={look} />);
      await settled(stage, signal);
      const element = stage.querySelector<HTMLElement>('.picture');
      if (element === null) throw failure ?? new Error('The screen was not drawn');
      return shotOf(element, screen, look);
    },
    close() {
      root.unmount();
      host.remove();
    },
  };
}

/** Markdown is drawn by a part of the app that is loaded when first needed: waiting for it once makes every later drawing complete at once. */
async function warmUp(stage: Element, draw: (content: ReactNode) => void): Promise<void> {
  draw(
    <PhoneComponent
      view={{ path: [], type: 'RichText', props: { text: '**m**' }, enabled: true }}
      platform="android"
      inert
    />,
  );
  await waitUntil(stage, () => stage.querySelector('strong, b') !== null);
}

/** Milliseconds after which a picture goes on without what did not come. */
const PATIENCE = 3000;

/** Waits for a change of the stage that makes a condition true, but not for ever. */
function waitUntil(stage: Element, condition: () => boolean): Promise<void> {
  if (condition()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    };
    const timer = setTimeout(end, PATIENCE);
    const observer = new MutationObserver(() => condition() && end());
    observer.observe(stage, { childList: true, subtree: true, characterData: true });
  });
}

/** Images are there (or replaced by the grey box, if they are none), fonts, too, and React is done. */
async function settled(stage: HTMLElement, signal: AbortSignal | undefined): Promise<void> {
  const images = [...stage.querySelectorAll('img')];
  await Promise.all(images.map(loaded));
  await waitUntil(stage, () => !images.some((image) => image.isConnected && image.naturalWidth === 0));
  await giveWay(signal);
  // Laying out asks for the fonts.
  if (stage.offsetHeight > 0) await document.fonts.ready;
  signal?.throwIfAborted();
}

function loaded(image: HTMLImageElement): Promise<void> {
  if (image.complete) return Promise.resolve();
  return new Promise((resolve) => {
    for (const event of ['load', 'error']) image.addEventListener(event, () => resolve(), { once: true });
  });
}

function shotOf(picture: HTMLElement, { parts, footer }: ScreenParts, { frame }: Look): Shot {
  const { width, height: drawn, top } = picture.getBoundingClientRect();
  const height = Math.ceil(drawn);
  picture.style.height = `${height}px`;
  const bezel = frame === 'phone' ? BEZEL : 0;
  const middles = new Map<string, number>();
  const note = (path: Path, element: Element): void => {
    const box = element.getBoundingClientRect();
    middles.set(pathKey(path), box.top + box.height / 2 - top - bezel);
  };
  measure(picture.querySelector('.ph-list'), parts, note);
  const button = picture.querySelector('.ph-foot')?.firstElementChild;
  if (footer !== undefined && button instanceof Element) note(footer.path, button);
  return {
    markup: xmlCharacters(new XMLSerializer().serializeToString(picture)),
    width: Math.ceil(width),
    height,
    bezel,
    text: picture.textContent,
    middles,
  };
}

/** Width of the bezel around `.phone`. */
const BEZEL = 6;

/** Every part is one element of its list, in order. */
function measure(
  list: Element | null,
  parts: readonly Part[],
  note: (path: Path, element: Element) => void,
): void {
  if (list === null || list.children.length !== parts.length) return;
  for (const [index, part] of parts.entries()) {
    const element = list.children[index];
    if (element === undefined) continue;
    note(part.path, element);
    if (part.kind !== 'frame') continue;
    const slots = element.querySelectorAll(':scope > div > .picture-slot');
    for (const [at, slot] of part.slots.entries()) measure(slots[at] ?? null, slot.parts, note);
  }
}
