import { ArrowUpRight } from 'lucide-react';
import { Link } from 'react-router';
import type { FlowResponseDetail } from '@/api/responses.ts';
import { fullTime } from '@/app/relative-time.ts';
import { Part } from '@/features/endpoint/exchanges/detail/Part.tsx';
import { endpointPath } from '@/features/endpoint/index.ts';
import { detailMessages as text } from './messages.ts';
import { runSteps } from './run-steps.ts';

/** What happened from the message to the answer. */
export function Run({ answer }: { readonly answer: FlowResponseDetail }) {
  const { flow, flowToken, screens, sent } = answer;
  return (
    <Part
      title={text.run}
      aside={
        flow !== null &&
        flowToken !== null &&
        screens.length > 0 && (
          <Link
            to={`${endpointPath(flow.id, 'exchanges')}?${new URLSearchParams({ env: 'live', text: flowToken })}`}
            className="flex h-6 items-center gap-0.5 rounded-control px-1.5 text-sm text-accent hover:bg-hover"
          >
            {text.exchanges} <ArrowUpRight size={12} strokeWidth={1.75} aria-hidden />
          </Link>
        )
      }
    >
      <ol className="flex flex-col">
        {runSteps(answer).map(({ key, title, at, after }) => (
          <li key={key} className="group/step flex items-baseline gap-2.5">
            <span
              aria-hidden
              className="relative top-2.5 flex w-2 shrink-0 justify-center self-stretch before:absolute before:-top-px before:size-2 before:rounded-full before:bg-edge after:absolute after:top-3 after:-bottom-1 after:w-px after:bg-line group-last/step:before:bg-accent group-last/step:after:hidden"
            />
            <span className="min-w-0 flex-1 truncate py-0.5 text-base text-ink" title={title}>
              {title}
            </span>
            {after !== '' && <span className="text-sm text-faint tabular-nums">+{after}</span>}
            <time dateTime={at} title={fullTime(at)} className="w-16 shrink-0 text-right text-sm text-muted">
              {clock.format(new Date(at))}
            </time>
          </li>
        ))}
      </ol>
      {sent === null && <p className="mt-1 text-sm text-faint">{text.notSent}</p>}
    </Part>
  );
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
