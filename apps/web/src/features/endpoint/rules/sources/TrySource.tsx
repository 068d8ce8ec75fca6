import { Play } from 'lucide-react';
import { useState } from 'react';
import {
  formatJsonPath,
  isJsonArray,
  isJsonObject,
  referencesOf,
  type JsonValue,
  type RuleSource,
} from '@flowsmith/flow-model';
import { useEndpoint } from '@/api/endpoints.ts';
import { useChangeSettings } from '@/api/endpoint-settings.ts';
import { useTrySource, type TriedSource } from '@/api/endpoint-rules.ts';
import { Button, cx, TextField, toast } from '@/ui/index.ts';
import { tellFailure } from '../../common/tell-failure.ts';
import { rulesMessages as messages } from '../messages.ts';
import { useEditing } from '../session/useRules.ts';

/** Asks a data source once and shows what it answers; values can be picked from it. */
export function TrySource({
  source,
  wantsList = false,
  onPick,
}: {
  readonly source: RuleSource;
  /** A list is looked for: all its entries are taken, not one. */
  readonly wantsList?: boolean;
  readonly onPick?: (path: string) => void;
}) {
  const { flowId } = useEditing();
  const asking = useTrySource(flowId);
  const [payload, setPayload] = useState<{ readonly [field: string]: string }>({});
  const fields = sentFields(source);
  const ask = () => asking.mutate({ source, payload }, { onError: tellFailure });
  return (
    <div className="flex flex-col gap-2">
      {fields.length > 0 && (
        <div className="grid grid-cols-2 gap-2" role="group" aria-label={messages.tryWith}>
          {fields.map((field) => (
            <TextField
              key={field}
              label={field}
              value={payload[field] ?? ''}
              onChange={(text) => setPayload({ ...payload, [field]: text })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') ask();
              }}
            />
          ))}
        </div>
      )}
      <div>
        <Button
          changes
          size="sm"
          busy={asking.isPending}
          icon={<Play size={14} strokeWidth={1.5} aria-hidden />}
          onClick={ask}
        >
          {asking.data === undefined ? messages.tryIt : messages.tryAgain}
        </Button>
      </div>
      {asking.data !== undefined && (
        <Result tried={asking.data} wantsList={wantsList} onPick={onPick} onAllowed={ask} />
      )}
    </div>
  );
}

/** Fields of the payload that a source takes in. */
function sentFields({ url, headers, body }: RuleSource): readonly string[] {
  const references = [url, ...headers.map(({ value }) => value), body].flatMap(referencesOf);
  return [
    ...new Set(references.flatMap(({ root, path }) => (root === 'payload' ? [String(path[0] ?? '')] : []))),
  ];
}

function Result({
  tried,
  wantsList,
  onPick,
  onAllowed,
}: {
  readonly tried: TriedSource;
  readonly wantsList: boolean;
  readonly onPick: ((path: string) => void) | undefined;
  readonly onAllowed: () => void;
}) {
  const { flowId } = useEditing();
  const { data: endpoint } = useEndpoint(flowId);
  const settings = useChangeSettings(flowId, 'draft');
  const { status, failure, host } = tried;
  return (
    <div className="flex flex-col gap-1.5">
      <p
        role="status"
        className={cx('text-sm', status !== null && status < 300 ? 'text-success' : 'text-danger')}
      >
        {status === null ? messages.noAnswer : messages.answered(status, tried.milliseconds)}
        {failure !== null && host === null && <span className="text-muted"> · {failure}</span>}
      </p>
      {host !== null && endpoint !== undefined && (
        <div className="flex items-center gap-2 rounded-control bg-warning-soft px-2 py-1.5 text-sm text-warning">
          <span className="flex-1">{messages.hostNotAllowed(host)}</span>
          <Button
            changes
            size="sm"
            busy={settings.isPending}
            onClick={() =>
              settings.mutate(
                { allowedHosts: [...endpoint.draft.allowedHosts, host] },
                {
                  onError: tellFailure,
                  onSuccess: () => {
                    toast(messages.hostAllowed(host));
                    onAllowed();
                  },
                },
              )
            }
          >
            {messages.allowHost}
          </Button>
        </div>
      )}
      {tried.text !== null && (
        <pre className="max-h-40 overflow-auto rounded-control bg-surface p-2 font-mono text-sm whitespace-pre-wrap">
          {tried.text}
        </pre>
      )}
      {tried.json !== null && (
        <div
          role="group"
          aria-label={messages.jsonTree}
          className="max-h-72 overflow-auto rounded-control border border-line bg-surface p-1.5"
        >
          <Node value={jsonOf(tried.json)} path={[]} wantsList={wantsList} onPick={onPick} />
        </div>
      )}
    </div>
  );
}

function jsonOf(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value ?? null));
}

/** Entries of a list that are shown. */
const MOST = 50;

function Node({
  name,
  value,
  path,
  wantsList,
  onPick,
}: {
  readonly name?: string;
  readonly value: JsonValue;
  readonly path: readonly (string | number)[];
  readonly wantsList: boolean;
  readonly onPick: ((path: string) => void) | undefined;
}) {
  const members: readonly (readonly [string | number, JsonValue])[] = isJsonArray(value)
    ? value.slice(0, MOST).map((item, index) => [index, item] as const)
    : isJsonObject(value)
      ? Object.entries(value).flatMap(([key, member]) =>
          member === undefined ? [] : [[key, member] as const],
        )
      : [];
  const picked = `${formatJsonPath(path)}${wantsList && isJsonArray(value) ? '[*]' : ''}`;
  const summary = isJsonArray(value)
    ? `[${value.length}]`
    : isJsonObject(value)
      ? '{ }'
      : JSON.stringify(value);
  return (
    <div className={path.length === 0 ? undefined : 'pl-3'}>
      <button
        type="button"
        disabled={onPick === undefined}
        title={picked}
        onClick={() => onPick?.(picked)}
        className={cx(
          'flex max-w-full items-baseline gap-1.5 rounded-[4px] px-1 text-left font-mono text-sm',
          onPick !== undefined && 'hover:bg-accent-soft hover:text-accent',
        )}
      >
        {name !== undefined && <span className="shrink-0 text-muted">{name}</span>}
        <span className={cx('truncate', typeof value === 'object' ? 'text-faint' : 'text-ink')}>
          {summary}
        </span>
      </button>
      {members.map(([key, member]) => (
        <Node
          key={key}
          name={String(key)}
          value={member}
          path={[...path, key]}
          wantsList={wantsList}
          onPick={onPick}
        />
      ))}
    </div>
  );
}
