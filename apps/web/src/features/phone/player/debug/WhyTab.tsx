import { useMemo, useState, type ReactNode } from 'react';
import {
  explainComponent,
  explainFooter,
  explainHidden,
  findScreen,
  formatPointer,
  hiddenComponents,
  walkComponents,
  type ComponentEntry,
  type JsonValue,
  type Path,
  type RuntimeState,
  type ScreenView,
} from '@flowsmith/flow-model';
import { ChevronRight, CircleCheck, CircleSlash2 } from 'lucide-react';
import { Badge, ComponentGlyph, cx } from '@/ui/index.ts';
import { componentName } from './componentName.ts';
import type { DebugContext } from './context.ts';
import { debugMessages } from './messages.ts';
import { ReasonList } from './ReasonList.tsx';

const messages = debugMessages.why;

interface WhyProps extends Pick<DebugContext, 'onReveal'> {
  readonly value: JsonValue;
  readonly state: RuntimeState;
  readonly view: ScreenView;
}

/** In words: why the button is disabled, why something is not there, and how it stands with any component. */
export function WhyTab(props: WhyProps) {
  return (
    <div className="flex flex-col gap-4 p-3">
      <FooterPart {...props} />
      <HiddenPart {...props} />
      <ComponentsPart key={props.view.screenId} {...props} />
    </div>
  );
}

function FooterPart({ value, state, view, onReveal }: WhyProps) {
  const reasons = useMemo(() => explainFooter(value, state), [value, state]);
  const label = view.footer?.props['label'];
  const name = typeof label === 'string' ? label : '';
  if (view.footer === undefined)
    return (
      <Part title={messages.button}>
        <p className="text-sm text-faint">{messages.noFooter}</p>
      </Part>
    );
  const off = reasons.length > 0;
  const Icon = off ? CircleSlash2 : CircleCheck;
  return (
    <Part title={messages.button}>
      <p className={cx('flex gap-1.5 font-medium', off ? 'text-ink' : 'text-success')}>
        <Icon
          size={16}
          strokeWidth={1.5}
          aria-hidden
          className={cx('mt-0.5 shrink-0', off && 'text-warning')}
        />
        {off ? messages.disabled(name) : messages.enabled(name)}
      </p>
      {off && (
        <div className="pl-5">
          <ReasonList reasons={reasons} onReveal={onReveal} />
        </div>
      )}
    </Part>
  );
}

function HiddenPart({ value, state, onReveal }: WhyProps) {
  const hidden = useMemo(
    () =>
      hiddenComponents(value, state).map((component) => ({
        ...component,
        reasons: explainHidden(value, state, component.path),
      })),
    [value, state],
  );
  return (
    <Part title={messages.hidden} count={hidden.length}>
      {hidden.length === 0 ? (
        <p className="text-sm text-faint">{messages.nothingHidden}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {hidden.map(({ path, type, label, reasons }) => (
            <li key={formatPointer(path)}>
              <p className="flex min-w-0 items-center gap-1.5 text-muted">
                <ComponentGlyph type={type} size={14} className="shrink-0" />
                <span className="truncate">{label}</span>
              </p>
              <div className="pl-5">
                <ReasonList reasons={reasons} onReveal={onReveal} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** These only hold others. */
const HOLDERS: ReadonlySet<string> = new Set(['Form', 'If', 'Switch']);

function ComponentsPart({ value, state, view, onReveal }: WhyProps) {
  const [open, setOpen] = useState<string>();
  const components = useMemo(() => {
    const found = findScreen(value, view.screenId);
    return found === undefined
      ? []
      : walkComponents(found.screen, found.path)
          .filter(({ type }) => !HOLDERS.has(type))
          .toArray();
  }, [value, view.screenId]);
  const standing = useMemo(() => standingOf(view), [view]);
  return (
    <Part title={messages.all} count={components.length}>
      <ul className="-mx-1 flex flex-col">
        {components.map((entry) => {
          const id = formatPointer(entry.path);
          return (
            <li key={id}>
              <ComponentLine
                entry={entry}
                standing={standing.get(id) ?? 'gone'}
                open={open === id}
                onToggle={() => setOpen(open === id ? undefined : id)}
              />
              {open === id && (
                <Explanation value={value} state={state} path={entry.path} onReveal={onReveal} />
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** How it stands with a component: there, there but disabled, or not there. */
type Standing = 'shown' | 'off' | 'gone';

function standingOf(view: ScreenView): ReadonlyMap<string, Standing> {
  const drawn = view.footer === undefined ? view.components : [...view.components, view.footer];
  return new Map(drawn.map(({ path, enabled }) => [formatPointer(path), enabled ? 'shown' : 'off']));
}

function ComponentLine({
  entry,
  standing,
  open,
  onToggle,
}: {
  readonly entry: ComponentEntry;
  readonly standing: Standing;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { kind, text } = componentName(entry.component);
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={onToggle}
      className="flex h-7 w-full min-w-0 items-center gap-1.5 rounded-[4px] px-1 text-left hover:bg-hover"
    >
      <ChevronRight
        size={12}
        strokeWidth={1.75}
        aria-hidden
        className={cx('shrink-0 text-faint', open && 'rotate-90')}
      />
      <ComponentGlyph type={entry.type} size={14} className="shrink-0 text-muted" />
      <span className={cx('min-w-0 flex-1 truncate', standing === 'gone' && 'text-faint')}>
        {text === '' ? kind : text}
        {text !== '' && <span className="text-sm text-faint"> {kind}</span>}
      </span>
      {standing === 'shown' ? (
        <span className="sr-only">{messages.shown}</span>
      ) : (
        <Badge tone={standing === 'off' ? 'warning' : 'neutral'}>{messages[standing]}</Badge>
      )}
    </button>
  );
}

function Explanation({
  value,
  state,
  path,
  onReveal,
}: Pick<WhyProps, 'value' | 'state' | 'onReveal'> & { readonly path: Path }) {
  const { reasons } = useMemo(() => explainComponent(value, state, path), [value, state, path]);
  return (
    <div className="py-0.5 pb-2 pl-8">
      {reasons.length === 0 ? (
        <p className="text-sm text-faint">{messages.noReason}</p>
      ) : (
        <ReasonList reasons={reasons} onReveal={onReveal} />
      )}
    </div>
  );
}

function Part({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title} className="flex flex-col gap-1">
      <h3 className="text-sm text-muted">
        {title}
        {count !== undefined && count > 0 && <span className="ml-1.5 font-normal text-faint">{count}</span>}
      </h3>
      {children}
    </section>
  );
}
