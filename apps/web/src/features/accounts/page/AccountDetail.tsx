import { Copy, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import {
  accountName,
  isSandbox,
  useAccountWebhook,
  useDeleteAccount,
  usePhoneNumbers,
  type Account,
} from '@/api/accounts.ts';
import { relativeTime } from '@/app/relative-time.ts';
import { AlertDialog, Badge, Button, Dialog, IconButton, Skeleton, toast } from '@/ui/index.ts';
import { AccountForm } from '../AccountForm.tsx';
import { CheckList } from '../checks/CheckList.tsx';
import { messages } from '../messages.ts';
import { accountsPath } from '../paths.ts';
import { pageMessages } from './messages.ts';

const text = pageMessages.detail;
const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** One account: whether it works, its numbers, its webhook, and what is known of it. */
export function AccountDetail({ account }: { readonly account: Account }) {
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const remove = useDeleteAccount();
  const navigate = useNavigate();
  const sandbox = isSandbox(account);
  return (
    <div className="mx-auto flex w-full max-w-[1100px] flex-col gap-4 p-5">
      <header className="flex items-center gap-2">
        <h2 className="truncate text-xl text-ink">{accountName(account)}</h2>
        <Badge tone={account.environment === 'production' ? 'accent' : 'neutral'}>
          {pageMessages.environment[account.environment]}
        </Badge>
        {!sandbox && (
          <div className="ml-auto flex gap-2">
            <Button changes size="sm" icon={<Pencil {...ICON} />} onClick={() => setEditing(true)}>
              {text.edit}
            </Button>
            <Button
              changes
              size="sm"
              variant="ghost"
              icon={<Trash2 {...ICON} />}
              onClick={() => setRemoving(true)}
            >
              {text.remove}
            </Button>
          </div>
        )}
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(280px,340px)] items-start gap-6">
        <CheckList accountId={account.id} />
        <div className="flex flex-col gap-4">
          <Facts account={account} />
          <Phones account={account} />
          <Webhook account={account} />
        </div>
      </div>
      <Dialog open={editing} onOpenChange={setEditing} title={messages.form.edit}>
        {editing && (
          <AccountForm
            account={account}
            onDone={() => setEditing(false)}
            onCancel={() => setEditing(false)}
          />
        )}
      </Dialog>
      <AlertDialog
        open={removing}
        onOpenChange={setRemoving}
        title={messages.removal.title(accountName(account))}
        confirm={messages.removal.confirm}
        danger
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(account.id, {
            onSuccess: () => void navigate(accountsPath()),
            onError: (error) => toast(asApiError(error).message, { tone: 'danger' }),
          })
        }
      >
        {messages.removal.text}
      </AlertDialog>
    </div>
  );
}

function Facts({ account }: { readonly account: Account }) {
  const facts = [
    [text.waba, account.wabaId],
    [text.app, account.appId ?? text.none],
    [text.secret, account.hasAppSecret ? text.hasSecret : text.noSecret],
    [text.accessToken, text.tokenHint(account.tokenHint)],
    [text.publicUrl, account.publicUrl ?? text.none],
    [text.version, `${account.apiVersion} · ${new URL(account.baseUrl).host}`],
  ] as const;
  return (
    <Card title={text.facts}>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0 break-words text-ink select-text">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Phones({ account }: { readonly account: Account }) {
  const phones = usePhoneNumbers(account.id);
  return (
    <Card title={text.phones}>
      {phones.isPending && <Skeleton className="h-8" />}
      {phones.isError && <p className="text-muted">{asApiError(phones.error).message}</p>}
      {phones.data?.length === 0 && <p className="text-muted">{text.noPhones}</p>}
      <ul className="flex flex-col gap-2">
        {phones.data?.map((phone) => (
          <li key={phone.id}>
            <p className="flex items-center gap-2 text-ink">
              <span className="font-medium tabular-nums">{phone.displayNumber}</span>
              {phone.id === account.phoneNumberId && <Badge tone="accent">{text.chosen}</Badge>}
            </p>
            <p className="text-sm text-muted">
              {[
                phone.verifiedName,
                phone.status.toLowerCase(),
                phone.qualityRating === null ? null : text.quality(phone.qualityRating),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
            <p className="font-mono text-xs text-faint select-text">{phone.id}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Webhook({ account }: { readonly account: Account }) {
  const webhook = useAccountWebhook(account.id);
  if (webhook.data === undefined) return null;
  const { path, verifyToken, received, receivedAt, refused, refusedReason } = webhook.data;
  const callbackUrl = account.publicUrl === null ? null : `${account.publicUrl}${path}`;
  return (
    <Card title={text.webhook}>
      <dl className="flex flex-col gap-2">
        <Secret label={text.callback} value={callbackUrl} missing={text.noCallback} />
        <Secret label={text.token} value={verifyToken} hidden />
        <div>
          <dt className="text-sm text-muted">{text.heard}</dt>
          <dd className="text-ink">
            {receivedAt === null ? text.nothingHeard : text.received(received, relativeTime(receivedAt))}
            {refused > 0 && (
              <span className="block text-sm text-warning">
                {text.refused(refused)} {refusedReason !== null && text.reasons[refusedReason]}
              </span>
            )}
          </dd>
        </div>
      </dl>
    </Card>
  );
}

function Secret(props: {
  readonly label: string;
  readonly value: string | null;
  readonly missing?: string;
  readonly hidden?: boolean;
}) {
  const { label, value, missing, hidden = false } = props;
  const [shown, setShown] = useState(!hidden);
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="flex items-center gap-1">
        {value === null ? (
          <span className="text-sm text-pretty text-faint">{missing}</span>
        ) : (
          <>
            <code className="min-w-0 flex-1 truncate font-mono text-xs text-ink select-text">
              {shown ? value : '••••••••'}
            </code>
            {!shown && (
              <Button size="sm" variant="ghost" className="h-6 px-1.5" onClick={() => setShown(true)}>
                {text.show}
              </Button>
            )}
            <IconButton
              size="xs"
              label={`${text.copy}: ${label}`}
              icon={<Copy {...ICON} />}
              onClick={() => void navigator.clipboard.writeText(value).then(() => toast(text.copied))}
            />
          </>
        )}
      </dd>
    </div>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2 rounded-card border border-line bg-panel p-4">
      <h3 className="text-sm font-semibold text-ink">{title}</h3>
      {children}
    </section>
  );
}
