import {
  DndContext,
  DragOverlay,
  PointerSensor,
  useSensor,
  useSensors,
  type DragMoveEvent,
  type DragStartEvent,
} from '@dnd-kit/core';
import { useEffect, type ReactNode } from 'react';
import { useEditorStore } from '../../session/index.ts';
import { placeAtPoint } from './board-dom.ts';
import { DragGhost } from './DragGhost.tsx';
import { endDrag, useDrag } from './drag-store.ts';
import { dropEdit, dropLabel } from './drop.ts';
import { DropIndicator } from './DropIndicator.tsx';
import { judgeDrop, samePlace, type DragSubject } from './drop-places.ts';
import { useEdgePan } from './useEdgePan.ts';
import { useKeyboardDrag } from './useKeyboardDrag.ts';

/** What a draggable of the editor carries: the subject is asked for when the drag begins. */
export interface DragData {
  readonly subject: () => DragSubject | undefined;
}

/**
 * Drag and drop for the whole editor. Drop places are found by the pointer's position among the drawn components
 * rather than by registering thousands of drop zones, so a board of any size drags at full speed.
 */
export function DragLayer({ children }: { readonly children: ReactNode }) {
  const store = useEditorStore();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  const edgePan = useEdgePan();
  useKeyboardDrag(store);
  useCopyKey();

  function start({ active, activatorEvent }: DragStartEvent): void {
    const subject = subjectOf(active.data.current);
    if (subject === undefined) return;
    const copy = activatorEvent instanceof PointerEvent && activatorEvent.altKey;
    useDrag.setState({ subject, by: 'pointer', place: undefined, refusal: undefined, copy });
  }

  function move({ activatorEvent, delta }: DragMoveEvent): void {
    const { subject, place: before } = useDrag.getState();
    if (subject === undefined || !(activatorEvent instanceof PointerEvent)) return;
    const x = activatorEvent.clientX + delta.x;
    const y = activatorEvent.clientY + delta.y;
    edgePan.follow(x, y);
    const place = placeAtPoint(x, y);
    if (samePlace(place, before)) return;
    const refusal = place === undefined ? undefined : judgeDrop(store.getState().doc, subject, place);
    useDrag.setState({ place, refusal: refusal?.message });
  }

  function end(): void {
    edgePan.stop();
    const { subject, place, copy } = useDrag.getState();
    endDrag();
    if (subject === undefined || place === undefined) return;
    store
      .getState()
      .run(dropLabel(subject, copy), (doc) => dropEdit(doc, subject, place, copy), { origin: 'board' });
  }

  function cancel(): void {
    edgePan.stop();
    endDrag();
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={noCollisions}
      autoScroll={false}
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: KEYBOARD_HELP } }}
      onDragStart={start}
      onDragMove={move}
      onDragEnd={end}
      onDragCancel={cancel}
    >
      {children}
      <DropIndicator />
      <DragOverlay dropAnimation={null} style={{ pointerEvents: 'none' }}>
        <DragGhost />
      </DragOverlay>
    </DndContext>
  );
}

const KEYBOARD_HELP =
  'Press Space to pick up, arrow keys to choose a place, Enter to drop, Escape to cancel.';

/** The editor's own live region speaks; two voices at once would be noise. */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

function noCollisions(): [] {
  return [];
}

function subjectOf(data: Record<string, unknown> | undefined): DragSubject | undefined {
  const subject = data?.['subject'];
  return typeof subject === 'function' ? subject() : undefined;
}

/** Alt pressed or released during a drag turns it into a copy and back. */
function useCopyKey(): void {
  useEffect(() => {
    function follow(event: KeyboardEvent): void {
      if (event.key === 'Alt' && useDrag.getState().subject?.kind === 'move') {
        useDrag.setState({ copy: event.type === 'keydown' });
        event.preventDefault();
      }
    }
    window.addEventListener('keydown', follow);
    window.addEventListener('keyup', follow);
    return () => {
      window.removeEventListener('keydown', follow);
      window.removeEventListener('keyup', follow);
    };
  }, []);
}
