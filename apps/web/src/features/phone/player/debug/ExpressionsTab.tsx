import { memo, useMemo, useState } from 'react';
import {
  findScreen,
  isJsonObject,
  scopeOf,
  traceText,
  versionOf,
  LATEST_VERSION,
  type JsonValue,
  type Path,
  type RuntimeState,
  type Scope,
} from '@flowsmith/flow-model';
import { ChevronRight, Crosshair } from 'lucide-react';
import { ComponentGlyph, cx, EmptyState, IconButton, TextField } from '@/ui/index.ts';
import { boundTexts, type BoundText } from './boundTexts.ts';
import { componentName } from './componentName.ts';
import type { DebugContext } from './context.ts';
import { currentValue } from './currentValue.ts';
import { debugMessages } from './messages.ts';
import { dotted } from './readableState.ts';
import { shortJson } from './shortJson.ts';
import { TraceCard } from './TraceCard.tsx';
import { TraceSteps } from './TraceSteps.tsx';

const messages = debugMessages.expressions;
/** With fewer there is nothing to search. */
const SEARCHABLE = 8;

/** Every binding, condition and expression of the screen on display with its value now, and how it comes about. */
export function ExpressionsTab({
  value,
  state,
  before,
  onReveal,
}: {
  readonly value: JsonValue;
  readonly state: RuntimeState;
  /** The state before the last step: values that differ from it are marked. */
  readonly before: RuntimeState;
} & Pick<DebugContext, 'onReveal'>) {
  const [search, setSearch] = useState('');
  const screen = state.history.at(-1);
  const version = versionOf(value) ?? LATEST_VERSION;
  const texts = useMemo(() => {
    const found = screen === undefined ? undefined : findScreen(value, screen);
    return found === undefined ? [] : boundTexts(found.screen, found.path, version);
  }, [value, screen, version]);
  const scope = useMemo(() => scopeOf(value, state, screen), [value, state, screen]);
  // On a screen that was just opened everything is new: marking it all would say nothing.
  const isNew = before.history.at(-1) !== screen;
  const earlier = useMemo(
    () => (isNew ? scope : scopeOf(value, before, screen)),
    [isNew, scope, value, before, screen],
  );
  const wanted = search.trim().toLowerCase();
  const shown = texts.filter((bound) => wanted === '' || wordsOf(bound).includes(wanted));
  if (texts.length === 0)
    return <EmptyState title={messages.noneTitle} text={messages.noneText} className="py-8" />;
  return (
    <div className="flex flex-col">
      {texts.length >= SEARCHABLE && (
        <div className="sticky top-0 z-10 border-b border-line bg-panel px-3 py-2">
          <TextField
            hideLabel
            label={messages.search}
            placeholder={messages.search}
            value={search}
            onChange={setSearch}
          />
        </div>
      )}
      <p className="px-3 pt-2 text-sm text-faint" aria-live="polite">
        {shown.length === 0 ? messages.noMatch : messages.count(shown.length)}
      </p>
      <ul className="flex flex-col py-1">
        {shown.map((bound) => (
          <BoundRow
            key={dotted(bound.path)}
            bound={bound}
            scope={scope}
            earlier={earlier}
            version={version}
            onReveal={onReveal}
          />
        ))}
      </ul>
    </div>
  );
}

function wordsOf({ text, place, component }: BoundText): string {
  const name = component === undefined ? messages.screen : Object.values(componentName(component)).join(' ');
  return `${text} ${dotted(place)} ${name}`.toLowerCase();
}

const BoundRow = memo(function BoundRow({
  bound,
  scope,
  earlier,
  version,
  onReveal,
}: {
  readonly bound: BoundText;
  readonly scope: Scope;
  readonly earlier: Scope;
  readonly version: string;
  readonly onReveal: ((path: Path) => void) | undefined;
}) {
  const [open, setOpen] = useState(false);
  const { component, text, place, path } = bound;
  const now = currentValue(bound, scope, version);
  const shown = shortJson(now.value, 48);
  const changed = shown !== shortJson(currentValue(bound, earlier, version).value, 48);
  const name = component === undefined ? { kind: messages.screen, text: '' } : componentName(component);
  const trace = open ? traceText(text, scope, version, bound.where.property) : undefined;
  return (
    <li className={cx('group/bound relative', changed && 'bg-accent-soft')}>
      <TraceCard
        traceOf={() => traceText(text, scope, version, bound.where.property)}
        trigger={
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="flex w-full flex-col gap-0.5 px-3 py-1.5 text-left hover:bg-hover focus-visible:-outline-offset-2"
          >
            <span className="flex w-full items-center gap-1.5 pr-6 text-xs text-faint">
              <ChevronRight
                size={12}
                strokeWidth={1.75}
                aria-hidden
                className={cx('-ml-0.5 shrink-0', open && 'rotate-90')}
              />
              {isJsonObject(component) && typeof component['type'] === 'string' && (
                <ComponentGlyph type={component['type']} size={12} />
              )}
              <span className="truncate">
                {name.kind} · {dotted(place)}
              </span>
              {changed && <span className="sr-only">{debugMessages.changed}</span>}
            </span>
            <code
              className={cx(
                'pl-4 font-mono text-sm text-muted',
                open ? '[overflow-wrap:anywhere]' : 'line-clamp-2 [overflow-wrap:anywhere]',
              )}
            >
              {text}
            </code>
            <span className="flex w-full min-w-0 items-baseline gap-1.5 pl-4 text-sm">
              <span aria-hidden className="text-faint">
                →
              </span>
              <span className="sr-only">{messages.gives}</span>
              {now.fault !== undefined ? (
                <span className="text-danger">{now.fault}</span>
              ) : now.value === undefined ? (
                <span className="text-muted italic">{messages.nothingYet}</span>
              ) : (
                <code className="min-w-0 truncate font-mono font-medium text-ink">{shown}</code>
              )}
            </span>
          </button>
        }
      />
      {onReveal !== undefined && (
        <IconButton
          size="xs"
          className="absolute top-1 right-2 opacity-0 group-hover/bound:opacity-100 focus-visible:opacity-100"
          label={debugMessages.reveal}
          icon={<Crosshair size={13} strokeWidth={1.5} />}
          onClick={() => onReveal(path)}
        />
      )}
      {trace !== undefined && (
        <div className="px-3 pt-0.5 pb-2.5 pl-7">
          <TraceSteps trace={trace} />
        </div>
      )}
    </li>
  );
});
