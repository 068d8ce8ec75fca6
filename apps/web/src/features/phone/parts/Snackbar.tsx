import { useEffect } from 'react';
import { messages } from '../messages.ts';

/** How long it stays, in milliseconds. */
const STAYS = 6000;

/** A message at the bottom that goes away by itself. */
export function Snackbar({
  text,
  onDismiss,
}: {
  readonly text: string;
  readonly onDismiss?: (() => void) | undefined;
}) {
  useEffect(() => {
    if (onDismiss === undefined) return undefined;
    const timer = setTimeout(onDismiss, STAYS);
    return () => clearTimeout(timer);
  }, [onDismiss]);
  return (
    <div className="ph-snack-place">
      <div className="ph-snackbar" role="status">
        <span dir="auto">{text}</span>
        {onDismiss !== undefined && (
          <button type="button" onClick={onDismiss}>
            {messages.dismiss}
          </button>
        )}
      </div>
    </div>
  );
}
