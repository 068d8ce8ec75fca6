import { memo, useDeferredValue, useState } from 'react';
import type { JsonObject, JsonValue, ScreenView } from '@flowsmith/flow-model';
import { EmptyState, Tabs } from '@/ui/index.ts';
import { lookedAt, shownState, type Run } from '../run.ts';
import type { DebugContext } from './context.ts';
import { ExpressionsTab } from './ExpressionsTab.tsx';
import { debugMessages as messages } from './messages.ts';
import { PayloadTab } from './PayloadTab.tsx';
import { StateTab } from './StateTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import { WhyTab } from './WhyTab.tsx';

/** Props of {@link DebugPanel}. */
export interface DebugPanelProps extends DebugContext {
  readonly run: Run;
  /** The screen that the phone shows: of the present, or of the moment that is looked at. */
  readonly view: ScreenView;
  /** The flow. */
  readonly value: JsonValue;
}

type Tab = keyof typeof messages.tabs;

const TABS: readonly Tab[] = ['state', 'events', 'why', 'expressions', 'payload'];

/**
 * What goes on inside a flow that is played: what it holds, what happened, why something is disabled or hidden, what its
 * bindings give, what would be sent. Works only on the view that is shown, and only when the phone has been drawn.
 */
export const DebugPanel = memo(function DebugPanel({
  run,
  view,
  value,
  onTravel,
  onReveal,
}: DebugPanelProps) {
  const [chosen, setChosen] = useState<Tab>('state');
  const [seen, setSeen] = useState<JsonObject>();
  const { completion } = run.state;
  // The message is what one plays for: show it when it comes.
  if (completion !== seen) {
    setSeen(completion);
    if (completion !== undefined) setChosen('payload');
  }
  const now = useDeferredValue(run);
  const screen = useDeferredValue(view);
  const flow = useDeferredValue(value);
  return (
    <Tabs
      look="pill"
      label={messages.views}
      value={chosen}
      onValueChange={(next) => setChosen(TABS.find((tab) => tab === next) ?? 'state')}
      className="h-full min-h-0 flex-1 [&>div:first-child]:border-b [&>div:first-child]:border-line [&>div:first-child]:px-2 [&>div:first-child]:py-1.5 [&_[role=tab]]:px-2"
      panelClassName="overflow-y-auto"
      tabs={TABS.map((tab) => ({
        value: tab,
        label: messages.tabs[tab],
        panel: (
          <Shown tab={tab} run={now} view={screen} value={flow} onTravel={onTravel} onReveal={onReveal} />
        ),
      }))}
    />
  );
});

/** These are about the screen on display; before the endpoint named the first there is none. */
const NEEDS_SCREEN: ReadonlySet<Tab> = new Set<Tab>(['why', 'expressions', 'payload']);

/** One view. Drawn only while its tab is chosen, so nothing is worked out for the others. */
const Shown = memo(function Shown({
  tab,
  run,
  view,
  value,
  onTravel,
  onReveal,
}: DebugPanelProps & { readonly tab: Tab }) {
  const state = shownState(run);
  if (run.entries.length === 0)
    return <EmptyState className="py-8" title={messages.notOpenTitle} text={messages.notOpenText} />;
  if (NEEDS_SCREEN.has(tab) && state.history.length === 0 && state.completion === undefined)
    return <p className="p-3 text-muted">{messages.noScreen}</p>;
  switch (tab) {
    case 'state':
      return <StateTab run={run} />;
    case 'events':
      return <TimelineTab run={run} onTravel={onTravel} onReveal={onReveal} />;
    case 'why':
      return <WhyTab value={value} state={state} view={view} onReveal={onReveal} />;
    case 'expressions':
      return (
        <ExpressionsTab
          value={value}
          state={state}
          before={(lookedAt(run) ?? run.entries.at(-1))?.before ?? state}
          onReveal={onReveal}
        />
      );
    case 'payload':
      return <PayloadTab value={value} run={run} state={state} view={view} />;
  }
});
