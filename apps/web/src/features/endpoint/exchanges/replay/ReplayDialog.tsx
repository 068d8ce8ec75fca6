import { RotateCcw, Send } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useReplay, type Exchange, type TriedExchange } from '@/api/exchanges.ts';
import { Button, Dialog, Tabs, TextAreaField } from '@/ui/index.ts';
import { maskedPlaces } from '../logic/masked-places.ts';
import type { Request } from '../logic/copies.ts';
import { parseRequest } from '../logic/parse-request.ts';
import { exchangeMessages } from '../messages.ts';
import { AnswerColumn, DiffView } from './Answers.tsx';

const text = exchangeMessages.replay;

/** Props of {@link ReplayDialog}. */
export interface ReplayDialogProps {
  readonly flowId: string;
  readonly exchange: Exchange;
  readonly request: Request;
  readonly onClose: () => void;
}

/** Sends a request again, changed or not, and sets the answer of now against the one of then. */
export default function ReplayDialog({ flowId, exchange, request, onClose }: ReplayDialogProps) {
  const original = JSON.stringify(request, undefined, 2);
  const [typed, setTyped] = useState(original);
  const [view, setView] = useState('diff');
  const replay = useReplay(flowId);
  const parsed = parseRequest(typed);
  const masked = parsed.ok ? maskedPlaces(parsed.request) : [];

  function sendIt(): void {
    if (parsed.ok && !replay.isPending) replay.mutate(parsed.request);
  }

  function sendByKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    sendIt();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="xl"
      tall
      title={text.title}
      description={text.description}
      footer={
        <>
          <Button
            variant="ghost"
            className="mr-auto"
            disabled={typed === original}
            icon={<RotateCcw size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => setTyped(original)}
          >
            {text.reset}
          </Button>
          <Button
            variant="primary"
            busy={replay.isPending}
            disabled={!parsed.ok}
            icon={<Send size={16} strokeWidth={1.5} aria-hidden />}
            onClick={sendIt}
          >
            {replay.data === undefined ? text.send : text.again}
          </Button>
        </>
      }
    >
      <div className="grid h-full min-h-0 grid-cols-2 gap-4">
        <div className="flex min-h-0 flex-col gap-2 overflow-y-auto p-0.5">
          <TextAreaField
            label={text.request}
            mono
            rows={16}
            maxRows={28}
            value={typed}
            onChange={setTyped}
            onKeyDown={sendByKey}
            error={parsed.ok ? undefined : parsed.message}
          />
          {masked.length > 0 && (
            <p className="rounded-control bg-warning-soft px-2.5 py-1.5 text-sm text-warning">
              {text.masked(masked.join(', '))}
            </p>
          )}
        </div>
        <div className="flex min-h-0 min-w-0 flex-col gap-2">
          <Tabs
            look="pill"
            label={text.views}
            value={view}
            onValueChange={setView}
            tabs={[
              { value: 'diff', label: text.compare },
              { value: 'now', label: text.now },
              { value: 'then', label: text.then },
            ]}
          />
          <div
            className="min-h-0 flex-1 overflow-y-auto"
            tabIndex={0}
            role="region"
            aria-label={text.now}
            aria-live="polite"
          >
            <Outcome view={view} exchange={exchange} tried={replay.data} error={replay.error} />
          </div>
        </div>
      </div>
    </Dialog>
  );
}

function Outcome({
  view,
  exchange,
  tried,
  error,
}: {
  readonly view: string;
  readonly exchange: Exchange;
  readonly tried: TriedExchange | undefined;
  readonly error: unknown;
}) {
  const then = { ...exchange, logs: exchange.logs };
  if (view === 'then') return <AnswerColumn answered={then} />;
  if (error !== null && error !== undefined) {
    const { message, hint } = asApiError(error);
    return <p className="text-base text-danger">{[message, hint].filter(Boolean).join(' ')}</p>;
  }
  if (tried === undefined) return <p className="text-base text-muted">{text.notYet}</p>;
  return view === 'now' ? <AnswerColumn answered={tried} /> : <DiffView before={then} after={tried} />;
}
