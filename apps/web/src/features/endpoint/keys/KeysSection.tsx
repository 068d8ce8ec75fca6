import { KeyRound, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useAccounts } from '@/api/accounts.ts';
import { useEndpointKeys, usePhoneKeys } from '@/api/endpoint-keys.ts';
import { Button, EmptyState, Skeleton } from '@/ui/index.ts';
import { commonMessages } from '../common/messages.ts';
import { SectionPage } from '../common/SectionPage.tsx';
import { AddKeyDialog, type KeyWay } from './AddKeyDialog.tsx';
import { KeyRow } from './KeyRow.tsx';
import { keyMessages as messages } from './messages.ts';
import { PhoneRow } from './PhoneRow.tsx';

/** The key pairs of a flow, and the phone numbers whose phones encrypt with them. */
export default function KeysSection({ flowId }: { readonly flowId: string }): ReactNode {
  const keys = useEndpointKeys(flowId);
  const accounts = useAccounts();
  const withPhone = accounts.data?.filter(({ phoneNumberId }) => phoneNumberId !== null) ?? [];
  const phones = usePhoneKeys(
    flowId,
    withPhone.map(({ id }) => id),
  );
  const [adding, setAdding] = useState<KeyWay>();
  const all = keys.data ?? [];
  const text = messages.phones;

  return (
    <SectionPage
      title={messages.title}
      about={messages.about}
      action={
        all.length > 0 && (
          <Button
            changes
            variant="primary"
            icon={<Plus size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => setAdding('create')}
          >
            {messages.rotate}
          </Button>
        )
      }
    >
      {keys.isPending && <Skeleton className="h-24" />}
      {keys.isError && (
        <EmptyState
          title={messages.failed}
          text={asApiError(keys.error).message}
          action={<Button onClick={() => void keys.refetch()}>{commonMessages.retry}</Button>}
        />
      )}
      {keys.isSuccess && all.length === 0 && <NoKeys onAdd={setAdding} />}
      {all.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-raised">
          {all.map((key) => (
            <KeyRow
              key={key.id}
              flowId={flowId}
              entry={key}
              all={all}
              usedBy={withPhone.filter(({ id }) => phones.get(id)?.data?.keyId === key.id)}
            />
          ))}
        </ul>
      )}
      <section aria-labelledby="phone-numbers" className="flex flex-col gap-2">
        <div>
          <h3 id="phone-numbers" className="text-lg text-ink">
            {text.title}
          </h3>
          <p className="text-base text-muted">{text.about}</p>
        </div>
        {accounts.isPending && <Skeleton className="h-16" />}
        {accounts.isError && <p className="text-base text-danger">{asApiError(accounts.error).message}</p>}
        {accounts.data?.length === 0 && (
          <p className="text-base text-muted">
            {text.none} {text.noneText}
          </p>
        )}
        {accounts.data !== undefined && accounts.data.length > 0 && (
          <ul className="divide-y divide-line rounded-card border border-line bg-raised">
            {accounts.data.map((account) => (
              <PhoneRow
                key={account.id}
                flowId={flowId}
                account={account}
                hasKey={all.length > 0}
                status={phones.get(account.id)}
              />
            ))}
          </ul>
        )}
      </section>
      {adding !== undefined && (
        <AddKeyDialog
          flowId={flowId}
          way={adding}
          own={all}
          onWay={setAdding}
          onClose={() => setAdding(undefined)}
        />
      )}
    </SectionPage>
  );
}

function NoKeys({ onAdd }: { readonly onAdd: (way: KeyWay) => void }) {
  const text = messages.empty;
  return (
    <EmptyState
      className="rounded-card border border-dashed border-edge"
      icon={<KeyRound size={20} strokeWidth={1.5} aria-hidden />}
      title={text.title}
      text={text.text}
      action={
        <>
          <Button changes variant="primary" onClick={() => onAdd('create')}>
            {text.create}
          </Button>
          <Button changes onClick={() => onAdd('import')}>
            {text.import}
          </Button>
          <Button changes onClick={() => onAdd('other')}>
            {text.other}
          </Button>
        </>
      }
    />
  );
}
