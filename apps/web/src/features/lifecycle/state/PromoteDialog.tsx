import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { accountName, type Account } from '@/api/accounts.ts';
import { useComparison, usePromote, type Comparison, type PromotedFlow } from '@/api/lifecycle.ts';
import { accountsPath } from '@/features/accounts/index.ts';
import { TextDiff } from '@/features/editor/history/TextDiff.tsx';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { Button, Checkbox, Dialog, Select, Skeleton, Tabs, TextField } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const text = messages.promote;

/** Brings a flow from one account to another, after showing what will change there. */
export function PromoteDialog(props: {
  readonly flowId: string;
  readonly accounts: readonly Account[];
  readonly from: string;
  /** Chosen at first; default: an account of the other environment. */
  readonly to?: string | undefined;
  readonly onClose: () => void;
}) {
  const { flowId, accounts, from, onClose } = props;
  const source = accounts.find(({ id }) => id === from);
  const others = accounts.filter(({ id }) => id !== from);
  const [to, setTo] = useState(
    props.to ?? (others.find(({ environment }) => environment === 'production') ?? others[0])?.id ?? '',
  );
  const [how, setHow] = useState<'copy' | 'migrate'>('copy');
  const [publish, setPublish] = useState(false);
  const [endpoint, setEndpoint] = useState('');
  const comparison = useComparison(flowId, from, to, to !== '');
  const promote = usePromote(flowId);
  const target = others.find(({ id }) => id === to);
  const name = target === undefined ? '' : accountName(target);
  const submit = () =>
    promote.mutate({
      fromAccountId: from,
      toAccountId: to,
      how,
      publish,
      ...(endpoint.trim() === '' ? {} : { endpointUri: endpoint.trim() }),
    });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={text.title}
      description={text.text}
      footer={
        promote.isSuccess ? (
          <Button variant="primary" onClick={onClose}>
            {text.close}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{text.cancel}</Button>
            <Button
              variant="primary"
              busy={promote.isPending}
              disabled={target === undefined || comparison.data === undefined}
              onClick={submit}
            >
              {text.confirm(name)}
            </Button>
          </>
        )
      }
    >
      {others.length === 0 ? (
        <p className="text-muted">
          {text.noOther}{' '}
          <RouterLink className="font-medium text-accent hover:underline" to={accountsPath('new')}>
            {text.connect}
          </RouterLink>
        </p>
      ) : promote.isSuccess ? (
        <Outcome promoted={promote.data} account={name} />
      ) : (
        <div className="flex flex-col gap-3">
          <Select
            label={text.to}
            value={to}
            onValueChange={setTo}
            options={others.map((each) => ({
              value: each.id,
              label: accountName(each),
              hint: text.environment[each.environment],
            }))}
          />
          <div className="flex flex-col gap-1">
            <Tabs
              look="pill"
              label={text.how}
              value={how}
              onValueChange={(next) => setHow(next === 'migrate' ? 'migrate' : 'copy')}
              tabs={[
                { value: 'copy', label: text.hows.copy },
                { value: 'migrate', label: text.hows.migrate },
              ]}
              className="items-start"
            />
            <p className="text-sm text-faint">{text.howHelp[how]}</p>
          </div>
          {how === 'copy' && (
            <>
              <Checkbox checked={publish} onCheckedChange={setPublish} label={text.publish} />
              {(comparison.data?.from.endpointUri ?? null) !== null && (
                <TextField
                  label={text.endpoint}
                  help={text.endpointHelp}
                  value={endpoint}
                  onChange={setEndpoint}
                  mono
                  placeholder="https://"
                />
              )}
            </>
          )}
          <h3 className="text-base font-semibold text-ink">{text.compare}</h3>
          {comparison.isPending && <Skeleton className="h-24" />}
          {comparison.isError && <FailureNote error={asApiError(comparison.error)} />}
          {comparison.data !== undefined && (
            <Compared
              comparison={comparison.data}
              from={source === undefined ? '' : accountName(source)}
              to={name}
            />
          )}
          {promote.isError && <FailureNote error={asApiError(promote.error)} />}
        </div>
      )}
    </Dialog>
  );
}

/** The two sides beside each other. */
function Compared(props: { readonly comparison: Comparison; readonly from: string; readonly to: string }) {
  const { comparison, from, to } = props;
  if (comparison.to === null) return <p className="text-muted">{text.new}</p>;
  return (
    <>
      {comparison.differences.length > 0 && (
        <dl className="grid grid-cols-[max-content_1fr_1fr] gap-x-4 gap-y-1 text-sm">
          {comparison.differences.map(({ property, left, right }) => (
            <div key={property} className="contents">
              <dt className="text-muted">{text.difference[property]}</dt>
              <dd className="break-words text-ink">{right}</dd>
              <dd className="break-words text-ink">→ {left}</dd>
            </div>
          ))}
        </dl>
      )}
      {comparison.sameText ? (
        <p className="text-muted">{text.same}</p>
      ) : (
        <TextDiff
          before={comparison.to.text ?? ''}
          after={comparison.from.text ?? ''}
          beforeLabel={text.before(to)}
          afterLabel={text.before(from)}
        />
      )}
    </>
  );
}

function Outcome({ promoted, account }: { readonly promoted: PromotedFlow; readonly account: string }) {
  const errors = promoted.validationErrors.length;
  return (
    <div className="flex flex-col gap-3" role="status">
      <p className="flex items-center gap-2 text-lg text-ink">
        <CircleCheck size={20} strokeWidth={1.5} aria-hidden className="text-success" />
        {text.done(account, promoted.published)}
      </p>
      {errors > 0 && (
        <p className="rounded-control bg-warning-soft px-3 py-2 text-ink">{text.errors(errors)}</p>
      )}
      {promoted.notes.length > 0 && (
        <>
          <h3 className="text-base font-semibold text-ink">{text.left}</h3>
          <ul className="list-disc pl-5 text-ink">
            {promoted.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
