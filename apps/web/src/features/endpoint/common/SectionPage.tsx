import type { ReactNode } from 'react';

/** A section that is read from top to bottom: title, what it is about, and its parts. */
export function SectionPage({
  title,
  about,
  action,
  children,
}: {
  readonly title: string;
  readonly about: string;
  /** Right of the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto bg-surface">
      <div className="mx-auto flex max-w-3xl flex-col gap-5 px-5 py-5">
        <header className="flex items-start gap-4">
          <div className="min-w-0 flex-1">
            <h2 className="text-xl text-ink">{title}</h2>
            <p className="max-w-prose text-base text-pretty text-muted">{about}</p>
          </div>
          {action}
        </header>
        {children}
      </div>
    </div>
  );
}
