import { screensOf } from '@flowsmith/flow-model';
import { Zip, ZipPassThrough } from 'fflate';
import { readDataUrl } from '../capture/fonts.ts';
import type { ShotBook } from '../capture/shot-book.ts';
import { giveWay } from '../capture/yielding.ts';
import { messages } from '../messages.ts';
import { sceneColours } from '../scene/colours.ts';
import { fitScale, type FittedScale } from '../scene/fit-scale.ts';
import { imageOf, sceneStart } from '../scene/scene-svg.ts';
import { soloScene } from '../scene/solo-scene.ts';
import type { Scene } from '../scene/types.ts';
import type { Backdrop, Picture, PictureRequest, Progress, Shot } from '../types.ts';
import { makeCanvas, pngOf } from './canvas.ts';
import { safeName, screenFileNames } from './file-names.ts';
import { paintScene } from './paint-scene.ts';
import { PictureError } from './picture-error.ts';
import { sceneOf, screensWanted } from './scene-of.ts';

/** How the caller follows and stops an export. */
export interface ExportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Makes what is asked for. Screens are drawn one by one with pauses between them, and only one is in memory as pixels, besides the
 * picture that they go into. What would be too large for browsers is made smaller, and says so.
 * @throws {@link PictureError} when there is nothing to draw, or no room for it; the signal's reason when aborted.
 */
export async function makePicture(
  request: PictureRequest,
  book: ShotBook,
  options: ExportOptions = {},
): Promise<Picture> {
  const { signal, onProgress } = options;
  const wanted = screensWanted(request);
  const total = 2 * wanted.length;
  let done = 0;
  const step = (): void => {
    done += 1;
    onProgress?.({ done, total });
  };
  const shots: (Shot | undefined)[] = [];
  for (const index of wanted) {
    shots.push(await book.shot(request.flow, index, request.look, signal));
    step();
    await giveWay(signal);
  }
  if (shots.every((shot) => shot === undefined)) throw new PictureError('nothing');
  const work: Work = { request, shots, step, ...(signal === undefined ? {} : { signal }) };
  switch (request.product) {
    case 'screen':
    case 'sheet':
    case 'board-png':
      return png(work);
    case 'board-svg':
      return svg(work);
    case 'zip':
      return zip(work);
  }
}

interface Work {
  readonly request: PictureRequest;
  readonly shots: readonly (Shot | undefined)[];
  readonly step: () => void;
  readonly signal?: AbortSignal;
}

async function png(work: Work): Promise<Picture> {
  const { request, shots } = work;
  const [blob, fitted] = await painted(work, sceneOf(request, shots), shots, request.backdrop);
  return { blob, fileName: `${fileName(request)}.png`, ...sizes([fitted]) };
}

/** Screens stand in the SVG as PNGs, which every viewer shows; ids and arrows are text and paths. */
async function svg(work: Work): Promise<Picture> {
  const { request, shots } = work;
  const scene = sceneOf(request, shots);
  const start = sceneStart(scene, sceneColours(request.backdrop, request.look.theme), request.name);
  // Bytes screen by screen: turning a hundred megabytes of text into bytes at once would hold everything up.
  const parts = [new Blob([start])];
  const drawn: FittedScale[] = [];
  for (const screen of scene.screens) {
    const shot = shots[screen.index];
    if (shot === undefined) continue;
    const [blob, fitted] = await painted(work, soloScene(shot, 'transparent'), [shot], 'transparent');
    parts.push(new Blob([imageOf(screen, await readDataUrl(blob))]));
    drawn.push(fitted);
  }
  return {
    blob: new Blob([...parts, '</svg>'], { type: 'image/svg+xml' }),
    fileName: `${fileName(request)}.svg`,
    ...sizes(drawn),
    width: scene.width,
    height: scene.height,
  };
}

async function zip(work: Work): Promise<Picture> {
  const { request, shots } = work;
  const entries = screensOf(request.flow);
  const names = screenFileNames(screensWanted(request).map((index) => entries[index]?.id ?? ''));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(new Uint8Array(piece));
  });
  const drawn: FittedScale[] = [];
  for (const [at, shot] of shots.entries()) {
    if (shot === undefined) continue;
    const [blob, fitted] = await painted(work, soloScene(shot, request.backdrop), [shot], request.backdrop);
    // A PNG is compressed in itself.
    const file = new ZipPassThrough(`${names[at] ?? String(at + 1)}.png`);
    archive.add(file);
    file.push(new Uint8Array(await blob.arrayBuffer()), true);
    drawn.push(fitted);
  }
  archive.end();
  return {
    blob: new Blob(pieces, { type: 'application/zip' }),
    fileName: `${fileName(request)}.zip`,
    ...sizes(drawn),
  };
}

/** A scene as PNG, at the wanted scale or the largest possible. */
async function painted(
  { request, step, signal }: Work,
  scene: Scene,
  shots: readonly (Shot | undefined)[],
  backdrop: Backdrop,
): Promise<[blob: Blob, fitted: FittedScale]> {
  const fitted = fitScale(scene.width, scene.height, request.scale);
  const { canvas, context } = makeCanvas(fitted.width, fitted.height);
  await paintScene(context, {
    scene,
    colours: sceneColours(backdrop, request.look.theme),
    scale: fitted.scale,
    shots,
    onScreen: step,
    ...(signal === undefined ? {} : { signal }),
  });
  return [await pngOf(canvas), fitted];
}

/** The size of the largest picture, and the smallest scale when one had to be reduced. */
function sizes(drawn: readonly FittedScale[]): Pick<Picture, 'width' | 'height' | 'reducedTo'> {
  const scales = drawn.filter(({ reduced }) => reduced).map(({ scale }) => scale);
  return {
    width: Math.max(0, ...drawn.map(({ width }) => width)),
    height: Math.max(0, ...drawn.map(({ height }) => height)),
    ...(scales.length === 0 ? {} : { reducedTo: Math.min(...scales) }),
  };
}

function fileName(request: PictureRequest): string {
  const flow = safeName(request.name, messages.files.flow);
  const [first = -1] = screensWanted(request);
  const id = screensOf(request.flow)[first]?.id ?? '';
  switch (request.product) {
    case 'screen':
      return `${flow} - ${safeName(id, messages.files.screen)}`;
    case 'zip':
      return `${flow} - ${messages.files.screens}`;
    case 'sheet':
      return `${flow} - ${messages.files.sheet}`;
    case 'board-png':
    case 'board-svg':
      return `${flow} - ${messages.files.board}`;
  }
}
