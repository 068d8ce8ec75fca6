import { FlaskConicalOff } from 'lucide-react';
import { asApiError } from '@/api/api-error.ts';
import { Button, EmptyState } from '@/ui/index.ts';
import { messages } from './messages.ts';

/** Said where the sandbox is off, or on another machine. */
export function SandboxOffline(props: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <EmptyState
      icon={<FlaskConicalOff size={20} strokeWidth={1.5} aria-hidden />}
      title={messages.offline.title}
      text={`${messages.offline.text} ${asApiError(props.error).message}`}
      action={<Button onClick={props.onRetry}>{messages.retry}</Button>}
    />
  );
}
