import { useRef, useState } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { Picture } from '../parts/Picture.tsx';
import { messages } from '../messages.ts';
import { asObjects, asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** No carousel shows more pictures (Flow JSON 7.1, ImageCarousel). */
const MOST = 3;

/** Up to three pictures to swipe through, with dots. */
export function ImageCarousel({ view, inert }: PhoneComponentProps) {
  const strip = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const { props } = view;
  const images = asObjects(props['images']).slice(0, MOST);
  const ratio = props['aspect-ratio'] === '16:9' ? 16 / 9 : 4 / 3;
  const fit = props['scale-type'] === 'cover' ? 'cover' : 'contain';
  const live = inert !== true;
  const shownImages = images.length === 0 ? [{}] : live ? images : images.slice(0, 1);
  const go = (index: number) => {
    const element = strip.current;
    element?.scrollTo({
      left: index * element.clientWidth * (getComputedStyle(element).direction === 'rtl' ? -1 : 1),
      behavior: 'smooth',
    });
  };
  return (
    <div className="ph-carousel" {...(live && { role: 'group', 'aria-roledescription': 'carousel' })}>
      <div
        className="ph-strip"
        ref={strip}
        {...(live &&
          images.length > 1 && {
            tabIndex: 0,
            role: 'group',
            'aria-label': messages.imageOf(at + 1, images.length),
            onScroll: (event: React.UIEvent<HTMLDivElement>) =>
              setAt(Math.round(Math.abs(event.currentTarget.scrollLeft) / event.currentTarget.clientWidth)),
          })}
      >
        {shownImages.map((image, index) => (
          <div key={index} className="ph-slide">
            <Picture src={image['src']} altText={asText(image['alt-text'])} fit={fit} ratio={ratio} />
          </div>
        ))}
      </div>
      {live && at > 0 && (
        <button
          type="button"
          className="ph-turn ph-turn-back"
          aria-label={messages.previousImage}
          onClick={() => go(at - 1)}
        >
          <Icon name="chevronBack" size={18} />
        </button>
      )}
      {live && at < images.length - 1 && (
        <button
          type="button"
          className="ph-turn ph-turn-on"
          aria-label={messages.nextImage}
          onClick={() => go(at + 1)}
        >
          <Icon name="chevron" size={18} />
        </button>
      )}
      {images.length > 1 && (
        <div className="ph-dots" aria-hidden="true">
          {images.map((_image, index) => (
            <span key={index} data-chosen={index === at || undefined} />
          ))}
        </div>
      )}
    </div>
  );
}
