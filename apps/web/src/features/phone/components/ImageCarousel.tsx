import { useRef, useState } from 'react';
import type { JsonObject } from '@flowsmith/flow-model';
import { Icon } from '../parts/Icon.tsx';
import { Picture } from '../parts/Picture.tsx';
import { turnStrip, useMouseSwipe } from '../parts/useMouseSwipe.ts';
import { messages } from '../messages.ts';
import { asObjects, asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** No carousel shows more pictures (Flow JSON 7.1, ImageCarousel). */
const MOST = 3;

/** Up to three pictures to swipe through, with dots. */
export function ImageCarousel(props: PhoneComponentProps) {
  const images = asObjects(props.view.props['images']).slice(0, MOST);
  return props.inert === true || images.length < 2 ? (
    <div className="ph-carousel">
      <div className="ph-strip">
        <Slide image={images[0] ?? {}} props={props.view.props} />
      </div>
      {images.length > 1 && <Dots count={images.length} at={0} />}
    </div>
  ) : (
    <Live images={images} props={props.view.props} />
  );
}

function Live({ images, props }: { readonly images: readonly JsonObject[]; readonly props: JsonObject }) {
  const strip = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const swipe = useMouseSwipe(strip);
  const go = (index: number) => turnStrip(strip.current, index);
  return (
    <div className="ph-carousel" role="group" aria-roledescription="carousel">
      <div
        className="ph-strip"
        ref={strip}
        tabIndex={0}
        role="group"
        aria-label={messages.imageOf(at + 1, images.length)}
        onScroll={({ currentTarget: { scrollLeft, clientWidth } }) =>
          setAt(Math.round(Math.abs(scrollLeft) / clientWidth))
        }
        {...swipe}
      >
        {images.map((image, index) => (
          <Slide key={index} image={image} props={props} />
        ))}
      </div>
      {at > 0 && (
        <button
          type="button"
          className="ph-turn ph-turn-back"
          aria-label={messages.previousImage}
          onClick={() => go(at - 1)}
        >
          <Icon name="chevronBack" size={18} />
        </button>
      )}
      {at < images.length - 1 && (
        <button
          type="button"
          className="ph-turn ph-turn-on"
          aria-label={messages.nextImage}
          onClick={() => go(at + 1)}
        >
          <Icon name="chevron" size={18} />
        </button>
      )}
      <Dots count={images.length} at={at} />
    </div>
  );
}

function Slide({ image, props }: { readonly image: JsonObject; readonly props: JsonObject }) {
  return (
    <div className="ph-slide">
      <Picture
        src={image['src']}
        altText={asText(image['alt-text'])}
        fit={props['scale-type'] === 'cover' ? 'cover' : 'contain'}
        ratio={props['aspect-ratio'] === '16:9' ? 16 / 9 : 4 / 3}
      />
    </div>
  );
}

function Dots({ count, at }: { readonly count: number; readonly at: number }) {
  return (
    <div className="ph-dots" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <span key={index} data-chosen={index === at || undefined} />
      ))}
    </div>
  );
}
