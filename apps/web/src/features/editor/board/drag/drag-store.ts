import { create } from 'zustand';
import type { DragSubject, DropPlace } from './drop-places.ts';

/** A drag under way, by pointer or by keyboard. Outside the editor's store: it changes at each move and leaves no trace. */
export interface DragState {
  readonly subject: DragSubject | undefined;
  readonly by: 'pointer' | 'keyboard';
  readonly place: DropPlace | undefined;
  /** Why the subject may not be dropped at `place`. */
  readonly refusal: string | undefined;
  /** Alt is held: drop a copy. */
  readonly copy: boolean;
}

const REST: DragState = {
  subject: undefined,
  by: 'pointer',
  place: undefined,
  refusal: undefined,
  copy: false,
};

export const useDrag = create<DragState>()(() => REST);

/** Ends the drag without a drop. */
export function endDrag(): void {
  useDrag.setState(REST);
}
