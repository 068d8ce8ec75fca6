import { Copy } from 'lucide-react';
import { Link } from 'react-router';
import type { FlowResponseDetail } from '@/api/responses.ts';
import { copyText } from '@/features/endpoint/common/copy-text.ts';
import { Part } from '@/features/endpoint/exchanges/detail/Part.tsx';
import { IconButton } from '@/ui/index.ts';
import { answersPath } from '../page/paths.ts';
import { detailMessages as text } from './messages.ts';

/** Ids and origins: what support and programs ask for. */
export function Facts({ answer }: { readonly answer: FlowResponseDetail }) {
  const { flow, version, matchedBy, flowToken, messageId, contextId, phoneNumberId, senderUserId } = answer;
  const ids = [
    [text.names.token, flowToken],
    [text.names.message, messageId],
    [text.names.context, contextId],
    [text.names.phone, phoneNumberId],
    [text.names.user, senderUserId],
  ] as const;
  return (
    <Part title={text.facts}>
      <dl className="grid grid-cols-[112px_minmax(0,1fr)] items-center gap-x-2 gap-y-1 text-sm">
        <dt className="text-muted">{text.names.flow}</dt>
        <dd className="flex min-h-6 items-center gap-2">
          {flow === null ? (
            <span className="text-warning">{text.unknownFlow}</span>
          ) : (
            <Link to={answersPath(flow.id)} className="truncate text-accent hover:underline">
              {flow.name}
            </Link>
          )}
        </dd>
        {version !== null && (
          <>
            <dt className="text-muted">{text.names.version}</dt>
            <dd className="text-ink">{version}</dd>
          </>
        )}
        <dt className="text-muted">{text.names.matched}</dt>
        <dd className="text-ink">{text.matched[matchedBy]}</dd>
        {ids.map(([name, value]) => value !== null && <Id key={name} name={name} value={value} />)}
      </dl>
    </Part>
  );
}

function Id({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="flex items-center gap-1">
        <span className="min-w-0 truncate font-mono text-xs text-ink" title={value}>
          {value}
        </span>
        <IconButton
          size="xs"
          label={`${text.copy}: ${name}`}
          icon={<Copy size={12} strokeWidth={1.5} />}
          onClick={() => copyText(value)}
        />
      </dd>
    </>
  );
}
