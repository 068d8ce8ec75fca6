import { Check } from 'lucide-react';
import { useId } from 'react';
import { CATEGORIES, categoryLabel } from '@/api/categories.ts';
import { cx } from '@/ui/index.ts';
import { messages } from './messages.ts';

/** Meta's use case categories as chips; several may be chosen. One that Meta added since stays, if the flow has it. */
export function CategoryPicker(props: {
  value: readonly string[];
  onChange: (value: string[]) => void;
  error?: string | undefined;
}) {
  const { value, onChange, error } = props;
  const id = useId();
  const offered = [
    ...CATEGORIES.map((category) => category.value),
    ...value.filter((own) => CATEGORIES.every((known) => known.value !== own)),
  ];
  return (
    <fieldset aria-describedby={`${id}-help`}>
      <legend className="mb-1 text-sm font-medium text-muted">{messages.setup.categories}</legend>
      <div className="flex flex-wrap gap-1.5">
        {offered.map((category) => {
          const chosen = value.includes(category);
          return (
            <button
              key={category}
              type="button"
              aria-pressed={chosen}
              onClick={() =>
                onChange(chosen ? value.filter((other) => other !== category) : [...value, category])
              }
              className={cx(
                'inline-flex h-7 items-center gap-1.5 rounded-full border px-3 transition-colors duration-100',
                chosen
                  ? 'border-accent bg-accent-soft font-medium text-accent'
                  : 'border-edge bg-raised text-muted hover:bg-hover hover:text-ink',
              )}
            >
              {chosen && <Check size={14} strokeWidth={2} aria-hidden />}
              {categoryLabel(category)}
            </button>
          );
        })}
      </div>
      <p id={`${id}-help`} className={cx('mt-1 text-sm', error === undefined ? 'text-faint' : 'text-danger')}>
        {error ?? messages.setup.categoriesHelp}
      </p>
    </fieldset>
  );
}
