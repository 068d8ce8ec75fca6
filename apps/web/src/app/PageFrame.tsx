import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { UserMenu } from '@/features/auth/UserMenu.tsx';
import { cx } from '@/ui/index.ts';
import { messages } from './messages.ts';
import { ThemeMenu } from './ThemeMenu.tsx';
import { usePageTitle } from './usePageTitle.ts';

/** A part of a page, with its own address. */
export interface PagePart {
  readonly id: string;
  readonly title: string;
  readonly to: string;
}

/** Props of {@link PageFrame}. */
export interface PageFrameProps {
  readonly title: string;
  /** Where the page belongs to; default: the library. */
  readonly back?: { readonly to: string; readonly label: string } | undefined;
  /** Beside the title: a state, a choice. */
  readonly about?: ReactNode;
  /** At the right of the bar. */
  readonly actions?: ReactNode;
  readonly parts?: readonly PagePart[] | undefined;
  /** Id of the part that is shown. */
  readonly part?: string | undefined;
  readonly children: ReactNode;
}

/** A page beside the editor: a bar with the way back and the title, its parts below, and the content at full height. */
export function PageFrame({ title, back, about, actions, parts, part, children }: PageFrameProps) {
  usePageTitle(title);
  return (
    <div className="flex h-full min-w-0 flex-col bg-surface text-ink">
      <header className="flex h-11 shrink-0 items-center gap-1 border-b border-line bg-panel px-2">
        <Link
          to={back?.to ?? '/'}
          className="flex h-7 max-w-64 shrink-0 items-center gap-0.5 rounded-control pr-2 pl-1 text-base text-muted hover:bg-hover hover:text-ink"
        >
          <ChevronLeft size={16} strokeWidth={1.5} aria-hidden className="shrink-0" />
          <span className="truncate">{back?.label ?? messages.library}</span>
        </Link>
        <span className="mx-1 h-4 w-px bg-line" aria-hidden />
        <h1 className="truncate px-1.5 text-base font-semibold text-ink">{title}</h1>
        {about}
        <div className="ml-auto flex shrink-0 items-center gap-1.5">
          {actions}
          <ThemeMenu />
          <UserMenu />
        </div>
      </header>
      {parts !== undefined && (
        <nav
          aria-label={messages.parts}
          className="flex h-9 shrink-0 items-center gap-1 overflow-x-auto border-b border-line bg-panel px-2"
        >
          {parts.map(({ id, title: name, to }) => (
            <Link
              key={id}
              to={to}
              aria-current={id === part ? 'page' : undefined}
              className={cx(
                'relative flex h-9 items-center px-2 text-base font-medium whitespace-nowrap',
                id === part
                  ? 'text-ink after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-full after:bg-accent'
                  : 'text-muted hover:text-ink',
              )}
            >
              {name}
            </Link>
          ))}
        </nav>
      )}
      {children}
    </div>
  );
}
