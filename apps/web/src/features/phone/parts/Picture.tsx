import type { CSSProperties } from 'react';
import type { JsonValue } from '@flowsmith/flow-model';
import { imageSource } from '../imageSource.ts';
import { messages } from '../messages.ts';
import { markBroken } from './markBroken.ts';

/** A picture from base64, or a grey box when it cannot be shown. Sizes are CSS pixels. */
export function Picture({
  src,
  altText,
  fit,
  width,
  height,
  ratio,
}: {
  readonly src: JsonValue | undefined;
  readonly altText: string;
  readonly fit: 'cover' | 'contain';
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Width by height; its own if absent. */
  readonly ratio?: number | undefined;
}) {
  const source = imageSource(src);
  const style: CSSProperties = { width, height, aspectRatio: ratio };
  if (source === undefined) {
    return (
      <span
        className="ph-picture"
        data-broken=""
        role="img"
        aria-label={altText || messages.brokenImage}
        style={style}
      />
    );
  }
  // A new source is a new element: what is known of the old one does not hold for it.
  return (
    <span
      key={source}
      className="ph-picture"
      data-fit={fit}
      data-own={(height === undefined && ratio === undefined) || undefined}
      style={style}
    >
      <img src={source} alt={altText} draggable={false} decoding="async" onError={markBroken} />
    </span>
  );
}
