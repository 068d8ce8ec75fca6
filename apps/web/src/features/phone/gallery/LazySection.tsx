import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';

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
  const target = decodeURIComponent(useLocation().hash.slice(1));
  const [near, setNear] = useState(false);
  if (!near && (target === id || target.startsWith(`${id}-`))) setNear(true);
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
    return () => observer.disconnect();
  }, [near]);
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
