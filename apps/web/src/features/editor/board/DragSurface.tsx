import { useDraggable } from '@dnd-kit/core';
import { useMemo, useRef, type ComponentProps, type PointerEvent } from 'react';
import type { DragSubject } from './drag/drop-places.ts';

interface Props extends ComponentProps<'div'> {
  /** What a drag that begins with this press would carry. */
  readonly subjectOf: (event: PointerEvent<HTMLDivElement>) => DragSubject | undefined;
}

/**
 * The element from which components are dragged. Apart from the board, since the drag library renders whoever asks it
 * for a draggable again at each start and end of any drag: what is inside is not touched by that.
 */
export function DragSurface({ subjectOf, ...rest }: Props) {
  const subject = useRef<DragSubject | undefined>(undefined);
  const { setNodeRef, listeners } = useDraggable({
    id: 'board',
    data: useMemo(() => ({ subject: () => subject.current }), []),
  });
  return (
    <div
      {...rest}
      ref={setNodeRef}
      onPointerDown={(event) => {
        subject.current = subjectOf(event);
        if (subject.current !== undefined) listeners?.['onPointerDown']?.(event);
      }}
    />
  );
}
