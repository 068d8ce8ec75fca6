import type { Permission } from '@/api/me.ts';
import { Button, Checkbox } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { PIPELINE, READING, SCOPE_GROUPS, WIDE, withScope } from './scopes.ts';

const text = messages.keys;

/** What a key may do: each scope in words, in groups, with two usual choices above. */
export function ScopeFields({
  value,
  onChange,
  allowed,
  error,
}: {
  readonly value: readonly Permission[];
  readonly onChange: (scopes: readonly Permission[]) => void;
  /** What the person may themselves: nobody makes a key that may do more. */
  readonly allowed: readonly Permission[];
  readonly error?: string | undefined;
}) {
  const choose = (scopes: readonly Permission[]) => () =>
    onChange(scopes.filter((scope) => allowed.includes(scope)));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="sr-only">{text.dialog.scopes}</legend>
      <div className="flex items-center gap-2">
        <span aria-hidden className="text-sm font-medium text-muted">
          {text.dialog.scopes}
        </span>
        <span className="ml-auto flex gap-1">
          <Button size="sm" variant="ghost" onClick={choose(READING)}>
            {text.dialog.read}
          </Button>
          <Button size="sm" variant="ghost" onClick={choose(PIPELINE)}>
            {text.dialog.ci}
          </Button>
        </span>
      </div>
      {error !== undefined && (
        <p role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
      <div className="flex flex-col divide-y divide-line rounded-card border border-line">
        {SCOPE_GROUPS.map(({ id, scopes }) => (
          <div
            key={id}
            role="group"
            aria-label={text.groups[id]}
            className="grid grid-cols-[96px_1fr] gap-x-3 px-3 py-2"
          >
            <span aria-hidden className="pt-0.5 font-medium text-ink">
              {text.groups[id]}
            </span>
            <div className="flex flex-col">
              {scopes.map((scope) => (
                <Checkbox
                  key={scope}
                  checked={value.includes(scope)}
                  disabled={!allowed.includes(scope)}
                  onCheckedChange={(on) => onChange(withScope(value, scope, on))}
                  label={
                    <>
                      {text.scopes[scope]} <code className="font-mono text-xs text-faint">{scope}</code>
                    </>
                  }
                  {...(WIDE.has(scope) && value.includes(scope) ? { help: text.dialog.wide } : {})}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
