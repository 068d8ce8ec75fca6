import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode, type Ref } from 'react';
import { IconButton, TextField } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** A password, hidden until the person wants to see what they typed. */
export function PasswordField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Tells password managers what to do. */
  readonly kind: 'current' | 'new';
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}) {
  const { kind, ...field } = props;
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...field}
      type={shown ? 'text' : 'password'}
      name={kind === 'new' ? 'new-password' : 'password'}
      autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
      spellCheck={false}
      suffix={
        <IconButton
          size="sm"
          label={shown ? messages.password.hide : messages.password.show}
          pressed={shown}
          icon={shown ? <EyeOff {...ICON} /> : <Eye {...ICON} />}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
