import { useState } from 'react';
import { readStored, writeStored } from '@/app/stored.ts';
import { BLANK, type MessageDraft } from './message-draft.ts';

/** The message that is being written for a flow. Remembered in this browser, so that nothing is lost on the way. */
export function useDraft(
  flowId: string,
): [MessageDraft, (changes: Partial<MessageDraft>) => void, () => void] {
  const key = `send.${flowId}`;
  const [draft, setDraft] = useState(() => recall(readStored(key)));
  const put = (next: MessageDraft) => {
    setDraft(next);
    writeStored(key, JSON.stringify(next));
  };
  return [draft, (changes) => put({ ...draft, ...changes }), () => put(BLANK)];
}

/** An older version may have written it: what has another type than now is forgotten. */
function recall(stored: string | null): MessageDraft {
  if (stored === null) return BLANK;
  try {
    const known: unknown = JSON.parse(stored);
    if (typeof known !== 'object' || known === null) return BLANK;
    const fitting = Object.entries(known).filter(
      ([name, value]) => name in BLANK && typeof value === typeof Reflect.get(BLANK, name) && value !== null,
    );
    return { ...BLANK, ...Object.fromEntries(fitting) };
  } catch {
    return BLANK;
  }
}
