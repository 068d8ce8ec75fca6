import { useDraggable } from '@dnd-kit/core';
import { useMemo, useRef, type ComponentProps, type PointerEvent } from 'react';
import type { DragSubject } from './drag/drop-places.ts';

interface Props extends ComponentProps<'div'> {
  /** Unique among the editor's surfaces. */
  readonly surface: string;
  /** What a drag that begins with this press would carry. */
  readonly subjectOf: (event: PointerEvent<HTMLDivElement>) => DragSubject | undefined;
}

/**
 * An element from which components are dragged: the board, the palette. One for all that is inside, since the drag library
 * renders whoever asks it for a draggable again at each step of any drag.
 */
export function DragSurface({ surface, subjectOf, ...rest }: Props) {
  const subject = useRef<DragSubject | undefined>(undefined);
  const { setNodeRef, listeners } = useDraggable({
    id: surface,
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
