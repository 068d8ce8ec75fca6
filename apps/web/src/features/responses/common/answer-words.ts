import type { FlowResponse, ResponseColumn } from '@/api/responses.ts';
import { listMessages as messages } from '../list/messages.ts';

/** Who answered, as people call them: name, number or user id. */
export function senderText({
  senderName,
  sender,
  senderUserId,
}: Pick<FlowResponse, 'senderName' | 'sender' | 'senderUserId'>): string {
  return senderName ?? (sender === null ? (senderUserId ?? messages.unknownSender) : `+${sender}`);
}

/** The second line under a name: the number, or the user id; empty if it is the name already. */
export function senderDetail({
  senderName,
  sender,
  senderUserId,
}: Pick<FlowResponse, 'senderName' | 'sender' | 'senderUserId'>): string {
  if (senderName === null) return '';
  return sender === null ? (senderUserId ?? '') : `+${sender}`;
}

/** The options that were chosen in a field, with what people read for their ids. */
export function chosenOptions(
  value: unknown,
  { options }: Pick<ResponseColumn, 'options'>,
): readonly { readonly id: string; readonly title: string }[] {
  const ids = Array.isArray(value) ? value : [value];
  return ids
    .filter((id) => typeof id === 'string')
    .map((id) => ({ id, title: options.find((option) => option.id === id)?.title ?? id }));
}

/** Whether a field has no value. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
