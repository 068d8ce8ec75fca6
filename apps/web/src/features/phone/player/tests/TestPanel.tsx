import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { FlaskConical, Play, Square } from 'lucide-react';
import type { FlowTest, JsonValue, PlayKit } from '@flowsmith/flow-model';
import { Button, EmptyState, IconButton, toast } from '@/ui/index.ts';
import type { Run } from '../run.ts';
import { testMessages as messages } from './messages.ts';
import { SaveTest } from './SaveTest.tsx';
import { accepting, addTest, changeTest, recordingOf, removeTest, restoreTest } from './testEdits.ts';
import { TestRow } from './TestRow.tsx';
import { scenarioOf } from './testRunner.ts';
import { outcomeOf, statusOf, useTestRuns } from './useTestRuns.ts';

/** Props of {@link TestPanel}. */
export interface TestPanelProps {
  /** The flow. */
  readonly value: JsonValue;
  readonly kit: PlayKit;
  /** Absent: read only. */
  readonly onKit?: ((kit: PlayKit) => void) | undefined;
  /** What is played: it can be saved as a test. */
  readonly run: Run;
  /** The scenario that is played; a test of the run plays in it, too. */
  readonly scenarioId?: string | undefined;
  /** Does the steps of a test on the phone, for everybody to see. */
  readonly onReplay: (test: FlowTest) => void;
}

/** Runs that must still end the same way: saved from the phone, repeated after every edit. */
export const TestPanel = memo(function TestPanel(props: TestPanelProps) {
  const { value, kit, onKit, run, scenarioId, onReplay } = props;
  const [saving, setSaving] = useState(false);
  const flow = useDeferredValue(value);
  const played = useDeferredValue(run);
  const { outcomes, running, stopped, runAll, stop } = useTestRuns(flow, kit);
  const recording = useMemo(() => (saving ? recordingOf(flow, played) : undefined), [saving, flow, played]);
  const latest = useRef({ kit, onKit });
  useEffect(() => {
    latest.current = { kit, onKit };
  });
  const scenario = kit.scenarios.find(({ id }) => id === scenarioId);
  const hasPlayed = played.entries.some(({ event }) => event !== undefined);

  function undoable(words: string, undo: (kit: PlayKit) => PlayKit): void {
    toast(words, {
      action: {
        label: messages.undo,
        onClick: () => latest.current.onKit?.(undo(latest.current.kit)),
      },
    });
  }

  const rows = kit.tests.map((test) => {
    const outcome = outcomeOf(test, kit, outcomes);
    return { test, outcome, status: statusOf(outcome, running === test.id) };
  });
  const countOf = (status: string) => rows.filter((row) => row.status === status).length;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex h-9 shrink-0 items-center gap-1.5 border-b border-line pr-1.5 pl-3">
        <h2 className="shrink-0 text-sm font-semibold">{messages.count(kit.tests.length)}</h2>
        <p role="status" className="min-w-0 flex-1 truncate text-sm text-muted">
          {messages.summary(countOf('passed'), countOf('failed'), countOf('waiting') + countOf('running'))}
        </p>
        {kit.tests.length > 0 &&
          (running === undefined ? (
            <IconButton
              size="xs"
              label={messages.runAll}
              icon={<Play size={14} strokeWidth={1.5} />}
              onClick={runAll}
            />
          ) : (
            <IconButton
              size="xs"
              label={messages.stop}
              icon={<Square size={12} strokeWidth={1.75} />}
              onClick={stop}
            />
          ))}
      </header>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        {recording !== undefined && onKit !== undefined ? (
          <SaveTest
            recording={recording}
            scenario={scenario}
            kit={kit}
            onCancel={() => setSaving(false)}
            onSave={(name, recorded) => {
              setSaving(false);
              onKit(addTest(kit, name, recorded).kit);
            }}
          />
        ) : (
          onKit !== undefined &&
          kit.tests.length > 0 && <SaveBar disabled={!hasPlayed} onSave={() => setSaving(true)} />
        )}
        {stopped && <p className="px-3 py-2 text-sm text-warning">{messages.stopped}</p>}
        {kit.tests.length === 0 ? (
          recording === undefined && (
            <EmptyState
              className="py-8"
              icon={<FlaskConical size={20} strokeWidth={1.5} />}
              title={messages.emptyTitle}
              text={onKit === undefined ? messages.emptyShared : messages.emptyText}
              action={
                onKit !== undefined && (
                  <SaveBar primary disabled={!hasPlayed} onSave={() => setSaving(true)} />
                )
              }
            />
          )
        ) : (
          <ul aria-label={messages.list}>
            {rows.map(({ test, outcome, status }, index) => (
              <TestRow
                key={test.id}
                test={test}
                status={status}
                result={outcome?.result}
                outdated={outcome !== undefined && outcome.value !== flow}
                scenarioName={scenarioOf(test, kit)?.name}
                onReplay={() => onReplay(test)}
                edit={
                  onKit === undefined
                    ? undefined
                    : {
                        rename: (name) => onKit(changeTest(kit, test.id, (before) => ({ ...before, name }))),
                        accept: () => {
                          if (outcome === undefined) return;
                          onKit(changeTest(kit, test.id, (before) => accepting(before, outcome.result)));
                          undoable(messages.accepted(test.name), (now) =>
                            changeTest(now, test.id, (before) => ({ ...before, expect: test.expect })),
                          );
                        },
                        remove: () => {
                          onKit(removeTest(kit, test));
                          undoable(messages.removed(test.name), (now) => restoreTest(now, test, index));
                        },
                      }
                }
              />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
});

function SaveBar({
  disabled,
  primary = false,
  onSave,
}: {
  readonly disabled: boolean;
  readonly primary?: boolean;
  readonly onSave: () => void;
}) {
  return (
    <div className="flex flex-col gap-1.5 p-3">
      <Button variant={primary ? 'primary' : 'secondary'} disabled={disabled} onClick={onSave}>
        {messages.save}
      </Button>
      {disabled && <p className="text-sm text-faint">{messages.nothingToSave}</p>}
    </div>
  );
}
