import { useCallback, useEffect, useRef, useState } from 'react';
import { toast } from '@/ui/index.ts';
import type { ShotBook } from '../capture/shot-book.ts';
import { copyPng, failureText, saveFile } from '../export/hand-over.ts';
import { makePicture } from '../export/make-picture.ts';
import { messages } from '../messages.ts';
import type { PictureRequest, Progress } from '../types.ts';

/** Where an export stands. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly progress: Progress }
  | { readonly kind: 'copied'; readonly request: PictureRequest }
  | { readonly kind: 'failed'; readonly request: PictureRequest; readonly text: string };

const IDLE: ExportState = { kind: 'idle' };

/** Saves and copies pictures; leaving the dialog stops what is under way. */
export function usePictureExport(book: ShotBook) {
  const [state, setState] = useState<ExportState>(IDLE);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async (
      request: PictureRequest,
      hand: (making: ReturnType<typeof makePicture>) => Promise<ExportState>,
    ) => {
      const controller = new AbortController();
      running.current?.abort();
      running.current = controller;
      const { signal } = controller;
      setState({ kind: 'working', progress: { done: 0, total: 1 } });
      try {
        const onProgress = (progress: Progress): void => setState({ kind: 'working', progress });
        const next = await hand(makePicture(request, book, { signal, onProgress }));
        if (!signal.aborted) setState(next);
      } catch (thrown) {
        if (!signal.aborted) setState({ kind: 'failed', request, text: failureText(thrown) });
      }
    },
    [book],
  );

  const save = useCallback(
    (request: PictureRequest) =>
      run(request, async (making) => {
        const { blob, fileName } = await making;
        saveFile(blob, fileName);
        toast(messages.saved(fileName), { tone: 'success' });
        return IDLE;
      }),
    [run],
  );
  const copy = useCallback(
    (request: PictureRequest) =>
      run(request, async (making) => {
        await copyPng(making.then(({ blob }) => blob));
        return { kind: 'copied', request };
      }),
    [run],
  );
  const cancel = useCallback(() => {
    running.current?.abort();
    setState(IDLE);
  }, []);
  return { state, save, copy, cancel };
}
