import { messages } from '../../messages.ts';

const texts: Readonly<Record<string, string>> = messages.activity;

/**
 * What a call to Meta was for, in words.
 * @param path with ids replaced, as `{id}/assets`
 */
export function summaryOf(method: string, path: string): string {
  return texts[`${method} ${path}`] ?? `${method} ${path}`;
}
