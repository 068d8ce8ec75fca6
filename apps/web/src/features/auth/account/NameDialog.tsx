import { Button, Dialog, TextField } from '@/ui/index.ts';
import { FormError } from '../common/FormError.tsx';
import { accountMessages } from './messages.ts';

const FORM = 'name-dialog';

/** Asks for a name. */
export function NameDialog(props: {
  readonly title: string;
  readonly description?: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly submit: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  /** Told the name without spaces around it; never an empty one. */
  readonly onSubmit: (name: string) => void;
}) {
  const { title, description, label, placeholder, submit, value, onChange, busy, error, onClose } = props;
  const name = value.trim();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>{accountMessages.cancel}</Button>
          <Button type="submit" form={FORM} variant="primary" disabled={name === ''} busy={busy}>
            {submit}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (name !== '' && !busy) props.onSubmit(name);
        }}
      >
        <TextField
          label={label}
          autoFocus
          placeholder={placeholder}
          value={value}
          onChange={(typed) => onChange(typed.slice(0, 100))}
        />
        <FormError error={error} />
      </form>
    </Dialog>
  );
}
