import { useState } from 'react';
import { useMakeResetLink, type Member } from '@/api/people.ts';
import { fullTime } from '@/app/relative-time.ts';
import { CopyField } from '@/features/auth/common/CopyField.tsx';
import { FormError } from '@/features/auth/common/FormError.tsx';
import { Button, Checkbox, Dialog } from '@/ui/index.ts';
import { messages } from './messages.ts';

const text = messages.people.resetDialog;

/** Makes a link by which somebody chooses a new password, and shows it once. */
export function ResetDialog({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const [removeSecondFactors, setRemove] = useState(false);
  const make = useMakeResetLink();
  const hasFactors = member.hasTotp || member.passkeys > 0;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={text.title(member.name)}
      description={text.text}
      footer={
        make.data === undefined ? (
          <>
            <Button onClick={onClose}>{messages.cancel}</Button>
            <Button
              variant="primary"
              busy={make.isPending}
              onClick={() => make.mutate({ id: member.id, removeSecondFactors })}
            >
              {text.submit}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>{messages.done}</Button>
        )
      }
    >
      <div className="flex flex-col gap-3">
        {make.data === undefined ? (
          <>
            {hasFactors && (
              <Checkbox
                checked={removeSecondFactors}
                onCheckedChange={setRemove}
                label={text.factors}
                help={text.factorsHelp}
              />
            )}
            <FormError error={make.error} />
          </>
        ) : (
          <>
            <CopyField label={text.label} value={make.data.link} autoFocus />
            <p className="text-sm text-muted">{text.made(fullTime(make.data.expiresAt))}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}
