import { glyphs, unknownGlyph, type Glyph } from './glyphs.ts';

const byType: ReadonlyMap<string, Glyph> = new Map(Object.entries(glyphs));

/**
 * The drawn sign of a component kind, 16 px, in the colour of the text around it; the same in palette, tree, board and
 * problems. Decoration: the words beside it name the component. A type that is not known gets a dashed question mark.
 */
export function ComponentGlyph({
  type,
  size = 16,
  className,
}: {
  type: string;
  size?: number;
  className?: string;
}) {
  const glyph = byType.get(type) ?? unknownGlyph;
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden className={className} data-glyph={type}>
      {glyph.fill !== undefined && <path d={glyph.fill} fill="currentColor" />}
      <path
        d={glyph.stroke}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
