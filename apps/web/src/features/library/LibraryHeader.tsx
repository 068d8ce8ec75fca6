import { FileDown, Inbox, ListChecks, Plus, Users } from 'lucide-react';
import { Link } from 'react-router';
import { useWhyNot } from '@/api/me.ts';
import { Logo } from '@/app/Logo.tsx';
import { ThemeMenu } from '@/app/ThemeMenu.tsx';
import { accountsPath } from '@/features/accounts/paths.ts';
import { allAnswersPath } from '@/features/responses/index.ts';
import { UserMenu } from '@/features/auth/UserMenu.tsx';
import { Button } from '@/ui/index.ts';
import { messages } from './messages.ts';

/** The bar above the library. */
export function LibraryHeader({
  onNew,
  onImport,
  onBulk,
}: {
  onNew: () => void;
  onImport: () => void;
  onBulk: () => void;
}) {
  const noChanges = useWhyNot('flows:write');
  const noPublishing = useWhyNot('publish');
  return (
    <header className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-panel px-4">
      <Logo />
      <span className="text-lg font-semibold tracking-[-0.01em]">Flowsmith</span>
      <div className="ml-auto flex items-center gap-1.5">
        <ThemeMenu />
        <Button
          variant="ghost"
          unavailable={noPublishing}
          icon={<ListChecks size={16} strokeWidth={1.5} />}
          onClick={onBulk}
        >
          {messages.bulk}
        </Button>
        <Link to={allAnswersPath()} className={LINK}>
          <Inbox size={16} strokeWidth={1.5} aria-hidden />
          {messages.answers}
        </Link>
        <Link to={accountsPath()} className={LINK}>
          <Users size={16} strokeWidth={1.5} aria-hidden />
          {messages.accounts}
        </Link>
        <Button unavailable={noChanges} icon={<FileDown size={16} strokeWidth={1.5} />} onClick={onImport}>
          {messages.import}
        </Button>
        <Button
          variant="primary"
          unavailable={noChanges}
          icon={<Plus size={16} strokeWidth={1.75} />}
          onClick={onNew}
        >
          {messages.newFlow}
        </Button>
        <UserMenu />
      </div>
    </header>
  );
}

const LINK =
  'inline-flex h-control shrink-0 items-center gap-1.5 rounded-control px-3 text-base font-medium whitespace-nowrap text-muted hover:bg-hover hover:text-ink';
