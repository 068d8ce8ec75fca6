import type { ReactNode } from 'react';
import { Tabs } from '@/ui/index.ts';

/** A part of a form with its title. */
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
    <section
      aria-label={title}
      className="flex flex-col gap-3 rounded-card border border-line bg-panel p-4 [--control-height:32px]"
    >
      <header className="flex min-h-6 items-center gap-2">
        <h2 className="text-base font-semibold text-ink">{title}</h2>
        {aside !== undefined && <div className="ml-auto flex items-center gap-2">{aside}</div>}
      </header>
      {children}
    </section>
  );
}

/** One of a few, all in sight, with the meaning of the chosen one below. */
export function Choice<Value extends string>(props: {
  readonly label: string;
  /** Keeps the label for assistive technology only. */
  readonly hideLabel?: boolean;
  readonly value: Value;
  readonly options: { readonly [value in Value]: string };
  readonly help?: string | undefined;
  readonly onChange: (value: Value) => void;
}) {
  const { label, hideLabel = false, value, options, help, onChange } = props;
  const isOption = (key: string): key is Value => Object.hasOwn(options, key);
  return (
    <div className="flex flex-col gap-1">
      {!hideLabel && (
        <span className="text-sm font-medium text-muted" aria-hidden>
          {label}
        </span>
      )}
      <Tabs
        look="pill"
        label={label}
        value={value}
        onValueChange={(next) => isOption(next) && onChange(next)}
        tabs={Object.keys(options)
          .filter(isOption)
          .map((key) => ({ value: key, label: options[key] }))}
        className="items-start"
      />
      {help !== undefined && <p className="text-sm text-pretty text-faint">{help}</p>}
    </div>
  );
}
