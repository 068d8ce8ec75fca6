import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** One tab of {@link Tabs}. */
export interface TabItem {
  readonly value: string;
  readonly label: ReactNode;
  /** A count or mark after the label. */
  readonly badge?: ReactNode;
  /** What it shows. Absent when the caller draws the panel itself. */
  readonly panel?: ReactNode;
}

/** Props of {@link Tabs}. */
export interface TabsProps {
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly tabs: readonly TabItem[];
  /** Accessible name of the list of tabs. */
  readonly label: string;
  /** `line`: underlined, for panels. `pill`: a segmented control, for switching a view. */
  readonly look?: 'line' | 'pill';
  readonly className?: string;
  readonly panelClassName?: string;
  /** Right of the tabs. */
  readonly aside?: ReactNode;
}

/** Several views in one place. Arrow keys move between tabs. */
export function Tabs({
  value,
  onValueChange,
  tabs,
  label,
  look = 'line',
  className,
  panelClassName,
  aside,
}: TabsProps) {
  return (
    <Base.Root
      value={value}
      onValueChange={(next: unknown) => {
        if (typeof next === 'string') onValueChange(next);
      }}
      className={cx('flex min-h-0 flex-col', className)}
    >
      <div className={cx('flex shrink-0 items-center', look === 'line' && 'border-b border-line px-2')}>
        <Base.List
          aria-label={label}
          className={cx(
            'relative flex min-w-0 items-center',
            look === 'line' ? 'gap-1' : 'gap-0.5 rounded-control bg-hover p-0.5 dark:bg-surface',
          )}
        >
          {tabs.map((tab) => (
            <Base.Tab key={tab.value} value={tab.value} className={tabLooks[look]}>
              {tab.label}
              {tab.badge}
            </Base.Tab>
          ))}
          {look === 'line' && (
            <Base.Indicator className="absolute -bottom-px left-0 h-0.5 w-[var(--active-tab-width)] translate-x-[var(--active-tab-left)] rounded-full bg-accent transition-[translate,width] duration-150" />
          )}
        </Base.List>
        {aside !== undefined && <div className="ml-auto flex items-center gap-1">{aside}</div>}
      </div>
      {tabs.map(
        (tab) =>
          tab.panel !== undefined && (
            <Base.Panel
              key={tab.value}
              value={tab.value}
              className={cx('min-h-0 flex-1 outline-none', panelClassName)}
            >
              {tab.panel}
            </Base.Panel>
          ),
      )}
    </Base.Root>
  );
}

const tabBase =
  'inline-flex items-center gap-1.5 rounded-[4px] text-base font-medium whitespace-nowrap text-muted select-none hover:text-ink data-[active]:text-ink';

const tabLooks = {
  line: `${tabBase} h-9 px-2`,
  pill: `${tabBase} h-6 px-2.5 data-[active]:bg-raised data-[active]:shadow-lift dark:data-[active]:bg-hover`,
};
