import type { FlowResponseDetail } from '@/api/responses.ts';
import { detailMessages } from './messages.ts';

/** A moment of what happened around an answer. */
export interface RunStep {
  readonly key: string;
  readonly title: string;
  readonly at: string;
  /** Since the step before, such as `12 s`; empty for the first. */
  readonly after: string;
}

const text = detailMessages.steps;

/** What happened from the message to the answer, in the order of time. */
export function runSteps({
  sent,
  screens,
  at,
  receivedAt,
}: Pick<FlowResponseDetail, 'sent' | 'screens' | 'at' | 'receivedAt'>): readonly RunStep[] {
  const message =
    sent === null
      ? []
      : [
          {
            key: 'sent',
            title: sent.sentAt === null ? text.created : text.sent,
            at: sent.sentAt ?? sent.createdAt,
          },
          ...(sent.deliveredAt === null
            ? []
            : [{ key: 'delivered', title: text.delivered, at: sent.deliveredAt }]),
          ...(sent.readAt === null ? [] : [{ key: 'read', title: text.read, at: sent.readAt }]),
        ];
  const steps = [
    ...inTurn(message),
    ...screens.map(({ screen, at: shownAt }, index) => ({
      key: `screen ${index}`,
      title: text.screen(screen),
      at: shownAt,
    })),
    { key: 'completed', title: text.completed, at },
    { key: 'received', title: text.received, at: receivedAt },
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return steps.map((step, index) => {
    const before = steps[index - 1];
    return {
      ...step,
      after: before === undefined ? '' : spanText((Date.parse(step.at) - Date.parse(before.at)) / 1_000),
    };
  });
}

/** Meta tells whole seconds: what must have come later is not shown before. */
function inTurn<Step extends { readonly at: string }>(steps: readonly Step[]): Step[] {
  let latest = '';
  return steps.map((step) => {
    latest = step.at > latest ? step.at : latest;
    return { ...step, at: latest };
  });
}

/** A number of seconds for people: `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min`, `3 d 4 h`. */
export function spanText(seconds: number): string {
  if (seconds < 10) return `${Number(seconds.toFixed(1))} s`;
  const whole = Math.round(seconds);
  const units = [
    ['d', 86_400],
    ['h', 3_600],
    ['min', 60],
    ['s', 1],
  ] as const;
  const first = units.findIndex(([, size]) => whole >= size);
  const [[unit, size] = ['s', 1] as const, smaller] = units.slice(first);
  const head = `${Math.floor(whole / size)} ${unit}`;
  const rest = smaller === undefined ? 0 : Math.floor((whole % size) / smaller[1]);
  return smaller === undefined || rest === 0 ? head : `${head} ${rest} ${smaller[0]}`;
}
