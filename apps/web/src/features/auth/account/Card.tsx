import type { ReactNode } from 'react';

/** One thing of the account: what it is, how it stands, and what can be done. */
export function Card({
  title,
  about,
  aside,
  children,
}: {
  readonly title: string;
  readonly about?: ReactNode;
  /** At the right of the title. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <section aria-label={title} className="flex flex-col gap-3 rounded-card border border-line bg-panel p-4">
      <header className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-base font-semibold text-ink">{title}</h2>
          {about !== undefined && <div className="max-w-prose text-pretty text-muted">{about}</div>}
        </div>
        {aside !== undefined && <div className="flex shrink-0 flex-wrap justify-end gap-2">{aside}</div>}
      </header>
      {children}
    </section>
  );
}
