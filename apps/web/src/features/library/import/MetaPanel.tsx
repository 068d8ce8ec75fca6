import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { accountName, useAccounts } from '@/api/accounts.ts';
import { categoryLabel } from '@/api/categories.ts';
import { type MetaFlow, useImportMetaFlow, useMetaFlows } from '@/api/publishing.ts';
import { Badge, Button, EmptyState, Select, Skeleton, TextField } from '@/ui/index.ts';
import { messages as all } from './messages.ts';

const messages = all.meta;

/** Chooses an account and one of the flows that Meta has for it. The imported flow stays linked to that one. */
export function MetaPanel({ onDone }: { onDone: () => void }) {
  const accounts = useAccounts();
  const [chosen, setChosen] = useState<string>();
  const [search, setSearch] = useState('');
  const deferred = useDeferredValue(search);
  if (accounts.isPending) return <Skeleton className="h-40" />;
  const accountId = chosen ?? accounts.data?.[0]?.id;
  if (accounts.isError || accountId === undefined) return <EmptyState {...messages.noAccounts} />;
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={messages.account}
          value={accountId}
          onValueChange={setChosen}
          options={accounts.data.map((account) => ({ value: account.id, label: accountName(account) }))}
        />
        <TextField
          label={messages.search}
          value={search}
          onChange={setSearch}
          suffix={<Search size={14} strokeWidth={1.5} className="mr-2 text-faint" aria-hidden />}
        />
      </div>
      <MetaFlowList accountId={accountId} search={deferred} onDone={onDone} />
    </div>
  );
}

function MetaFlowList({
  accountId,
  search,
  onDone,
}: {
  accountId: string;
  search: string;
  onDone: () => void;
}) {
  const navigate = useNavigate();
  const flows = useMetaFlows(accountId);
  const bring = useImportMetaFlow();
  if (flows.isPending) return <Skeleton className="h-64" />;
  if (flows.isError) {
    const { message, hint } = asApiError(flows.error);
    return (
      <EmptyState
        title={messages.failed}
        text={[message, hint].filter(Boolean).join(' ')}
        action={<Button onClick={() => void flows.refetch()}>{all.retry}</Button>}
      />
    );
  }
  const wanted = search.trim().toLowerCase();
  const shown = flows.data.filter(
    ({ name, id }) => name.toLowerCase().includes(wanted) || id.includes(wanted),
  );
  if (shown.length === 0)
    return <p className="py-10 text-center text-muted">{wanted === '' ? messages.none : messages.noMatch}</p>;
  return (
    <>
      {bring.isError && (
        <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-danger">
          {asApiError(bring.error).message} {asApiError(bring.error).hint}
        </p>
      )}
      <ul
        aria-label={messages.listLabel}
        className="max-h-90 divide-y divide-line overflow-y-auto rounded-card border border-line bg-panel"
      >
        {shown.map((flow) => (
          <MetaFlowRow
            key={flow.id}
            flow={flow}
            busy={bring.isPending && bring.variables.metaFlowId === flow.id}
            onImport={() =>
              bring.mutate(
                { accountId, metaFlowId: flow.id },
                {
                  onSuccess: ({ id }) => {
                    onDone();
                    void navigate(`/flows/${id}`);
                  },
                },
              )
            }
            onOpen={(id) => {
              onDone();
              void navigate(`/flows/${id}`);
            }}
          />
        ))}
      </ul>
    </>
  );
}

function MetaFlowRow(props: {
  flow: MetaFlow;
  busy: boolean;
  onImport: () => void;
  onOpen: (id: string) => void;
}) {
  const { flow, busy, onImport, onOpen } = props;
  const { linkedFlowId } = flow;
  const facts = [
    flow.jsonVersion === undefined ? '' : `v${flow.jsonVersion}`,
    ...flow.categories.map(categoryLabel),
  ];
  return (
    <li className="flex items-center gap-3 px-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{flow.name}</p>
        <p className="truncate text-sm text-muted">
          <span className="font-mono text-xs">{flow.id}</span>
          {facts.filter((fact) => fact !== '').map((fact) => ` · ${fact}`)}
        </p>
      </div>
      <Badge tone={flow.status === 'PUBLISHED' ? 'success' : 'neutral'} dot>
        {categoryLabel(flow.status)}
      </Badge>
      {linkedFlowId === null ? (
        <Button size="sm" busy={busy} onClick={onImport}>
          {messages.import}
        </Button>
      ) : (
        <Button size="sm" variant="ghost" onClick={() => onOpen(linkedFlowId)}>
          {messages.open}
        </Button>
      )}
    </li>
  );
}
