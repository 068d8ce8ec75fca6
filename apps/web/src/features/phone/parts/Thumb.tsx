import type { JsonValue } from '@flowsmith/flow-model';
import { useState } from 'react';
import { imageSource } from '../imageSource.ts';
import { Icon } from './Icon.tsx';

/** The small picture or colour in front of a row; nothing when there is neither. */
export function Thumb({
  image,
  color,
  altText,
  large,
}: {
  readonly image?: JsonValue | undefined;
  readonly color?: string | undefined;
  readonly altText: string;
  readonly large?: boolean | undefined;
}) {
  const [broken, setBroken] = useState<JsonValue>();
  if (image === undefined) {
    return color === undefined ? null : (
      <span className="ph-swatch" style={{ backgroundColor: color }} data-large={large || undefined} />
    );
  }
  const source = imageSource(image);
  return (
    <span className="ph-thumb" data-large={large || undefined}>
      {source === undefined || broken === image ? (
        <Icon name="image" size={20} />
      ) : (
        <img src={source} alt={altText} draggable={false} onError={() => setBroken(image)} />
      )}
    </span>
  );
}
