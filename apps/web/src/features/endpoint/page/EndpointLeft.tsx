import { endpointAsks, isEndpointFlow } from '@flowsmith/flow-model';
import { ArrowLeftRight, Check, DoorOpen, Smartphone, TriangleAlert, Undo2 } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useEditor } from '@/features/editor/session/index.ts';
import { cx } from '@/ui/index.ts';
import { findHandlers } from '../code/find-handlers.ts';
import { useSource, useSourceSession } from '../code/useSource.ts';
import { pageMessages as messages } from './messages.ts';
import { endpointPath } from './paths.ts';

const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What phones ask, screen by screen, and whether a handler answers it. A click goes to the handler. */
export default function EndpointLeft() {
  const session = useSourceSession();
  const navigate = useNavigate();
  const flowId = useEditor((state) => state.flowId);
  const value = useDeferredValue(useEditor((state) => state.doc.good?.value));
  const source = useDeferredValue(useSource((state) => state.text));
  const loading = useSource((state) => state.loading);
  const { entry, screens } = useMemo(() => endpointAsks(value ?? null), [value]);
  const found = useMemo(() => findHandlers(source), [source]);
  const list = useRef<HTMLElement>(null);

  function goTo(offset: number | undefined): void {
    void navigate(endpointPath(flowId, 'code'));
    if (offset !== undefined) session.reveal(offset);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const rows = [...(list.current?.querySelectorAll('button') ?? [])];
    const index = rows.findIndex((row) => row === document.activeElement);
    rows[index + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  }

  return (
    <nav
      ref={list}
      aria-label={messages.screens}
      onKeyDown={onKeyDown}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto p-2"
    >
      <h2 className="flex h-7 shrink-0 items-center px-1.5 text-sm font-semibold text-ink">
        {messages.screens}
      </h2>
      {isEndpointFlow(value) && (
        <Ask
          icon={<DoorOpen {...ICON} />}
          name={messages.opening}
          detail={entry === undefined ? 'INIT' : `INIT · ${entry}`}
          handled={loading ? undefined : found.init !== undefined}
          onClick={() => goTo(found.init)}
        />
      )}
      <ul className="mt-2 flex flex-col gap-2">
        {screens.map(({ id, exchanges, back }) => {
          const handlers = found.screens.get(id);
          const asks = exchanges.length > 0 || back;
          return (
            <li key={id}>
              <h3
                className={cx(
                  'flex h-6 items-center gap-1.5 px-1.5 text-sm',
                  asks ? 'font-medium text-ink' : 'text-faint',
                )}
                title={id}
              >
                <Smartphone {...ICON} className="shrink-0" />
                <span className="min-w-0 truncate font-mono">{id}</span>
                {!asks && <span className="ml-auto shrink-0 text-xs">{messages.asksNothing}</span>}
              </h3>
              {exchanges.length > 0 && (
                <Ask
                  icon={<ArrowLeftRight {...ICON} />}
                  name="data_exchange"
                  detail={exchanges.map(({ owner }) => owner).join(', ')}
                  title={exchanges.map(({ owner, keys }) => `${owner}: ${messages.sends(keys)}`).join('\n')}
                  handled={loading ? undefined : handlers?.exchange !== undefined}
                  onClick={() => goTo(handlers?.exchange ?? handlers?.at)}
                  indent
                />
              )}
              {back && (
                <Ask
                  icon={<Undo2 {...ICON} />}
                  name="BACK"
                  detail={messages.goingBack}
                  handled={loading ? undefined : handlers?.back !== undefined || found.back !== undefined}
                  onClick={() => goTo(handlers?.back ?? found.back ?? handlers?.at)}
                  indent
                />
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** One thing that is asked. */
function Ask({
  icon,
  name,
  detail,
  title,
  handled,
  onClick,
  indent = false,
}: {
  readonly icon: ReactNode;
  readonly name: string;
  readonly detail: string;
  readonly title?: string;
  /** `undefined`: not known yet. */
  readonly handled: boolean | undefined;
  readonly onClick: () => void;
  readonly indent?: boolean;
}) {
  return (
    <button
      type="button"
      title={title}
      onClick={onClick}
      className={cx(
        'flex w-full items-center gap-1.5 rounded-control py-1 pr-1.5 text-left text-sm hover:bg-hover',
        indent ? 'pl-4' : 'pl-1.5',
      )}
    >
      <span className="shrink-0 text-muted">{icon}</span>
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate text-ink">{name}</span>
        <span className="truncate text-xs text-faint">{detail}</span>
      </span>
      {handled === true && (
        <span className="shrink-0 text-success" role="img" aria-label={messages.handled}>
          <Check {...ICON} />
        </span>
      )}
      {handled === false && (
        <span className="flex shrink-0 items-center gap-1 text-xs text-warning">
          <TriangleAlert {...ICON} size={12} /> {messages.missing}
        </span>
      )}
    </button>
  );
}
