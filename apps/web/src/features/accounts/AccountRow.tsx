import { FlaskConical, Pencil, Phone, PlugZap, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Account, accountName, isSandbox } from '@/api/accounts.ts';
import { Button, IconButton } from '@/ui/index.ts';
import { CheckList } from './checks/CheckList.tsx';
import { messages } from './messages.ts';

/** One account with its commands and, when asked, how its connection is. */
export function AccountRow(props: {
  account: Account;
  onEdit: (account: Account) => void;
  onRemove: (account: Account) => void;
}) {
  const { account, onEdit, onRemove } = props;
  const sandbox = isSandbox(account);
  const [looked, setLooked] = useState(false);
  const Icon = sandbox ? FlaskConical : Phone;
  return (
    <li className="rounded-card border border-line bg-panel p-3">
      <div className="flex items-start gap-3">
        <span className="mt-0.5 flex size-8 items-center justify-center rounded-control bg-accent-soft text-accent">
          <Icon size={16} strokeWidth={1.5} />
        </span>
        <div className="min-w-0 flex-1">
          <h3 className="truncate text-base">{accountName(account)}</h3>
          <p className="text-sm text-muted">
            {sandbox ? (
              messages.sandboxText
            ) : (
              <>
                <span className="font-mono text-xs">{messages.waba(account.wabaId)}</span> ·{' '}
                {messages.token(account.tokenHint)}
              </>
            )}
          </p>
        </div>
        {!sandbox && (
          <div className="flex">
            <IconButton
              changes
              label={`${messages.edit} ${account.name}`}
              icon={<Pencil size={15} strokeWidth={1.5} />}
              onClick={() => onEdit(account)}
            />
            <IconButton
              changes
              label={`${messages.remove} ${account.name}`}
              icon={<Trash2 size={15} strokeWidth={1.5} />}
              onClick={() => onRemove(account)}
            />
          </div>
        )}
      </div>
      <div className="mt-2.5">
        {looked ? (
          <CheckList accountId={account.id} />
        ) : (
          <Button
            size="sm"
            className="ml-11"
            icon={<PlugZap size={14} strokeWidth={1.5} />}
            aria-label={`${messages.check}: ${accountName(account)}`}
            onClick={() => setLooked(true)}
          >
            {messages.check}
          </Button>
        )}
      </div>
    </li>
  );
}
