import { useMemo } from 'react';
import { TriangleAlert } from 'lucide-react';
import {
  checkAnswer,
  dataModelOf,
  exampleData,
  screenData,
  screensOf,
  type JsonObject,
  type JsonValue,
  type Scenario,
  type ScreenEntry,
} from '@flowsmith/flow-model';
import { Button } from '@/ui/index.ts';
import { DataForm } from './DataForm.tsx';
import { withScreenData } from './kitEdits.ts';
import { scenarioMessages } from './messages.ts';
import { Section } from './Section.tsx';

const messages = scenarioMessages.data;

/** Data of the scenario for each screen that receives any, in place of its examples. */
export function DataPart({
  value,
  scenario,
  onScenario,
}: {
  readonly value: JsonValue;
  readonly scenario: Scenario;
  readonly onScenario?: ((scenario: Scenario) => void) | undefined;
}) {
  const screens = useMemo(
    () => screensOf(value).filter(({ screen }) => Object.keys(dataModelOf(screen) ?? {}).length > 0),
    [value],
  );
  const gone = Object.keys(scenario.data).filter((id) => !screens.some((entry) => entry.id === id));
  function setData(screen: string, data: JsonObject): void {
    onScenario?.(withScreenData(scenario, screen, data));
  }
  if (screens.length === 0 && gone.length === 0) return <p className="text-sm text-faint">{messages.none}</p>;
  return (
    <>
      <p className="text-sm text-faint">{messages.about}</p>
      <div className="flex flex-col gap-1">
        {screens.map((entry) => (
          <ScreenData
            key={entry.id}
            value={value}
            entry={entry}
            scenario={scenario}
            onData={onScenario === undefined ? undefined : (data) => setData(entry.id, data)}
          />
        ))}
      </div>
      {gone.map((id) => (
        <p key={id} className="flex items-center gap-2 text-sm text-warning">
          <span className="min-w-0 flex-1">{messages.gone(id)}</span>
          {onScenario !== undefined && (
            <Button size="sm" variant="ghost" onClick={() => setData(id, {})}>
              {messages.forget}
            </Button>
          )}
        </p>
      ))}
    </>
  );
}

function ScreenData({
  value,
  entry,
  scenario,
  onData,
}: {
  readonly value: JsonValue;
  readonly entry: ScreenEntry;
  readonly scenario: Scenario;
  readonly onData: ((data: JsonObject) => void) | undefined;
}) {
  const { id, screen } = entry;
  const model = dataModelOf(screen) ?? {};
  const data = scenario.data[id] ?? {};
  const count = Object.keys(data).length;
  const problems = useMemo(
    () => checkAnswer(value, undefined, { screen: id, data: screenData(value, id, scenario) }),
    [value, id, scenario],
  );
  return (
    <Section
      level="item"
      title={id}
      open={count > 0}
      hint={
        <span className="flex items-center gap-1">
          {count > 0 && problems.length > 0 && (
            <TriangleAlert
              size={12}
              strokeWidth={1.75}
              className="text-warning"
              aria-label={messages.problems}
            />
          )}
          {count === 0 ? messages.examples : messages.set(count)}
        </span>
      }
    >
      <div className="flex flex-col gap-2.5">
        <DataForm label={messages.of(id)} model={model} data={data} onData={onData} />
        {count > 0 && <ProblemLines problems={problems} />}
        {onData !== undefined && (
          <div className="flex gap-1">
            <Button size="sm" variant="ghost" onClick={() => onData({ ...exampleData(screen), ...data })}>
              {messages.takeExamples}
            </Button>
            {count > 0 && (
              <Button size="sm" variant="ghost" onClick={() => onData({})}>
                {messages.clearAll}
              </Button>
            )}
          </div>
        )}
      </div>
    </Section>
  );
}

/** What a phone would find wrong, one line each. */
export function ProblemLines({
  problems,
}: {
  readonly problems: readonly { readonly message: string; readonly refused?: boolean }[];
}) {
  if (problems.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {problems.map(({ message, refused }) => (
        <li
          key={message}
          className={refused === false ? 'flex gap-1.5 text-warning' : 'flex gap-1.5 text-danger'}
        >
          <TriangleAlert size={13} strokeWidth={1.5} aria-hidden className="mt-0.5 shrink-0" />
          <span className="min-w-0 [overflow-wrap:anywhere]">{message}</span>
        </li>
      ))}
    </ul>
  );
}
