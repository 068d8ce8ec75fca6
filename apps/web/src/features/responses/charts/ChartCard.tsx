import { useId, type ReactNode } from 'react';

/** One chart with its heading. */
export function ChartCard({
  title,
  about,
  aside,
  children,
}: {
  readonly title: string;
  readonly about?: ReactNode;
  /** Right of the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="flex min-w-0 flex-col gap-3 rounded-card border border-line bg-raised px-4 py-3.5"
    >
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h3 id={id} className="text-lg text-ink">
            {title}
          </h3>
          {about !== undefined && <p className="text-sm text-pretty text-muted">{about}</p>}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
