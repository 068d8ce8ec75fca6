import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { asApiError } from '@/api/api-error.ts';
import { useFlowHealth, type FlowHealth } from '@/api/lifecycle.ts';
import type { Link } from '@/api/publishing.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { Badge, Button, Skeleton, type Tone } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { MetricsPanel } from './MetricsPanel.tsx';

const text = messages.health;
type Entity = FlowHealth['entities'][number];

const SIGNS: { readonly [canSend: string]: { Icon: typeof CircleCheck; look: string; tone: Tone } } = {
  AVAILABLE: { Icon: CircleCheck, look: 'text-success', tone: 'success' },
  LIMITED: { Icon: TriangleAlert, look: 'text-warning', tone: 'warning' },
  BLOCKED: { Icon: CircleX, look: 'text-danger', tone: 'danger' },
};
const UNKNOWN = { Icon: TriangleAlert, look: 'text-muted', tone: 'neutral' } as const;

/** Whether the flow can be sent, what stands in the way, and how its endpoint does. */
export function HealthPart({ link }: { readonly link: Link }) {
  const health = useFlowHealth(link);
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 p-5">
      <section aria-label={text.title} className="flex flex-col gap-3">
        <header className="flex h-7 items-center gap-3">
          <h2 className="text-base font-semibold text-ink">{text.title}</h2>
          {health.data !== undefined && (
            <span className="text-sm text-faint" title={fullTime(health.data.checkedAt)}>
              {text.asked(relativeTime(health.data.checkedAt))}
            </span>
          )}
          <Button
            size="sm"
            className="ml-auto"
            busy={health.isFetching && !health.isPending}
            onClick={() => void health.refetch()}
          >
            {messages.refresh}
          </Button>
        </header>
        {health.isPending && <Skeleton className="h-40" />}
        {health.isError && <FailureNote error={asApiError(health.error)} />}
        {health.data !== undefined && <Standing health={health.data} />}
      </section>
      <MetricsPanel link={link} />
    </div>
  );
}

function Standing({ health }: { readonly health: FlowHealth }) {
  const { Icon, look } = SIGNS[health.canSend] ?? UNKNOWN;
  const groups = [
    { title: text.flow, entities: health.entities.filter(({ concernsFlow }) => concernsFlow) },
    { title: text.account, entities: health.entities.filter(({ concernsFlow }) => !concernsFlow) },
  ];
  return (
    <>
      <p className="flex items-start gap-2 text-lg text-ink">
        <Icon size={20} strokeWidth={1.5} aria-hidden className={`shrink-0 ${look}`} />
        <span>
          {wordOf(text.canSend, health.canSend)}.{' '}
          <span className="text-base text-muted">{health.message}</span>
        </span>
      </p>
      {groups
        .filter(({ entities }) => entities.length > 0)
        .map(({ title, entities }) => (
          <div key={title} className="flex flex-col gap-1">
            <h3 className="text-sm font-medium text-muted">{title}</h3>
            <ul className="overflow-hidden rounded-card border border-line bg-panel">
              {entities.map((entity) => (
                <EntityRow key={`${entity.entityType} ${entity.id}`} entity={entity} />
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}

function EntityRow({ entity }: { readonly entity: Entity }) {
  const { tone } = SIGNS[entity.canSend] ?? UNKNOWN;
  return (
    <li className="border-t border-line px-4 py-2 first:border-t-0">
      <p className="flex items-center gap-2 text-base text-ink">
        {entity.label}
        <code className="font-mono text-xs text-faint select-text">{entity.id}</code>
        <Badge tone={tone} dot className="ml-auto">
          {wordOf(text.entity, entity.canSend)}
        </Badge>
      </p>
      {entity.errors.map(({ code, description, solution }, index) => (
        <p key={index} className="mt-1 text-sm text-pretty text-ink">
          {code !== null && <code className="font-mono text-xs text-danger">{code}</code>} {description}{' '}
          {solution !== null && (
            <span className="text-muted">
              {text.solution}: {solution}
            </span>
          )}
        </p>
      ))}
      {entity.info.map((info) => (
        <p key={info} className="mt-1 text-sm text-muted">
          {info}
        </p>
      ))}
    </li>
  );
}

/** Meta may say more one day: then its own word is shown. */
function wordOf(words: { readonly [state: string]: string }, state: string): string {
  return words[state] ?? state;
}
