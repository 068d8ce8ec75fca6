import type { ReactNode } from 'react';
import { Logo } from '@/app/Logo.tsx';
import { ThemeMenu } from '@/app/ThemeMenu.tsx';
import { usePageTitle } from '@/app/usePageTitle.ts';

/** The page around everything that is asked before the builder opens: one card in the middle, nothing else. */
export function AuthFrame({
  title,
  text,
  children,
  below,
}: {
  readonly title: string;
  readonly text?: ReactNode;
  readonly children?: ReactNode;
  /** Under the card: what to do when this is not it. */
  readonly below?: ReactNode;
}) {
  usePageTitle(title);
  return (
    <div className="flex h-full flex-col overflow-y-auto bg-surface">
      <header className="flex h-11 shrink-0 items-center gap-2 px-4">
        <Logo />
        <span className="text-lg font-semibold tracking-[-0.01em]">Flowsmith</span>
        <div className="ml-auto">
          <ThemeMenu />
        </div>
      </header>
      <main className="mx-auto my-auto flex w-full max-w-[432px] flex-col gap-4 px-6 pt-4 pb-16 [--control-height:36px]">
        <div className="flex flex-col gap-5 rounded-card border border-line bg-raised p-7 shadow-lift">
          <div className="flex flex-col gap-1">
            <h1 className="text-2xl tracking-[-0.01em] text-ink">{title}</h1>
            {text !== undefined && <div className="text-base text-pretty text-muted">{text}</div>}
          </div>
          {children}
        </div>
        {below !== undefined && <div className="text-center text-sm text-pretty text-muted">{below}</div>}
      </main>
    </div>
  );
}
