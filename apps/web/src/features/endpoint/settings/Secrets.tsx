import { KeySquare, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useDeleteSecret } from '@/api/endpoint-settings.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { AlertDialog, Button, IconButton, toast } from '@/ui/index.ts';
import { tellFailure } from '../common/tell-failure.ts';
import { settingsMessages } from './messages.ts';
import { SecretDialog } from './SecretDialog.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import type { PartProps } from './part-props.ts';

const text = settingsMessages.secrets;

/** Secrets by name: they can be set, replaced and deleted, but not read. */
export function Secrets({ flowId, state: { environment, secrets } }: PartProps) {
  const [editing, setEditing] = useState<{ readonly name: string | undefined }>();
  const [deleting, setDeleting] = useState<string>();
  const remove = useDeleteSecret(flowId, environment);
  return (
    <SettingsCard
      title={text.title}
      about={text.text}
      aside={
        <Button
          changes
          size="sm"
          icon={<Plus size={16} strokeWidth={1.5} aria-hidden />}
          onClick={() => setEditing({ name: undefined })}
        >
          {text.add}
        </Button>
      }
    >
      {secrets.length === 0 ? (
        <p className="text-base text-faint">{text.none}</p>
      ) : (
        <ul className="-my-1 divide-y divide-line">
          {secrets.map(({ name, updatedAt }) => (
            <li key={name} className="flex items-center gap-2 py-1">
              <KeySquare size={16} strokeWidth={1.5} className="shrink-0 text-faint" aria-hidden />
              <span className="min-w-0 truncate font-mono text-sm text-ink" title={text.usage(name)}>
                {name}
              </span>
              <span className="mr-auto shrink-0 text-sm text-faint" title={fullTime(updatedAt)}>
                {text.set(relativeTime(updatedAt))}
              </span>
              <Button
                changes
                size="sm"
                variant="ghost"
                aria-label={text.replaceNamed(name)}
                onClick={() => setEditing({ name })}
              >
                {text.replace}
              </Button>
              <IconButton
                changes
                label={text.remove(name)}
                icon={<Trash2 size={16} strokeWidth={1.5} />}
                onClick={() => setDeleting(name)}
              />
            </li>
          ))}
        </ul>
      )}
      {editing !== undefined && (
        <SecretDialog
          flowId={flowId}
          environment={environment}
          name={editing.name}
          onClose={() => setEditing(undefined)}
        />
      )}
      <AlertDialog
        open={deleting !== undefined}
        onOpenChange={() => setDeleting(undefined)}
        title={text.confirm.title(deleting ?? '')}
        confirm={text.confirm.confirm}
        danger
        busy={remove.isPending}
        onConfirm={() => {
          if (deleting === undefined) return;
          remove.mutate(deleting, {
            onSuccess: () => {
              setDeleting(undefined);
              toast(text.confirm.done(deleting));
            },
            onError: tellFailure,
          });
        }}
      >
        {text.confirm.text}
      </AlertDialog>
    </SettingsCard>
  );
}
