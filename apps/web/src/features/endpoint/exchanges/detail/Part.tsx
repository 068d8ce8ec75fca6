import type { ReactNode } from 'react';

/** A part of the exchange under its heading. */
export function Part({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title} className="min-w-0 px-3 py-2.5">
      <div className="mb-1 flex min-h-6 items-center gap-2">
        <h3 className="text-sm font-semibold text-ink">{title}</h3>
        {aside !== undefined && <div className="ml-auto flex items-center gap-1">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
