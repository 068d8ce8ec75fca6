import { nodeId, screensOf, type JsonObject, type JsonValue, type NodeId } from '@flowsmith/flow-model';
import { useEditor } from '../session/index.ts';

/** The screen with this id in the last flow that could be read; the same object as long as nothing on it changed. */
export function useScreen(id: NodeId): JsonObject | undefined {
  return useEditor((state) => screensById(state.doc.good?.value).get(id));
}

interface Indexed {
  readonly value: JsonValue | undefined;
  readonly screens: ReadonlyMap<NodeId, JsonObject>;
}

let last: Indexed | undefined;

/** Remembers the last flow only: every screen on the board asks for the same one. */
function screensById(value: JsonValue | undefined): ReadonlyMap<NodeId, JsonObject> {
  if (last?.value === value && last !== undefined) return last.screens;
  const screens = new Map(screensOf(value).map(({ screen }) => [nodeId(screen), screen]));
  last = { value, screens };
  return screens;
}
