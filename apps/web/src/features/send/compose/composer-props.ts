import type { MessageProblem, SendForm } from '@/api/sending.ts';
import type { MessageDraft } from '../draft/message-draft.ts';

/** Props of the parts of the composer. */
export interface ComposerProps {
  readonly accountId: string;
  readonly form: SendForm;
  readonly draft: MessageDraft;
  readonly onChange: (changes: Partial<MessageDraft>) => void;
  /** What the check says; only what should be shown by now. */
  readonly problems: readonly MessageProblem[];
}
