import { useMemo, type ReactNode } from 'react';
import { ChevronRight, Info } from 'lucide-react';
import type { JsonObject, JsonValue, RuntimeState, ScreenView } from '@flowsmith/flow-model';
import { EmptyState } from '@/ui/index.ts';
import { JsonBlock } from '../JsonBlock.tsx';
import type { Run } from '../run.ts';
import { debugMessages } from './messages.ts';
import { nextMessage, type NextMessage } from './nextMessage.ts';

const messages = debugMessages.payload;

/** What was sent at the end, or would be sent if the person tapped the button now. */
export function PayloadTab({
  value,
  run,
  state,
  view,
}: {
  readonly value: JsonValue;
  readonly run: Run;
  readonly state: RuntimeState;
  readonly view: ScreenView;
}) {
  const next = useMemo(
    () => (state.status === 'ready' ? nextMessage(value, state, view) : undefined),
    [value, state, view],
  );
  if (state.completion !== undefined)
    return <Sent payload={state.completion} byEndpoint={isByEndpoint(run)} />;
  if (next !== undefined) return <Foreseen next={next} state={state} />;
  const closed = state.status === 'closed' && state.history.length > 0;
  return (
    <EmptyState
      className="py-8"
      title={closed ? messages.closed : messages.none}
      text={closed ? messages.closedText : messages.noneText}
    />
  );
}

/** The endpoint ended the flow, so what was sent is its `params`, not the payload of an action. */
function isByEndpoint(run: Run): boolean {
  return run.entries.findLast((entry) => entry.kind === 'complete')?.event?.type === 'exchange-answered';
}

function Sent({ payload, byEndpoint }: { readonly payload: JsonObject; readonly byEndpoint: boolean }) {
  const notes = [
    byEndpoint ? messages.addsEndpoint : messages.addsComplete,
    ...(holdsFiles(payload) ? [messages.addsMedia] : []),
  ];
  return (
    <Layout title={messages.sent} text={messages.sentText} json={payload} notes={notes}>
      <Token token={payload['flow_token']} />
      <details className="group/message text-sm">
        <summary className="flex cursor-default items-center gap-1 text-muted hover:text-ink">
          <ChevronRight
            size={12}
            strokeWidth={1.75}
            aria-hidden
            className="shrink-0 text-faint group-open/message:rotate-90"
          />
          {messages.message}
        </summary>
        <div className="pt-2">
          <JsonBlock value={webhookMessage(payload)} />
        </div>
      </details>
    </Layout>
  );
}

function Foreseen({ next, state }: { readonly next: NextMessage; readonly state: RuntimeState }) {
  const { label, json, screen = '' } = next;
  const words = {
    complete: {
      text: messages.completeText(label),
      notes: [messages.addsComplete, ...(holdsFiles(json) ? [messages.addsMedia] : [])],
    },
    request: { text: messages.requestText(label), notes: [messages.addsRequest] },
    navigate: { text: messages.navigateText(label, screen), notes: [] },
  }[next.kind];
  return (
    <Layout title={messages[next.kind]} text={words.text} json={json} notes={words.notes}>
      {next.blocked && <p className="text-sm text-warning">{messages.blocked}</p>}
      {next.kind !== 'navigate' && <Token token={state.flowToken} />}
    </Layout>
  );
}

function Layout({
  title,
  text,
  json,
  notes,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly json: JsonObject;
  readonly notes: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-3 p-3">
      <div>
        <h3>{title}</h3>
        <p className="text-sm text-muted">{text}</p>
      </div>
      <JsonBlock value={json} />
      {children}
      {notes.length > 0 && (
        <div className="rounded-card bg-info-soft p-2.5 text-sm text-ink">
          <h4 className="flex items-center gap-1.5 text-info">
            <Info size={14} strokeWidth={1.5} aria-hidden />
            {messages.adds}
          </h4>
          {notes.map((note) => (
            <p key={note} className="pt-1">
              {note}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

function Token({ token }: { readonly token: JsonValue | undefined }) {
  if (typeof token !== 'string') return null;
  return (
    <dl className="text-sm">
      <dt className="font-medium text-muted">{messages.token}</dt>
      <dd>
        <code className="font-mono [overflow-wrap:anywhere]">{token}</code>
        <p className="text-faint">{messages.tokenHelp}</p>
      </dd>
    </dl>
  );
}

/** Lists of files as they stand in the message at the end. */
function holdsFiles(payload: JsonObject): boolean {
  return Object.values(payload).some(
    (value) =>
      Array.isArray(value) &&
      value.some((item) => typeof item === 'object' && item !== null && 'mime_type' in item),
  );
}

/** The part of the webhook that carries the answer: the payload is text there. */
function webhookMessage(payload: JsonObject): JsonObject {
  return {
    type: 'interactive',
    interactive: {
      type: 'nfm_reply',
      nfm_reply: { name: 'flow', body: 'Sent', response_json: JSON.stringify(payload) },
    },
  };
}
