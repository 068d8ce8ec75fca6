import {
  ArrowUpToLine,
  Copy,
  Download,
  Ellipsis,
  Fingerprint as FingerprintIcon,
  RotateCcw,
  Trash2,
  CircleSlash,
} from 'lucide-react';
import { useState } from 'react';
import { accountName, type Account } from '@/api/accounts.ts';
import { useChangeKey, useDeleteKey, type EndpointKey, type KeyState } from '@/api/endpoint-keys.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import {
  AlertDialog,
  Badge,
  Button,
  IconButton,
  Menu,
  MenuItem,
  MenuSeparator,
  toast,
  type Tone,
} from '@/ui/index.ts';
import { copyText } from '../common/copy-text.ts';
import { Fingerprint } from '../common/Fingerprint.tsx';
import { saveFile } from '../common/save-file.ts';
import { tellFailure } from '../common/tell-failure.ts';
import { keyMessages as messages } from './messages.ts';

/** Props of {@link KeyRow}. */
export interface KeyRowProps {
  readonly flowId: string;
  readonly entry: EndpointKey;
  /** All keys of the flow. */
  readonly all: readonly EndpointKey[];
  /** Accounts whose phone number has this key. */
  readonly usedBy: readonly Account[];
}

const tones: Readonly<Record<KeyState, Tone>> = { current: 'success', previous: 'info', retired: 'neutral' };

/** One key pair: what it is to the flow, where it comes from, and its public half. */
export function KeyRow({ flowId, entry, all, usedBy }: KeyRowProps) {
  const { fingerprint, state, origin, createdAt, since, sharedWith, publicKey } = entry;
  const [asking, setAsking] = useState<'retire' | 'current' | 'remove'>();
  const change = useChangeKey(flowId);
  const remove = useDeleteKey(flowId);

  function bring(next: KeyState, done: string, undo?: KeyState): void {
    change.mutate(
      { keyId: entry.id, state: next },
      {
        onSuccess: () => {
          setAsking(undefined);
          toast(done, {
            id: 'endpoint-key',
            ...(undo === undefined
              ? {}
              : {
                  action: {
                    label: messages.undo,
                    onClick: () => change.mutate({ keyId: entry.id, state: undo }, { onError: tellFailure }),
                  },
                }),
          });
        },
        onError: tellFailure,
      },
    );
  }

  const retire = () => bring('retired', messages.retired, 'previous');
  return (
    <li className="flex flex-col gap-1.5 px-4 py-3">
      <div className="flex items-center gap-2">
        <Badge tone={tones[state]} dot={state !== 'retired'}>
          {messages.states[state].name}
        </Badge>
        <Fingerprint value={fingerprint} />
        <p className="min-w-0 truncate text-sm text-faint">
          <span title={fullTime(createdAt)}>
            {messages.made(messages.origins[origin], relativeTime(createdAt))}
          </span>
          {state !== 'current' && (
            <span title={fullTime(since)}>, {messages.since(relativeTime(since))}</span>
          )}
        </p>
        <div className="ml-auto flex items-center gap-1">
          {state === 'previous' && (
            <Button changes size="sm" onClick={usedBy.length > 0 ? () => setAsking('retire') : retire}>
              {messages.retire}
            </Button>
          )}
          {state === 'current' && (
            <Button
              size="sm"
              icon={<Copy size={14} strokeWidth={1.5} aria-hidden />}
              onClick={() => copyText(publicKey)}
            >
              {messages.copyPublic}
            </Button>
          )}
          <Menu
            align="end"
            trigger={
              <IconButton changes label={messages.actions} icon={<Ellipsis size={16} strokeWidth={1.5} />} />
            }
          >
            {state !== 'current' && (
              <>
                <MenuItem
                  changes
                  icon={<ArrowUpToLine size={16} strokeWidth={1.5} />}
                  onSelect={() => setAsking('current')}
                >
                  {messages.makeCurrent}
                </MenuItem>
                {state === 'retired' && (
                  <MenuItem
                    changes
                    icon={<RotateCcw size={16} strokeWidth={1.5} />}
                    onSelect={() => bring('previous', messages.accepted, 'retired')}
                  >
                    {messages.acceptAgain}
                  </MenuItem>
                )}
                {state === 'previous' && (
                  <MenuItem
                    changes
                    icon={<CircleSlash size={16} strokeWidth={1.5} />}
                    onSelect={usedBy.length > 0 ? () => setAsking('retire') : retire}
                  >
                    {messages.retire}
                  </MenuItem>
                )}
                <MenuSeparator />
              </>
            )}
            <MenuItem icon={<Copy size={16} strokeWidth={1.5} />} onSelect={() => copyText(publicKey)}>
              {messages.copyPublic}
            </MenuItem>
            <MenuItem
              icon={<Download size={16} strokeWidth={1.5} />}
              onSelect={() => saveFile(messages.fileName(fingerprint), publicKey, 'application/x-pem-file')}
            >
              {messages.savePublic}
            </MenuItem>
            <MenuItem
              icon={<FingerprintIcon size={16} strokeWidth={1.5} />}
              onSelect={() => copyText(fingerprint)}
            >
              {messages.copyFingerprint}
            </MenuItem>
            {(state !== 'current' || all.length === 1) && (
              <>
                <MenuSeparator />
                <MenuItem
                  changes
                  danger
                  icon={<Trash2 size={16} strokeWidth={1.5} />}
                  onSelect={() => setAsking('remove')}
                >
                  {messages.remove}
                </MenuItem>
              </>
            )}
          </Menu>
        </div>
      </div>
      <p className="text-base text-pretty text-muted">{messages.states[state].text}</p>
      {sharedWith.length > 0 && (
        <p className="text-sm text-faint">
          {messages.sharedWith(sharedWith.map(({ name }) => name).join(', '))}
        </p>
      )}
      <details className="text-sm text-muted">
        <summary className="w-fit rounded-[4px] hover:text-ink">{messages.publicKey}</summary>
        <pre className="mt-1 overflow-x-auto rounded-control border border-line bg-panel p-2 font-mono text-xs text-ink select-text">
          {publicKey.trim()}
        </pre>
      </details>
      <AlertDialog
        open={asking === 'retire'}
        onOpenChange={() => setAsking(undefined)}
        title={messages.confirmRetire.title}
        confirm={messages.confirmRetire.confirm}
        danger
        busy={change.isPending}
        onConfirm={retire}
      >
        {messages.confirmRetire.text(usedBy.map(accountName).join(', '))}
      </AlertDialog>
      <AlertDialog
        open={asking === 'current'}
        onOpenChange={() => setAsking(undefined)}
        title={messages.confirmCurrent.title}
        confirm={messages.confirmCurrent.confirm}
        busy={change.isPending}
        onConfirm={() => bring('current', messages.confirmCurrent.done)}
      >
        {messages.confirmCurrent.text}
      </AlertDialog>
      <AlertDialog
        open={asking === 'remove'}
        onOpenChange={() => setAsking(undefined)}
        title={messages.confirmRemove.title(fingerprint.slice(0, 8))}
        confirm={messages.confirmRemove.confirm}
        danger
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(entry.id, {
            onSuccess: () => {
              setAsking(undefined);
              toast(messages.confirmRemove.done);
            },
            onError: tellFailure,
          })
        }
      >
        {messages.confirmRemove.text} {all.length === 1 && messages.confirmRemove.last}
      </AlertDialog>
    </li>
  );
}
