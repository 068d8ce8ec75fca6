import { ChevronRight, FlaskConical, Phone } from 'lucide-react';
import { Link } from 'react-router';
import { accountName, isSandbox, type Account } from '@/api/accounts.ts';
import { Badge } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { accountsPath } from '../paths.ts';
import { pageMessages as text } from './messages.ts';

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** All accounts; each opens its own page. */
export function AccountList({ accounts }: { readonly accounts: readonly Account[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {accounts.map((account) => {
        const sandbox = isSandbox(account);
        const Icon = sandbox ? FlaskConical : Phone;
        return (
          <li key={account.id}>
            <Link
              to={accountsPath(account.id)}
              className="flex items-center gap-3 rounded-card border border-line bg-panel p-3 hover:bg-hover"
            >
              <span className="flex size-8 items-center justify-center rounded-control bg-accent-soft text-accent">
                <Icon {...ICON} />
              </span>
              <span className="min-w-0 flex-1">
                <span className="flex items-center gap-2">
                  <span className="truncate font-medium text-ink">{accountName(account)}</span>
                  <Badge tone={account.environment === 'production' ? 'accent' : 'neutral'}>
                    {text.environment[account.environment]}
                  </Badge>
                </span>
                <span className="block truncate text-sm text-muted">
                  {sandbox ? (
                    messages.sandboxText
                  ) : (
                    <>
                      <span className="font-mono text-xs">{messages.waba(account.wabaId)}</span> ·{' '}
                      {messages.token(account.tokenHint)}
                    </>
                  )}
                </span>
              </span>
              <ChevronRight {...ICON} className="text-faint" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
