import { memo, useDeferredValue, useEffect, useRef } from 'react';
import { Plus, Route } from 'lucide-react';
import {
  isJsonObject,
  newScenario,
  type JsonObject,
  type JsonValue,
  type PlayKit,
  type Scenario,
} from '@flowsmith/flow-model';
import { Button, EmptyState, IconButton, toast } from '@/ui/index.ts';
import type { Run } from '../run.ts';
import { DataPart } from './DataPart.tsx';
import { changeScenario, duplicateScenario, removeScenario, restoreScenario } from './kitEdits.ts';
import { KitFile } from './KitFile.tsx';
import { scenarioMessages as messages } from './messages.ts';
import { RulesPart } from './RulesPart.tsx';
import { ScenarioList } from './ScenarioList.tsx';
import { Section } from './Section.tsx';
import { StartPart } from './StartPart.tsx';

/** Props of {@link ScenarioPanel}. */
export interface ScenarioPanelProps {
  /** The flow. */
  readonly value: JsonValue;
  readonly kit: PlayKit;
  /** Absent: read only. */
  readonly onKit?: ((kit: PlayKit) => void) | undefined;
  /** The scenario that is played; `undefined` is the flow's own start and examples. */
  readonly scenarioId: string | undefined;
  readonly onScenario: (id: string | undefined) => void;
  /** What is played: rules can be made of its requests. */
  readonly run?: Run | undefined;
}

/** Situations in which a flow is opened: where it starts, which data its screens get, what the endpoint answers. */
export const ScenarioPanel = memo(function ScenarioPanel({ value, run, ...others }: ScenarioPanelProps) {
  const flow = useDeferredValue(value);
  // Of all that goes on in a run, only its requests matter here.
  return <Panel {...others} value={flow} lastRequest={lastRequest(run)} />;
});

/** The request that the phone sent last. */
function lastRequest(run: Run | undefined): JsonObject | undefined {
  const sent = run?.entries.findLast((entry) => entry.kind === 'exchange')?.detail;
  return isJsonObject(sent) ? sent : undefined;
}

const Panel = memo(function Panel({
  value: flow,
  kit,
  onKit,
  scenarioId,
  onScenario,
  lastRequest: last,
}: Omit<ScenarioPanelProps, 'run'> & { readonly lastRequest: JsonObject | undefined }) {
  const latest = useRef({ kit, onKit });
  useEffect(() => {
    latest.current = { kit, onKit };
  });
  const scenario = kit.scenarios.find(({ id }) => id === scenarioId);

  function add(): void {
    const name = freeName(messages.newName, kit);
    const added = newScenario(flow, kit, name);
    onKit?.({ ...kit, scenarios: [...kit.scenarios, added] });
    onScenario(added.id);
  }

  function duplicate(original: Scenario): void {
    const { kit: next, copy } = duplicateScenario(kit, original, freeName(original.name, kit));
    onKit?.(next);
    onScenario(copy.id);
  }

  function remove(unwanted: Scenario): void {
    const { kit: next, removed } = removeScenario(kit, unwanted);
    onKit?.(next);
    if (unwanted.id === scenarioId) onScenario(undefined);
    toast(messages.removed(unwanted.name, removed.tests.length), {
      action: {
        label: messages.undo,
        onClick: () => {
          latest.current.onKit?.(restoreScenario(latest.current.kit, removed));
          onScenario(unwanted.id);
        },
      },
    });
  }

  const change =
    onKit === undefined || scenario === undefined
      ? undefined
      : (next: Scenario) => onKit(changeScenario(kit, scenario.id, () => next));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex h-9 shrink-0 items-center gap-0.5 border-b border-line pr-1.5 pl-3">
        <h2 className="min-w-0 flex-1 truncate text-sm font-semibold">
          {messages.count(kit.scenarios.length)}
        </h2>
        {onKit !== undefined && (
          <IconButton
            size="xs"
            label={messages.add}
            icon={<Plus size={14} strokeWidth={1.5} />}
            onClick={add}
          />
        )}
        <KitFile kit={kit} onKit={onKit} />
      </header>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        {kit.scenarios.length === 0 ? (
          <EmptyState
            className="py-8"
            icon={<Route size={20} strokeWidth={1.5} />}
            title={messages.emptyTitle}
            text={onKit === undefined ? messages.emptyShared : messages.emptyText}
            action={
              onKit !== undefined && (
                <Button icon={<Plus size={14} strokeWidth={1.5} />} onClick={add}>
                  {messages.add}
                </Button>
              )
            }
          />
        ) : (
          <ScenarioList
            scenarios={kit.scenarios}
            chosen={scenario?.id}
            onChoose={onScenario}
            edit={
              onKit === undefined
                ? undefined
                : {
                    rename: (renamed, name) =>
                      onKit(changeScenario(kit, renamed.id, (before) => ({ ...before, name }))),
                    duplicate,
                    remove,
                  }
            }
          />
        )}
        {scenario !== undefined && (
          <div key={scenario.id}>
            <Section title={messages.start.title}>
              <StartPart value={flow} scenario={scenario} onScenario={change} />
            </Section>
            <Section title={messages.data.title}>
              <DataPart value={flow} scenario={scenario} onScenario={change} />
            </Section>
            <Section
              title={messages.rules.title}
              hint={scenario.rules.length === 0 ? undefined : scenario.rules.length}
            >
              <RulesPart value={flow} scenario={scenario} lastRequest={last} onScenario={change} />
            </Section>
          </div>
        )}
        {scenario === undefined && kit.scenarios.length > 0 && (
          <p className="border-t border-line p-3 text-sm text-muted">{messages.ownText}</p>
        )}
      </div>
    </div>
  );
});

/** `Name`, or `Name 2` … where there is such a scenario already. */
function freeName(name: string, { scenarios }: PlayKit): string {
  const base = name.replace(/ \d+$/, '');
  const taken = new Set(scenarios.map((scenario) => scenario.name));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base} ${number}`)) number += 1;
  return `${base} ${number}`;
}
