import { useState, type CSSProperties } from 'react';
import type { JsonValue } from '@flowsmith/flow-model';
import { imageSource } from '../imageSource.ts';
import { messages } from '../messages.ts';
import { Icon } from './Icon.tsx';

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
  readonly ratio?: number | undefined;
}) {
  const [broken, setBroken] = useState<JsonValue>();
  const source = imageSource(src);
  const style: CSSProperties = {
    objectFit: fit,
    width: width ?? '100%',
    height: height ?? 'auto',
    aspectRatio: ratio,
  };
  if (source === undefined || broken === src) {
    return (
      <div
        className="ph-picture ph-picture-broken"
        role="img"
        aria-label={altText || messages.brokenImage}
        style={{ ...style, height: height ?? (ratio === undefined ? 160 : 'auto') }}
      >
        <Icon name="image" size={32} />
      </div>
    );
  }
  return (
    <img
      className="ph-picture"
      src={source}
      alt={altText}
      style={style}
      draggable={false}
      decoding="async"
      onError={() => setBroken(src)}
    />
  );
}
