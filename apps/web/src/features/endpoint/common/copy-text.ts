import { toast } from '@/ui/index.ts';
import { commonMessages as messages } from './messages.ts';

/** Copies a text and says so, or why not. */
export function copyText(text: string, done: string = messages.copied): void {
  void navigator.clipboard.writeText(text).then(
    () => toast(done, { id: 'copied' }),
    () => toast(messages.copyFailed, { tone: 'warning', id: 'copied' }),
  );
}
