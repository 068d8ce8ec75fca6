import { PictureError } from './picture-error.ts';

/** An empty canvas of this size in pixels. @throws {@link PictureError} when the browser has none so large. */
export function makeCanvas(
  width: number,
  height: number,
): {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
} {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new PictureError('too-large');
  return { canvas, context };
}

/** The canvas as PNG; its memory is free afterwards. @throws {@link PictureError} when the browser ran out of memory. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  canvas.width = 0;
  canvas.height = 0;
  if (blob === null) throw new PictureError('too-large');
  return blob;
}
