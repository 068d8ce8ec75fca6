import { ArrowRight, Inbox, MessageCircle, Rocket, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { customersPath } from '@/features/customers/index.ts';
import { useDialogs } from '@/features/editor/page/dialogs.ts';
import { sendPath } from '@/features/send/index.ts';
import { EmptyState } from '@/ui/index.ts';
import { listMessages } from '../list/messages.ts';

const text = listMessages.empty;
const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
const step =
  'group flex w-full items-center gap-3 px-3 py-2.5 text-left hover:bg-hover first:rounded-t-card last:rounded-b-card';

/** Before the first answer: the ways to it. */
export function FirstAnswer({ flowId }: { readonly flowId: string }) {
  const { show } = useDialogs();
  return (
    <div className="flex flex-1 flex-col items-center overflow-y-auto bg-raised py-6">
      <EmptyState
        icon={<Inbox size={20} strokeWidth={1.5} aria-hidden />}
        title={text.title}
        text={text.text}
        className="pb-5"
      />
      <div className="flex w-full max-w-md flex-col divide-y divide-line rounded-card border border-line">
        <button type="button" className={step} onClick={() => show('publish')}>
          <Way icon={<Rocket {...ICON} />} {...text.publish} />
        </button>
        <Link to={sendPath(flowId)} className={step}>
          <Way icon={<Send {...ICON} />} {...text.send} />
        </Link>
        <Link to={customersPath()} className={step}>
          <Way icon={<MessageCircle {...ICON} />} {...text.customer} />
        </Link>
      </div>
      <p className="pt-4 text-sm text-faint">{listMessages.live}</p>
    </div>
  );
}

function Way({
  icon,
  title,
  text: words,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
}) {
  return (
    <>
      <span className="flex size-8 shrink-0 items-center justify-center rounded-control bg-accent-soft text-accent">
        {icon}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-base font-medium text-ink">{title}</span>
        <span className="block text-sm text-pretty text-muted">{words}</span>
      </span>
      <ArrowRight {...ICON} className="shrink-0 text-faint group-hover:text-ink" />
    </>
  );
}
