import type { ReactNode } from 'react';

/** What is being inspected, and in a sentence what it is. */
export function InspectorHeader({
  icon,
  title,
  text,
  aside,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly aside?: ReactNode;
}) {
  return (
    <header className="px-3 pt-3 pb-2">
      <h2 className="flex items-center gap-2 text-base font-semibold text-ink">
        <span className="text-accent">{icon}</span>
        <span className="min-w-0 truncate">{title}</span>
        {aside !== undefined && <span className="ml-auto">{aside}</span>}
      </h2>
      <p className="mt-0.5 text-sm text-faint">{text}</p>
    </header>
  );
}
