import { Picture } from '../parts/Picture.tsx';
import { asNumber, asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/**
 * A picture over the full width. With a height it is cropped (`cover`) or fitted (`contain`) into it,
 * without one it keeps its own ratio (Flow JSON 7.3, Image).
 */
export function Image({ view }: PhoneComponentProps) {
  const { props } = view;
  const height = positive(props['height']);
  const ratio = positive(props['aspect-ratio']);
  return (
    <div className="ph-image">
      <Picture
        src={props['src']}
        altText={asText(props['alt-text'])}
        fit={props['scale-type'] === 'cover' ? 'cover' : 'contain'}
        width={positive(props['width'])}
        height={height}
        ratio={height === undefined && ratio !== 1 ? ratio : undefined}
      />
    </div>
  );
}

function positive(value: Parameters<typeof asNumber>[0]): number | undefined {
  const number = asNumber(value);
  return number !== undefined && number > 0 ? number : undefined;
}
