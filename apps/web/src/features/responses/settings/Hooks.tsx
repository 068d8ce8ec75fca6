import { Ellipsis, KeyRound, ListChecks, Pencil, Plus, Send, Trash2, Webhook } from 'lucide-react';
import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import {
  useDeleteHook,
  useHooks,
  useRenewSecret,
  useTestHook,
  useUpdateHook,
  type Hook,
} from '@/api/hooks.ts';
import { tellFailure } from '@/features/endpoint/common/tell-failure.ts';
import { SettingsCard } from '@/features/endpoint/settings/SettingsCard.tsx';
import {
  AlertDialog,
  Badge,
  Button,
  IconButton,
  Menu,
  MenuItem,
  MenuSeparator,
  Skeleton,
  Switch,
  toast,
} from '@/ui/index.ts';
import { Deliveries } from './Deliveries.tsx';
import { HookDialog } from './HookDialog.tsx';
import { settingsMessages } from './messages.ts';
import { SecretDialog } from './SecretDialog.tsx';

const text = settingsMessages.hooks;
const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Which dialog is open, and about what. */
type Open =
  | { readonly kind: 'create' }
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'edit' | 'deliveries' | 'renew' | 'remove'; readonly hook: Hook };

/** Addresses that are told of answers. */
export function Hooks({ flowId }: { readonly flowId: string | undefined }) {
  const { data: hooks, error, refetch } = useHooks(flowId);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <SettingsCard
      title={text.title}
      about={text.about}
      aside={
        <Button
          changes
          size="sm"
          icon={<Plus {...ICON} size={14} />}
          onClick={() => setOpen({ kind: 'create' })}
        >
          {text.add}
        </Button>
      }
    >
      {hooks === undefined && error === null && <Skeleton className="h-14" />}
      {hooks === undefined && error !== null && (
        <p className="flex items-center gap-2 text-base text-danger">
          {asApiError(error).message}
          <Button size="sm" onClick={() => void refetch()}>
            {settingsMessages.retry}
          </Button>
        </p>
      )}
      {hooks?.length === 0 && (
        <p className="flex items-center gap-2 text-base text-faint">
          <Webhook {...ICON} /> {text.none}
        </p>
      )}
      {hooks !== undefined && hooks.length > 0 && (
        <ul aria-label={text.list} className="flex flex-col divide-y divide-line border-t border-line">
          {hooks.map((hook) => (
            <HookRow key={hook.id} hook={hook} flowId={flowId} onOpen={setOpen} />
          ))}
        </ul>
      )}
      {(open?.kind === 'create' || open?.kind === 'edit') && (
        <HookDialog
          flowId={flowId}
          hook={open.kind === 'edit' ? open.hook : undefined}
          onClose={close}
          onSecret={(secret) => setOpen({ kind: 'secret', secret })}
        />
      )}
      {open?.kind === 'secret' && <SecretDialog secret={open.secret} onClose={close} />}
      {open?.kind === 'deliveries' && <Deliveries hook={open.hook} onClose={close} />}
      {open?.kind === 'renew' && (
        <Renew hook={open.hook} onClose={close} onSecret={(secret) => setOpen({ kind: 'secret', secret })} />
      )}
      {open?.kind === 'remove' && <Remove hook={open.hook} onClose={close} />}
    </SettingsCard>
  );
}

function HookRow({
  hook,
  flowId,
  onOpen,
}: {
  readonly hook: Hook;
  readonly flowId: string | undefined;
  readonly onOpen: (open: Open) => void;
}) {
  const update = useUpdateHook();
  const test = useTestHook();

  function sendExample(): void {
    toast(text.testing, { id: `hook ${hook.id}` });
    test.mutate(hook.id, {
      onSuccess: ({ state, status, milliseconds, error }) =>
        state === 'delivered'
          ? toast(text.tested(status ?? 0, milliseconds ?? 0), { tone: 'success', id: `hook ${hook.id}` })
          : toast(text.testFailed, {
              tone: 'danger',
              id: `hook ${hook.id}`,
              text: error?.message ?? text.testStatus(status ?? 0),
            }),
      onError: tellFailure,
    });
  }

  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 text-base">
          <span className="min-w-0 truncate font-medium text-ink">{hook.name}</span>
          {hook.flowId === null && flowId !== undefined && <Badge>{text.ofAll}</Badge>}
          {hook.waiting > 0 && <Badge tone="info">{text.waiting(hook.waiting)}</Badge>}
          {hook.dead > 0 && (
            <button
              type="button"
              className="rounded-full"
              onClick={() => onOpen({ kind: 'deliveries', hook })}
            >
              <Badge tone="danger">{text.dead(hook.dead)}</Badge>
            </button>
          )}
        </p>
        <p className="truncate font-mono text-sm text-muted" title={hook.url}>
          {hook.url}
        </p>
      </div>
      <Switch
        label={`${hook.name}: ${hook.active ? text.on : text.off}`}
        hideLabel
        checked={hook.active}
        onCheckedChange={(active) => update.mutate({ id: hook.id, active }, { onError: tellFailure })}
      />
      <Menu
        align="end"
        trigger={<IconButton changes label={text.menu(hook.name)} icon={<Ellipsis {...ICON} />} />}
      >
        <MenuItem icon={<ListChecks {...ICON} />} onSelect={() => onOpen({ kind: 'deliveries', hook })}>
          {text.deliveries}
        </MenuItem>
        <MenuItem changes icon={<Send {...ICON} />} onSelect={sendExample}>
          {text.test}
        </MenuItem>
        <MenuItem changes icon={<Pencil {...ICON} />} onSelect={() => onOpen({ kind: 'edit', hook })}>
          {text.edit}
        </MenuItem>
        <MenuItem changes icon={<KeyRound {...ICON} />} onSelect={() => onOpen({ kind: 'renew', hook })}>
          {text.renew}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          changes
          danger
          icon={<Trash2 {...ICON} />}
          onSelect={() => onOpen({ kind: 'remove', hook })}
        >
          {text.remove}
        </MenuItem>
      </Menu>
    </li>
  );
}

function Renew({
  hook,
  onClose,
  onSecret,
}: {
  readonly hook: Hook;
  readonly onClose: () => void;
  readonly onSecret: (secret: string) => void;
}) {
  const renew = useRenewSecret();
  const words = text.renewDialog;
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={words.title}
      confirm={words.confirm}
      busy={renew.isPending}
      onConfirm={() =>
        renew.mutate(hook.id, { onSuccess: ({ secret }) => onSecret(secret), onError: tellFailure })
      }
    >
      {words.text}
    </AlertDialog>
  );
}

function Remove({ hook, onClose }: { readonly hook: Hook; readonly onClose: () => void }) {
  const remove = useDeleteHook();
  const words = text.removeDialog;
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={words.title(hook.name)}
      confirm={words.confirm}
      danger
      busy={remove.isPending}
      onConfirm={() =>
        remove.mutate(hook.id, {
          onSuccess: () => {
            toast(words.done);
            onClose();
          },
          onError: tellFailure,
        })
      }
    >
      {words.text}
    </AlertDialog>
  );
}
