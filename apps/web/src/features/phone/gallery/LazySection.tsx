import { useEffect, useRef, useState, type ReactNode } from 'react';

/** How far from the visible part a section is drawn already, in CSS pixels. */
const AHEAD = 1200;

/**
 * A part of a long page that is drawn once it comes near. Before, it is an empty place about as high as it will be; what
 * the address points into is drawn at once, so that the browser finds it.
 */
export function LazySection({
  id,
  label,
  height,
  children,
}: {
  readonly id: string;
  readonly label: string;
  /** About how high it will be, in CSS pixels. */
  readonly height: number;
  readonly children: () => ReactNode;
}) {
  const place = useRef<HTMLElement>(null);
  const [near, setNear] = useState(() => pointsInto(id));
  useEffect(() => {
    const element = place.current;
    if (near || element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: `${AHEAD}px 0px` },
    );
    observer.observe(element);
    const onHash = () => {
      if (pointsInto(id)) setNear(true);
    };
    window.addEventListener('hashchange', onHash);
    return () => {
      observer.disconnect();
      window.removeEventListener('hashchange', onHash);
    };
  }, [near, id]);
  return (
    <section
      id={id}
      ref={place}
      aria-label={label}
      className="gallery-section"
      style={near ? { containIntrinsicBlockSize: `auto ${height}px` } : { minHeight: height }}
    >
      {near && children()}
    </section>
  );
}

/** Whether the address of the page names this section or a row in it. */
function pointsInto(id: string): boolean {
  const target = decodeURIComponent(location.hash.slice(1));
  return target === id || target.startsWith(`${id}-`);
}
