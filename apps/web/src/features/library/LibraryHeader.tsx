import { FileDown, Inbox, Plus, Users } from 'lucide-react';
import { Link } from 'react-router';
import { Logo } from '@/app/Logo.tsx';
import { ThemeMenu } from '@/app/ThemeMenu.tsx';
import { allAnswersPath } from '@/features/responses/index.ts';
import { Button } from '@/ui/index.ts';
import { messages } from './messages.ts';

/** The bar above the library. */
export function LibraryHeader({
  onNew,
  onImport,
  onAccounts,
}: {
  onNew: () => void;
  onImport: () => void;
  onAccounts: () => void;
}) {
  return (
    <header className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-panel px-4">
      <Logo />
      <span className="text-lg font-semibold tracking-[-0.01em]">Flowsmith</span>
      <div className="ml-auto flex items-center gap-1.5">
        <ThemeMenu />
        <Link
          to={allAnswersPath()}
          className="inline-flex h-control shrink-0 items-center gap-1.5 rounded-control px-3 text-base font-medium whitespace-nowrap text-muted hover:bg-hover hover:text-ink"
        >
          <Inbox size={16} strokeWidth={1.5} aria-hidden />
          {messages.answers}
        </Link>
        <Button variant="ghost" icon={<Users size={16} strokeWidth={1.5} />} onClick={onAccounts}>
          {messages.accounts}
        </Button>
        <Button icon={<FileDown size={16} strokeWidth={1.5} />} onClick={onImport}>
          {messages.import}
        </Button>
        <Button variant="primary" icon={<Plus size={16} strokeWidth={1.75} />} onClick={onNew}>
          {messages.newFlow}
        </Button>
      </div>
    </header>
  );
}
