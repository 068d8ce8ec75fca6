import type { CreatedApiKey } from '@/api/api-keys.ts';
import { CopyField } from '@/features/auth/common/CopyField.tsx';
import { Button, Dialog } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { exampleCall } from './example-call.ts';

const text = messages.keys.made;

/** A new key: the one moment at which it is shown, and how to use it. */
export function MadeKey({ made, onClose }: { readonly made: CreatedApiKey; readonly onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={text.title(made.key.name)}
      description={text.text}
      footer={<Button onClick={onClose}>{messages.done}</Button>}
    >
      <div className="flex flex-col gap-4">
        <CopyField label={text.label} value={made.token} autoFocus />
        <div className="flex flex-col gap-1">
          <h3 className="text-sm font-medium text-muted">{text.example}</h3>
          <pre className="overflow-x-auto rounded-control border border-line bg-panel p-3 font-mono text-xs text-ink select-text">
            {exampleCall(location.origin, made.key.scopes)}
          </pre>
        </div>
        <p className="text-sm text-pretty text-faint">{text.stop}</p>
      </div>
    </Dialog>
  );
}
