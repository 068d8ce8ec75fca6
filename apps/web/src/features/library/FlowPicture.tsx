import type { JsonValue } from '@flowsmith/flow-model';
import { lazy, memo, Suspense, useEffect, useRef, useState } from 'react';
import { Boundary } from '@/app/Boundary.tsx';
import { cx } from '@/ui/index.ts';
import { BrokenPicture } from './BrokenPicture.tsx';

const PictureContent = lazy(() => import('./PictureContent.tsx'));

/** How far from the window a picture is drawn. */
const AROUND = '500px';

/**
 * The first screen of a flow, drawn by the same phone as in the editor, cut off at the bottom. Drawn only while it is
 * near the window; a flow that cannot be drawn gets a designed stand-in. Decoration: the words beside it name the flow.
 */
export const FlowPicture = memo(function FlowPicture(props: {
  /** A Flow JSON value, or `undefined` when there is none. */
  value: JsonValue | undefined;
  /** Width of the phone in pixels. */
  width?: number;
  /** Pixels above the phone; negative ones cut off its top. */
  top?: number;
  className?: string;
}) {
  const { value, width = 148, top = 16, className } = props;
  const frame = useRef<HTMLDivElement>(null);
  const near = useIsNear(frame);
  return (
    <div
      ref={frame}
      aria-hidden
      inert
      className={cx('relative flex justify-center overflow-hidden bg-surface', dots, className)}
    >
      <div style={{ marginTop: top }}>
        {near && (
          <Boundary fallback={<BrokenPicture width={width} />}>
            <Suspense
              fallback={<div style={{ width }} className="h-60 animate-pulse rounded-t-[18px] bg-hover" />}
            >
              <PictureContent value={value} width={width} />
            </Suspense>
          </Boundary>
        )}
      </div>
    </div>
  );
});

/** The board's dots, so that a card looks like a small piece of it. */
const dots =
  'bg-[radial-gradient(var(--edge)_0.75px,transparent_0.75px)] bg-[size:14px_14px] bg-[position:center_7px]';

/** Whether the element is in or near the window. What scrolls far away is taken down again: a long list stays light. */
function useIsNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: AROUND,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}
