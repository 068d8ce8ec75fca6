import { Copy } from 'lucide-react';
import { copyText } from '@/features/endpoint/common/copy-text.ts';
import { Button, Dialog, IconButton, TextField } from '@/ui/index.ts';
import { settingsMessages } from './messages.ts';

const text = settingsMessages.secret;

/** Shows a secret, this once. */
export function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={text.title}
      description={text.text}
      footer={
        <Button variant="primary" onClick={onClose}>
          {text.done}
        </Button>
      }
    >
      <TextField
        label={text.label}
        mono
        readOnly
        value={secret}
        onChange={() => undefined}
        onFocus={(event) => event.currentTarget.select()}
        suffix={
          <IconButton
            size="xs"
            label={text.copy}
            icon={<Copy size={14} strokeWidth={1.5} />}
            onClick={() => copyText(secret)}
          />
        }
      />
    </Dialog>
  );
}
