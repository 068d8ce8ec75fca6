import { create } from 'zustand';
import type { PhoneTarget } from '@/api/endpoint-try.ts';

/** Where the phone's answers come from. */
export type AnswersFrom = 'scenario' | PhoneTarget;

/** In the order in which they are offered. */
export const ANSWERS_FROM: readonly AnswersFrom[] = ['scenario', 'draft', 'live', 'own'];

const KEY = 'flowsmith.answers';
/** Flows that are remembered. */
const MOST = 200;

interface Choices {
  /** By flow id, the latest last. */
  readonly chosen: ReadonlyMap<string, AnswersFrom>;
  readonly choose: (flowId: string, from: AnswersFrom) => void;
}

/** What was chosen for each flow; remembered in this browser. */
export const useAnswersFrom = create<Choices>()((set, get) => ({
  chosen: recall(),
  choose: (flowId, from) => {
    const others = [...get().chosen].filter(([id]) => id !== flowId);
    const chosen = new Map([...others, [flowId, from] as const].slice(-MOST));
    set({ chosen });
    try {
      localStorage.setItem(KEY, JSON.stringify([...chosen]));
    } catch {
      // Storage may be full or forbidden: then the choice lasts as long as the page.
    }
  },
}));

function recall(): ReadonlyMap<string, AnswersFrom> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Map(Array.isArray(stored) ? stored.flatMap(choiceOf) : []);
  } catch {
    // See above; or it is not ours.
    return new Map();
  }
}

function choiceOf(entry: unknown): readonly (readonly [string, AnswersFrom])[] {
  if (!Array.isArray(entry)) return [];
  const id: unknown = entry[0];
  const from = ANSWERS_FROM.find((each) => each === entry[1]);
  return typeof id === 'string' && from !== undefined ? [[id, from]] : [];
}
