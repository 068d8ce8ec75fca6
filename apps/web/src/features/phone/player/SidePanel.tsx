import { memo, useMemo, useState } from 'react';
import {
  emptyPlayKit,
  type FlowTest,
  type JsonValue,
  type PlayKit,
  type ScreenView,
} from '@flowsmith/flow-model';
import { Tabs } from '@/ui/index.ts';
import type { DebugContext } from './debug/context.ts';
import { DebugPanel } from './debug/DebugPanel.tsx';
import { playerMessages as messages } from './messages.ts';
import type { Run } from './run.ts';
import { ScenarioPanel } from './scenarios/ScenarioPanel.tsx';
import { TestPanel } from './tests/TestPanel.tsx';
import { useAfterPaint } from './useAfterPaint.ts';

/** Props of {@link SidePanel}. */
export interface SidePanelProps extends DebugContext {
  readonly value: JsonValue;
  readonly run: Run;
  readonly view: ScreenView;
  readonly kit: PlayKit | undefined;
  readonly onKit: ((kit: PlayKit) => void) | undefined;
  readonly scenarioId: string | undefined;
  readonly onScenario: (id: string | undefined) => void;
  readonly onReplay: (test: FlowTest) => void;
}

const NO_KIT = emptyPlayKit();

type Panel = keyof typeof messages.panels;
const PANELS: readonly Panel[] = ['debug', 'scenarios', 'tests'];

/**
 * Beside the phone: what goes on in the flow, the situations to play it in, and its tests. Follows when the phone is painted:
 * what is tapped and typed there does not wait for it.
 */
export const SidePanel = memo(function SidePanel(props: SidePanelProps) {
  const { value, run, view, ...rest } = props;
  const played = useMemo(() => ({ value, run, view }), [value, run, view]);
  const late = useAfterPaint(played);
  // Who steps from moment to moment works in this panel; nor may the kit be late, into whose fields one types.
  const isTravelling = late.run.looking !== run.looking;
  return <Panels {...rest} {...(isTravelling ? played : late)} />;
});

const Panels = memo(function Panels(props: SidePanelProps) {
  const { value, run, view, kit = NO_KIT, onKit, scenarioId, onScenario, onReplay } = props;
  const { onTravel, onReveal } = props;
  const [chosen, setChosen] = useState<Panel>('debug');
  const debug = <DebugPanel value={value} run={run} view={view} onTravel={onTravel} onReveal={onReveal} />;
  const panels: { readonly [panel in Panel]: React.ReactNode } = {
    debug,
    scenarios: (
      <ScenarioPanel
        value={value}
        kit={kit}
        onKit={onKit}
        scenarioId={scenarioId}
        onScenario={onScenario}
        run={run}
      />
    ),
    tests: (
      <TestPanel
        value={value}
        kit={kit}
        onKit={onKit}
        run={run}
        scenarioId={scenarioId}
        onReplay={onReplay}
      />
    ),
  };
  return (
    <Tabs
      label={messages.panel}
      value={chosen}
      onValueChange={(next) => setChosen(PANELS.find((panel) => panel === next) ?? 'debug')}
      className="min-h-32 flex-1"
      panelClassName="flex min-h-0 flex-1 flex-col"
      tabs={PANELS.map((panel) => ({ value: panel, label: messages.panels[panel], panel: panels[panel] }))}
    />
  );
});
