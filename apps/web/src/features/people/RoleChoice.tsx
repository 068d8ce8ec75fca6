import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import type { Role } from '@/api/me.ts';
import { roleWords } from '@/features/auth/roles.ts';
import { messages } from './messages.ts';

/** One of the roles, each with what it may do. Arrow keys move. */
export function RoleChoice({
  roles,
  value,
  onChange,
}: {
  readonly roles: readonly Role[];
  readonly value: Role;
  readonly onChange: (role: Role) => void;
}) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <span id={id} className="text-sm font-medium text-muted">
        {messages.people.role}
      </span>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onValueChange={(next: unknown) => {
          const role = roles.find((known) => known === next);
          if (role !== undefined) onChange(role);
        }}
        className="divide-y divide-line overflow-hidden rounded-card border border-line"
      >
        {roles.map((role) => (
          <div
            key={role}
            className="relative flex items-start gap-2.5 bg-raised px-3 py-2 has-data-checked:bg-accent-soft"
          >
            <Radio.Root
              id={`${id}-${role}`}
              value={role}
              aria-describedby={`${id}-${role}-may`}
              className="relative z-1 mt-0.5 inline-flex size-4 shrink-0 items-center justify-center rounded-full border border-strong bg-raised data-[checked]:border-accent"
            >
              <Radio.Indicator className="size-2 rounded-full bg-accent" />
            </Radio.Root>
            <span>
              {/* The whole row is the label. */}
              <label
                htmlFor={`${id}-${role}`}
                className="block font-medium text-ink after:absolute after:inset-0"
              >
                {roleWords[role].title}
              </label>
              <span id={`${id}-${role}-may`} className="block text-sm text-pretty text-muted">
                {roleWords[role].may} {roleWords[role].not}
              </span>
            </span>
          </div>
        ))}
      </RadioGroup>
    </div>
  );
}
