import { ChevronsUpDown } from 'lucide-react';
import { cx, Menu, MenuCheckItem } from '@/ui/index.ts';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
  readonly className?: string;
}

/** One of a few, as a menu: cards have menus anyway, and a select would be the largest part of the page's code. */
export function ChoiceMenu<Value extends string>(props: Props<Value>) {
  const { label, value, options, words, onChange, className } = props;
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${words[value]}`}
          className={cx(
            'flex h-control min-w-0 shrink-0 items-center gap-1.5 rounded-control border border-strong/70 bg-raised pr-1.5 pl-2 text-left text-base text-ink transition-colors duration-100 select-none hover:border-strong data-[popup-open]:border-focus',
            className,
          )}
        >
          <span className="min-w-0 flex-1 truncate">{words[value]}</span>
          <ChevronsUpDown size={14} strokeWidth={1.5} className="shrink-0 text-faint" aria-hidden />
        </button>
      }
    >
      {options.map((option) => (
        <MenuCheckItem key={option} checked={option === value} onCheckedChange={() => onChange(option)}>
          {words[option]}
        </MenuCheckItem>
      ))}
    </Menu>
  );
}
