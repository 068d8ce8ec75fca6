import { Eye, EyeOff } from 'lucide-react';
import type { FlowResponseDetail } from '@/api/responses.ts';
import { MASK } from '@/features/endpoint/exchanges/logic/masked-places.ts';
import { Part } from '@/features/endpoint/exchanges/detail/Part.tsx';
import { Button } from '@/ui/index.ts';
import { isBlank } from '../common/answer-words.ts';
import { Masked } from '../common/FieldText.tsx';
import { listMessages } from '../list/messages.ts';
import { detailMessages as text } from './messages.ts';

type Item = FlowResponseDetail['items'][number];

/** What was answered, in the order of the flow. */
export function Fields({
  answer,
  reveals,
  onReveal,
}: {
  readonly answer: FlowResponseDetail;
  readonly reveals: boolean;
  readonly onReveal: (reveals: boolean) => void;
}) {
  const hasSecrets = answer.items.some(({ sensitive }) => sensitive);
  return (
    <Part
      title={text.fields}
      aside={
        hasSecrets && (
          <Button
            size="sm"
            variant="ghost"
            aria-pressed={reveals}
            icon={
              reveals ? (
                <EyeOff size={14} strokeWidth={1.5} aria-hidden />
              ) : (
                <Eye size={14} strokeWidth={1.5} aria-hidden />
              )
            }
            onClick={() => onReveal(!reveals)}
          >
            {reveals ? text.hide : text.reveal}
          </Button>
        )
      }
    >
      {answer.brokenText !== null && (
        <>
          <p className="text-base text-warning">{text.broken}</p>
          <pre className="mt-1 max-h-60 overflow-auto rounded-control border border-line bg-panel p-2 font-mono text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">
            {answer.brokenText}
          </pre>
        </>
      )}
      {answer.items.length === 0 && answer.brokenText === null && (
        <p className="text-base text-muted">{text.noFields}</p>
      )}
      <dl className="flex flex-col gap-2.5">
        {answer.items.map((item) => (
          <div key={item.name}>
            <dt className="flex items-baseline gap-2 text-sm text-muted">
              <span className="min-w-0 [overflow-wrap:anywhere]">{item.label}</span>
              {item.label !== item.name && (
                <span className="min-w-0 truncate font-mono text-xs text-faint">{item.name}</span>
              )}
            </dt>
            <dd className="text-base [overflow-wrap:anywhere] whitespace-pre-wrap text-ink">
              <Value item={item} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Value({ item }: { readonly item: Item }) {
  const { value, shown, kind } = item;
  if (value === MASK) return <Masked />;
  if (isBlank(value)) return <span className="text-faint">{listMessages.notAnswered}</span>;
  if (kind === 'option' && typeof value === 'string' && shown !== value)
    return (
      <>
        {shown} <span className="font-mono text-sm text-faint">{value}</span>
      </>
    );
  if (kind === 'options' && Array.isArray(value))
    return (
      <>
        {shown}
        {shown !== value.join(', ') && (
          <span className="block font-mono text-sm text-faint">{value.join(', ')}</span>
        )}
      </>
    );
  return shown;
}
