import { PictureError } from './picture-error.ts';
import { messages } from '../messages.ts';

/** A minute: by then every browser has begun to read a file that it was told to save. */
const KEPT = 60_000;

/** Has the browser save a file under a name. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/**
 * Puts a PNG that is still being made on the clipboard. Must be called at once in answer to a click or key: browsers let only
 * those copy, but wait for the picture.
 * @throws {@link PictureError} when the browser does not let it; what the making throws.
 */
export async function copyPng(making: Promise<Blob>): Promise<void> {
  // Pages that did not come over https have no clipboard for pictures.
  if (!('ClipboardItem' in globalThis) || !('clipboard' in navigator)) {
    making.catch(() => undefined);
    throw new PictureError('clipboard');
  }
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': making })]);
  } catch (thrown) {
    // What went wrong with the picture is told rather than that there was nothing to copy.
    await making;
    throw new PictureError('clipboard', { cause: thrown });
  }
}

/** Why there is no picture, in words. */
export function failureText(thrown: unknown): string {
  if (thrown instanceof PictureError) return messages.failures[thrown.code];
  return messages.failures.other(thrown instanceof Error ? thrown.message : String(thrown));
}
