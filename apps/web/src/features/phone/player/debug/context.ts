import type { Path } from '@flowsmith/flow-model';

/** What the panel can ask of its surroundings. */
export interface DebugContext {
  /** Shows the moment after an entry of the run; `undefined` returns to the present. */
  readonly onTravel: (entryId: number | undefined) => void;
  /** Shows a place of the flow in the editor; absent where there is no editor. */
  readonly onReveal?: ((path: Path) => void) | undefined;
}
