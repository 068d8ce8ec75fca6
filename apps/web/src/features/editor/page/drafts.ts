import { createStore, del, get, set } from 'idb-keyval';
import { currentPerson } from '@/api/session.ts';
import type { BoardLayout, DraftStore } from '../session/index.ts';

/** Unsaved work of one flow, as kept in the browser. */
export interface Draft {
  readonly text: string;
  readonly name: string;
  readonly layout: BoardLayout;
  /** Revision of the server that the draft is based on. */
  readonly revision: number;
}

const store = createStore('flowsmith-drafts', 'drafts');

/** Drafts in IndexedDB: it takes flows of 10 MB, which localStorage does not. A browser without it keeps none. */
export const drafts: DraftStore & { find(flowId: string): Promise<Draft | undefined> } = {
  async put(flowId, { text, name, layout, revision }) {
    await attempt(() => set(keyOf(flowId), { text, name, layout, revision }, store));
  },
  async remove(flowId) {
    await attempt(() => del(keyOf(flowId), store));
  },
  async find(flowId) {
    return attempt(() => get<Draft>(keyOf(flowId), store));
  },
};

/** Several people may use one browser: nobody goes on with the unsaved work of another. */
function keyOf(flowId: string): string {
  const person = currentPerson();
  return person === undefined ? flowId : `${person} ${flowId}`;
}

/** Private windows may refuse storage: saving to the server goes on without a draft. */
async function attempt<T>(task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch {
    return undefined;
  }
}
