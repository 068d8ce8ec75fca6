import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useRevokeApiKey, type ApiKey } from '@/api/api-keys.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { AlertDialog, Badge, Button, toast } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { WIDE } from './scopes.ts';

const text = messages.keys;
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** Keys with what they may do and when they were used last. */
export function KeyTable({ keys }: { readonly keys: readonly ApiKey[] }) {
  const [revoking, setRevoking] = useState<ApiKey>();
  const revoke = useRevokeApiKey();
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-raised">
      <table className="w-full min-w-[680px] table-fixed border-collapse text-left">
        <thead className="text-sm text-faint">
          <tr className="h-8 [&>th]:font-medium">
            <th className="pl-4">{text.columns.name}</th>
            <th className="w-[34%]">{text.columns.scopes}</th>
            <th className="w-36">{text.columns.used}</th>
            <th className="w-28">{text.columns.expires}</th>
            <th className="w-24">
              <span className="sr-only">{text.revocation.confirm}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id} className="border-t border-line align-top text-muted [&>td]:py-2.5">
              <td className="pr-3 pl-4">
                <span className="block truncate font-medium text-ink" title={key.name}>
                  {key.name}
                </span>
                <span className="block truncate font-mono text-xs">{key.prefix}…</span>
                <span className="block truncate text-sm text-faint" title={fullTime(key.createdAt)}>
                  {text.madeBy(key.createdBy, relativeTime(key.createdAt))}
                </span>
              </td>
              <td className="pr-3">
                <span className="flex flex-wrap gap-1">
                  {key.scopes.map((scope) => (
                    <Badge
                      key={scope}
                      tone={WIDE.has(scope) ? 'warning' : 'neutral'}
                      title={text.scopes[scope]}
                      className="font-mono"
                    >
                      {scope}
                    </Badge>
                  ))}
                </span>
              </td>
              <td className="pr-3">
                {key.lastUsedAt === null ? (
                  text.never
                ) : (
                  <>
                    <time dateTime={key.lastUsedAt} title={fullTime(key.lastUsedAt)}>
                      {relativeTime(key.lastUsedAt)}
                    </time>
                    {key.lastAddress !== null && (
                      <span className="block truncate text-sm text-faint">{text.from(key.lastAddress)}</span>
                    )}
                  </>
                )}
              </td>
              <td className="pr-3">
                {key.state === 'active' ? (
                  key.expiresAt === null ? (
                    text.never
                  ) : (
                    <time dateTime={key.expiresAt} title={fullTime(key.expiresAt)}>
                      {day.format(new Date(key.expiresAt))}
                    </time>
                  )
                ) : (
                  <Badge tone={key.state === 'revoked' ? 'danger' : 'warning'}>
                    {text.states[key.state]}
                  </Badge>
                )}
              </td>
              <td className="pr-3 text-right">
                {key.state === 'active' && (
                  <Button size="sm" aria-label={text.revokeNamed(key.name)} onClick={() => setRevoking(key)}>
                    {text.revoke}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <AlertDialog
        open={revoking !== undefined}
        onOpenChange={() => setRevoking(undefined)}
        title={text.revocation.title(revoking?.name ?? '')}
        confirm={text.revocation.confirm}
        danger
        busy={revoke.isPending}
        onConfirm={() => {
          if (revoking === undefined) return;
          revoke.mutate(revoking.id, {
            onSuccess: () => setRevoking(undefined),
            onError: (error) => toast(asApiError(error).message, { tone: 'danger' }),
          });
        }}
      >
        {text.revocation.text}
      </AlertDialog>
    </div>
  );
}
