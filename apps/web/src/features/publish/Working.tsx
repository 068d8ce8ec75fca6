import { Check } from 'lucide-react';
import { cx, Spinner } from '@/ui/index.ts';
import { messages } from './messages.ts';
import type { PublishWork } from './usePublishing.ts';

const CHECK: readonly PublishWork[] = ['save', 'local', 'remote'];

/** What is being done, what is done, what comes; read out as it changes. */
export function Working({ work, account }: { work: PublishWork; account: string }) {
  const steps: readonly PublishWork[] = work === 'publish' ? ['publish'] : CHECK;
  const words: Record<PublishWork, string> = {
    save: messages.progress.save,
    local: messages.progress.local,
    remote: messages.progress.remote(account),
    publish: messages.progress.publish(account),
  };
  return (
    <div>
      <p role="status" className="sr-only">
        {words[work]}
      </p>
      <ol className="flex flex-col gap-2 py-2">
        {steps.map((step) => {
          const order = steps.indexOf(step) - steps.indexOf(work);
          return (
            <li
              key={step}
              className={cx(
                'flex items-center gap-2.5',
                order > 0 && 'text-faint',
                order < 0 && 'text-muted',
              )}
            >
              <span className="flex size-5 items-center justify-center">
                {order === 0 && <Spinner className="text-accent" />}
                {order < 0 && <Check size={16} strokeWidth={2} className="text-success" aria-hidden />}
                {order > 0 && <span aria-hidden className="size-1.5 rounded-full bg-edge" />}
              </span>
              {words[step]}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
