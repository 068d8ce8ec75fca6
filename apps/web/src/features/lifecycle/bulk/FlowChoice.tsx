import { useState } from 'react';
import { useFlows, type FlowSummary } from '@/api/flows.ts';
import { standingOf } from '@/features/publish/status-tone.ts';
import { Badge, Button, Checkbox, Skeleton, TextField } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const text = messages.bulk;

/** Flows of the library with a tick for each. */
export function FlowChoice(props: {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const { chosen, onChange } = props;
  const [search, setSearch] = useState('');
  const flows = useFlows({ search: search.trim(), status: 'all' });
  const items = flows.data?.pages.flatMap((page) => page.items) ?? [];
  const areAll = items.length > 0 && items.every(({ id }) => chosen.has(id));
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={text.search}
        hideLabel
        placeholder={text.search}
        value={search}
        onChange={setSearch}
      />
      {flows.isPending ? (
        <Skeleton className="h-48" />
      ) : items.length === 0 ? (
        <p className="py-6 text-center text-muted">{text.none}</p>
      ) : (
        <ul className="flex flex-col rounded-card border border-line bg-panel px-3 py-1">
          <li className="border-b border-line py-1">
            <Checkbox
              checked={areAll}
              onCheckedChange={(on) =>
                toggle(
                  items.map(({ id }) => id),
                  on,
                )
              }
              label={text.all(items.length)}
            />
          </li>
          {items.map((flow) => (
            <li key={flow.id} className="flex items-center gap-2 py-1">
              <Checkbox
                className="min-w-0 flex-1"
                checked={chosen.has(flow.id)}
                onCheckedChange={(on) => toggle([flow.id], on)}
                label={<span className="block truncate">{flow.name}</span>}
              />
              <Standing flow={flow} />
            </li>
          ))}
        </ul>
      )}
      {flows.hasNextPage && (
        <Button
          className="self-center"
          busy={flows.isFetchingNextPage}
          onClick={() => void flows.fetchNextPage()}
        >
          {messages.activity.more}
        </Button>
      )}
    </div>
  );
}

function Standing({ flow }: { readonly flow: FlowSummary }) {
  const { tone, words, help } = standingOf(flow.status, flow.links[0]?.status);
  return (
    <Badge tone={tone} dot title={help}>
      {words}
    </Badge>
  );
}
