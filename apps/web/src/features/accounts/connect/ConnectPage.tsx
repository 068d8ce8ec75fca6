import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Account, Discovery } from '@/api/accounts.ts';
import { isSandbox } from '@/api/accounts.ts';
import { Button, cx } from '@/ui/index.ts';
import { CheckList } from '../checks/CheckList.tsx';
import { pageMessages } from '../page/messages.ts';
import { accountsPath } from '../paths.ts';
import { ChooseStep } from './ChooseStep.tsx';
import { TokenStep, type TokenDraft } from './TokenStep.tsx';

const text = pageMessages.connectPage;
const STEPS = ['token', 'choose', 'check'] as const;

type Stage =
  | { readonly step: 'token' }
  | { readonly step: 'choose'; readonly token: TokenDraft; readonly found: Discovery | undefined }
  | { readonly step: 'check'; readonly account: Account };

/** Connects an account: a token, what it gives access to, and whether everything works. */
export function ConnectPage({ accounts }: { readonly accounts: readonly Account[] }) {
  const [stage, setStage] = useState<Stage>({ step: 'token' });
  const [token, setToken] = useState<TokenDraft>();
  const navigate = useNavigate();
  const sandbox = accounts.find(isSandbox);
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-5 p-5">
      <h2 className="text-xl text-ink">{text.title}</h2>
      <ol aria-label={text.steps.label} className="flex items-center gap-2">
        {STEPS.map((step, index) => (
          <li
            key={step}
            aria-current={step === stage.step ? 'step' : undefined}
            className={cx(
              'flex items-center gap-2 text-base',
              step === stage.step ? 'font-semibold text-ink' : 'text-muted',
            )}
          >
            {index > 0 && <span aria-hidden className="h-px w-8 bg-line" />}
            <span
              aria-hidden
              className={cx(
                'flex size-5 items-center justify-center rounded-full text-xs font-semibold',
                step === stage.step ? 'bg-accent text-on-accent' : 'bg-hover text-muted',
              )}
            >
              {index + 1}
            </span>
            {text.steps[step]}
          </li>
        ))}
      </ol>
      {stage.step === 'token' && (
        <>
          <TokenStep
            draft={token}
            onFound={(draft, found) => {
              setToken(draft);
              setStage({ step: 'choose', token: draft, found });
            }}
          />
          {sandbox !== undefined && (
            <p className="flex items-center gap-2 border-t border-line pt-4 text-sm text-muted">
              <FlaskConical size={15} strokeWidth={1.5} aria-hidden className="shrink-0" />
              <Link className="hover:text-ink hover:underline" to={accountsPath(sandbox.id)}>
                {text.sandbox}
              </Link>
            </p>
          )}
        </>
      )}
      {stage.step === 'choose' && (
        <ChooseStep
          token={stage.token}
          found={stage.found}
          onBack={() => setStage({ step: 'token' })}
          onMade={(account) => setStage({ step: 'check', account })}
        />
      )}
      {stage.step === 'check' && (
        <>
          <CheckList accountId={stage.account.id} />
          <div className="flex justify-end">
            <Button variant="primary" onClick={() => void navigate(accountsPath(stage.account.id))}>
              {text.done}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
