import type { JsonValue } from '@flowsmith/flow-model';
import { toast } from '@/ui/index.ts';
import { debugMessages as messages } from './messages.ts';

/** Copies a value: texts as they are, everything else as JSON. Says whether the browser allowed it. */
export function copyJson(value: JsonValue): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
  void navigator.clipboard.writeText(text).then(
    () => toast(messages.copied),
    () => toast(messages.copyFailed, { tone: 'warning' }),
  );
}
