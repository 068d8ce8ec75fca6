import { ArrowRight, ArrowLeftRight } from 'lucide-react';
import { cx } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const text = messages.machine;
type State = keyof typeof text.states;
const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** The states of a flow at Meta as a picture, with the present one marked. */
export function StateMachine({ status }: { readonly status: string }) {
  const now = stateOf(status);
  return (
    <ol aria-label={text.label} className="flex items-stretch gap-1.5 overflow-x-auto">
      <Node state="NOT_LINKED" now={now} />
      <Step words={text.steps.upload} />
      <Node state="DRAFT" now={now} />
      <Step words={`${text.steps.publish} / ${text.steps.edit}`} both />
      <li className="flex min-w-40 flex-1 flex-col gap-1.5">
        <ol className="flex flex-1 flex-col gap-1.5">
          <Node state="PUBLISHED" now={now} />
          <Node state="THROTTLED" now={now} small />
          <Node state="BLOCKED" now={now} small />
        </ol>
      </li>
      <Step words={text.steps.deprecate} />
      <Node state="DEPRECATED" now={now} />
    </ol>
  );
}

/** Meta's word as a state of the picture: what is being made or gone is not there. */
function stateOf(status: string): State {
  return isState(status) ? status : 'NOT_LINKED';
}

function isState(status: string): status is State {
  return Object.hasOwn(text.states, status);
}

const TONES: Record<State, string> = {
  NOT_LINKED: 'border-strong bg-raised',
  DRAFT: 'border-info bg-info-soft',
  PUBLISHED: 'border-success bg-success-soft',
  THROTTLED: 'border-warning bg-warning-soft',
  BLOCKED: 'border-danger bg-danger-soft',
  DEPRECATED: 'border-strong bg-hover',
};

function Node(props: { readonly state: State; readonly now: State; readonly small?: boolean }) {
  const { state, now, small = false } = props;
  const isNow = state === now;
  const words = text.states[state];
  return (
    <li
      aria-current={isNow ? 'step' : undefined}
      className={cx(
        'flex min-w-32 flex-1 flex-col justify-center rounded-card border px-3',
        small ? 'py-1' : 'py-2.5',
        isNow ? TONES[state] : 'border-line bg-panel',
      )}
    >
      <span
        className={cx('flex items-center gap-1.5 text-base', isNow ? 'font-semibold text-ink' : 'text-muted')}
      >
        {words.title}
        {isNow && <span className="sr-only">({text.now})</span>}
      </span>
      {(!small || isNow) && <span className="text-sm text-pretty text-muted">{words.text}</span>}
    </li>
  );
}

function Step({ words, both = false }: { readonly words: string; readonly both?: boolean }) {
  const Icon = both ? ArrowLeftRight : ArrowRight;
  return (
    <li
      aria-hidden
      className="flex w-16 shrink-0 flex-col items-center justify-center gap-0.5 text-center text-xs text-faint"
    >
      <Icon {...ICON} />
      {words}
    </li>
  );
}
