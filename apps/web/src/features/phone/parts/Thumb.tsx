import type { JsonValue } from '@flowsmith/flow-model';
import { imageSource } from '../imageSource.ts';
import { markBroken } from './markBroken.ts';

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
  if (image === undefined) {
    return color === undefined ? null : (
      <span className="ph-swatch" style={{ backgroundColor: color }} data-large={large || undefined} />
    );
  }
  const source = imageSource(image);
  return source === undefined ? (
    <span className="ph-thumb" data-broken="" data-large={large || undefined} />
  ) : (
    <span key={source} className="ph-thumb" data-large={large || undefined}>
      <img src={source} alt={altText} draggable={false} decoding="async" onError={markBroken} />
    </span>
  );
}
