import { useId, type ReactNode } from 'react';
import { cx } from '@/ui/index.ts';

/** One subject of the settings. */
export function SettingsCard({
  title,
  about,
  aside,
  danger = false,
  children,
}: {
  readonly title: string;
  readonly about?: string;
  /** Right of the title. */
  readonly aside?: ReactNode;
  readonly danger?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={cx(
        'flex flex-col gap-3 rounded-card border bg-raised px-4 py-3.5',
        danger ? 'border-danger/40' : 'border-line',
      )}
    >
      <div>
        <div className="flex min-h-7 items-center gap-2">
          <h3 id={id} className={cx('text-lg', danger ? 'text-danger' : 'text-ink')}>
            {title}
          </h3>
          {aside !== undefined && <div className="ml-auto flex items-center gap-1">{aside}</div>}
        </div>
        {about !== undefined && <p className="max-w-prose text-base text-pretty text-muted">{about}</p>}
      </div>
      {children}
    </section>
  );
}
