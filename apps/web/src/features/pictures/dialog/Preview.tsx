import { useEffect, useRef, useState } from 'react';
import { cx, Spinner } from '@/ui/index.ts';
import type { ShotBook } from '../capture/shot-book.ts';
import { giveWay } from '../capture/yielding.ts';
import { paintScene } from '../export/paint-scene.ts';
import { sceneOf, screensWanted } from '../export/scene-of.ts';
import { messages } from '../messages.ts';
import { sceneColours } from '../scene/colours.ts';
import { fitScale } from '../scene/fit-scale.ts';
import type { PictureRequest, Shot } from '../types.ts';

/** What is known of a picture once its preview is drawn. */
export interface PreviewFacts {
  readonly width: number;
  readonly height: number;
  readonly reducedTo: number | undefined;
}

interface Props {
  readonly request: PictureRequest;
  readonly book: ShotBook;
  /** Told as soon as the size of the picture is known; `undefined` while it is not. */
  readonly onFacts: (facts: PreviewFacts | undefined) => void;
}

type State = 'drawing' | 'done' | 'failed';

/** The picture as it will be, small. It is drawn anew at every change of the request, the old one stays until then. */
export function Preview({ request, book, onFacts }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<State>('drawing');
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const draw = async (): Promise<void> => {
      if (place.current === null || canvas.current === null) return;
      setState('drawing');
      onFacts(undefined);
      try {
        await drawPreview(canvas.current, roomIn(place.current), { request, book, signal, onFacts });
        setState('done');
      } catch {
        if (!signal.aborted) setState('failed');
      }
    };
    void draw();
    return () => controller.abort();
  }, [request, book, onFacts]);
  return (
    <div
      ref={place}
      className={cx(
        'relative flex min-h-0 flex-1 items-center justify-center overflow-hidden rounded-control border border-line p-5',
        request.backdrop === 'transparent' ? 'pictures-checks' : 'bg-surface',
      )}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={messages.previewOf(request.product, screensWanted(request).length)}
        aria-busy={state === 'drawing'}
        className={cx('max-h-full max-w-full', state === 'failed' && 'hidden')}
        width={0}
        height={0}
      />
      {state === 'drawing' && (
        <span className="absolute top-3 right-3 text-muted">
          <Spinner label={messages.drawingPreview} />
        </span>
      )}
      {state === 'failed' && <p className="text-base text-muted">{messages.previewFailed}</p>}
    </div>
  );
}

interface Drawing {
  readonly request: PictureRequest;
  readonly book: ShotBook;
  readonly signal: AbortSignal;
  readonly onFacts: (facts: PreviewFacts) => void;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

async function drawPreview(canvas: HTMLCanvasElement, room: Room, drawing: Drawing): Promise<void> {
  const { request, book, signal, onFacts } = drawing;
  const shots: (Shot | undefined)[] = [];
  for (const index of screensWanted(request)) {
    shots.push(await book.shot(request.flow, index, request.look, signal));
    await giveWay(signal);
  }
  const scene = sceneOf(request, shots);
  onFacts(factsOf(request, scene, shots));
  const shown = Math.min(room.width / scene.width, room.height / scene.height, 1);
  const { scale, width, height } = fitScale(scene.width, scene.height, shown * density());
  // Painted beside and put in place at once when it is small; screens of larger pictures appear as they are drawn.
  const painted = document.createElement('canvas');
  painted.width = width;
  painted.height = height;
  const context = painted.getContext('2d');
  if (context === null) throw new Error('There is no canvas');
  const put = (): void => {
    Object.assign(canvas, { width, height });
    canvas.style.width = `${width / density()}px`;
    canvas.getContext('2d')?.drawImage(painted, 0, 0);
  };
  const colours = sceneColours(request.backdrop, request.look.theme);
  await paintScene(context, {
    scene,
    colours,
    scale,
    shots,
    signal,
    ...(scene.screens.length > FEW ? { onScreen: put } : {}),
  });
  signal.throwIfAborted();
  put();
}

/** Pixels drawn for each that is shown: small letters look better drawn large and shown smaller. */
function density(): number {
  return Math.max(2, devicePixelRatio);
}

/** With so few screens a preview is done before anybody could see it grow. */
const FEW = 4;

function factsOf(
  { product, scale, backdrop }: PictureRequest,
  scene: Room,
  shots: readonly (Shot | undefined)[],
): PreviewFacts {
  const margin = backdrop === 'transparent' ? 0 : 48;
  const drawn = shots.filter((shot) => shot !== undefined);
  const largest = {
    width: Math.max(1, ...drawn.map(({ width }) => width + margin)),
    height: Math.max(1, ...drawn.map(({ height }) => height + margin)),
  };
  const each = product === 'zip' || product === 'board-svg';
  const fitted = fitScale(each ? largest.width : scene.width, each ? largest.height : scene.height, scale);
  const reducedTo = fitted.reduced ? fitted.scale : undefined;
  return product === 'board-svg'
    ? { width: scene.width, height: scene.height, reducedTo }
    : { width: fitted.width, height: fitted.height, reducedTo };
}

/** The room inside the padding. */
function roomIn(place: HTMLElement): Room {
  const { paddingLeft, paddingTop } = getComputedStyle(place);
  return {
    width: Math.max(1, place.clientWidth - 2 * parseFloat(paddingLeft)),
    height: Math.max(1, place.clientHeight - 2 * parseFloat(paddingTop)),
  };
}
