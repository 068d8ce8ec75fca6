import { TextField } from '@/ui/index.ts';

/** Digits of a code of an authenticator app. */
const DIGITS = 6;

/** A code: of the app (six digits, sent on as soon as the last is there) or a recovery code. */
export function CodeField(props: {
  readonly kind: 'app' | 'recovery';
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Told when a code of the app is whole. */
  readonly onComplete?: (code: string) => void;
  readonly autoFocus?: boolean;
}) {
  const { kind, label, value, onChange, onComplete, autoFocus = true } = props;
  if (kind === 'recovery')
    return (
      <TextField
        label={label}
        mono
        autoFocus={autoFocus}
        autoComplete="off"
        placeholder="xxxx-xxxx-xxxx-xxxx"
        value={value}
        onChange={onChange}
      />
    );
  return (
    <TextField
      label={label}
      mono
      autoFocus={autoFocus}
      autoComplete="one-time-code"
      inputMode="numeric"
      placeholder="000000"
      value={value}
      onChange={(typed) => {
        const code = typed.replace(/\D/g, '').slice(0, DIGITS);
        onChange(code);
        if (code.length === DIGITS && code !== value) onComplete?.(code);
      }}
    />
  );
}
