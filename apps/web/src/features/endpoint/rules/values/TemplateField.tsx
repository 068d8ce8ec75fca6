import { Braces } from 'lucide-react';
import { useRef } from 'react';
import { IconButton, Menu, MenuItem, TextField } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';

interface Props {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly mono?: boolean;
  readonly placeholder?: string;
  /** What can be put in, such as `payload.day`. */
  readonly references: readonly string[];
  readonly onChange: (value: string) => void;
}

/** A text into which what was sent can be put. */
export function TemplateField({ references, onChange, value, ...field }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <TextField
      {...field}
      value={value}
      onChange={onChange}
      inputRef={input}
      suffix={
        references.length === 0 ? undefined : (
          <Menu
            align="end"
            trigger={
              <IconButton
                changes
                size="xs"
                label={messages.insert}
                icon={<Braces size={14} strokeWidth={1.5} aria-hidden />}
              />
            }
          >
            {references.map((reference) => (
              <MenuItem
                changes
                key={reference}
                onSelect={() => {
                  const at = input.current?.selectionStart ?? value.length;
                  onChange(`${value.slice(0, at)}\${${reference}}${value.slice(at)}`);
                }}
              >
                <span className="font-mono text-sm">{reference}</span>
              </MenuItem>
            ))}
          </Menu>
        )
      }
    />
  );
}
