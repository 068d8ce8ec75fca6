import type { Shot } from '../types.ts';
import { embeddedFonts } from './fonts.ts';
import { pictureStyles } from './styles.ts';
import { xmlText } from './xml.ts';

/**
 * A shot as an image that can be drawn on a canvas, sharp at a scale.
 * @throws Error when the browser cannot make one.
 */
export async function imageOfShot(shot: Shot, scale: number): Promise<HTMLImageElement> {
  const { width, height, markup, text } = shot;
  const styles = `${await embeddedFonts(text)}${pictureStyles}`;
  return loadSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}">` +
      `<style>${xmlText(styles)}</style>` +
      `<foreignObject width="${width}" height="${height}">${markup}</foreignObject></svg>`,
  );
}

/**
 * An SVG document as an image. By a data URL: from a blob's address Chromium takes the document for foreign, and the canvas
 * could not be read any more.
 * @throws Error when it is no valid document.
 */
export function loadSvg(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image), { once: true });
    image.addEventListener('error', () => reject(new Error('The browser could not read the drawing')), {
      once: true,
    });
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}
