import { entryScreen, findScreen, type JsonValue } from '@flowsmith/flow-model';
import { asText } from '../props.ts';
import { playerMessages as messages } from './messages.ts';

/** The message that brings a flow into a chat. Texts that are empty are not shown. */
export interface ChatMessage {
  readonly header: string;
  readonly body: string;
  readonly footer: string;
  /** On the button that opens the flow. */
  readonly button: string;
}

/** A message such as a business might send with this flow: its first screen's title over an invitation. */
export function chatMessage(value: JsonValue): ChatMessage {
  const entry = entryScreen(value);
  const title = asText(entry === undefined ? undefined : findScreen(value, entry)?.screen['title']);
  return {
    // A title that is bound has no text before the flow is open.
    header: /^[$`]/.test(title) ? '' : title,
    body: messages.invitation,
    footer: messages.invitationFooter,
    button: messages.openFlow,
  };
}
