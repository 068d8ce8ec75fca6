import {
  dataModelOf,
  entryScreen,
  findScreen,
  isEndpointFlow,
  screenData,
  screensOf,
} from '@flowsmith/flow-model';
import type { JsonValue, Scenario, ScenarioStart } from '@flowsmith/flow-model';
import { Select, Switch, TextField } from '@/ui/index.ts';
import { DataForm } from './DataForm.tsx';
import { scenarioMessages } from './messages.ts';

const messages = scenarioMessages.start;
const ENTRY = ':entry';

/** How the message opens the flow. */
export function StartPart({
  value,
  scenario,
  onScenario,
}: {
  readonly value: JsonValue;
  readonly scenario: Scenario;
  /** Absent: read only. */
  readonly onScenario?: ((scenario: Scenario) => void) | undefined;
}) {
  const { start } = scenario;
  const disabled = onScenario === undefined;
  const isEndpoint = isEndpointFlow(value);
  const entry = entryScreen(value) ?? '';
  function setStart(next: ScenarioStart): void {
    onScenario?.({ ...scenario, start: next });
  }
  return (
    <>
      <Select
        label={messages.opens}
        value={start.action}
        disabled={disabled}
        onValueChange={(action) => setStart(action === 'data_exchange' ? { action } : { action: 'navigate' })}
        options={[
          { value: 'navigate', label: messages.navigate, hint: messages.navigateHint },
          {
            value: 'data_exchange',
            label: messages.exchange,
            hint: isEndpoint ? messages.exchangeHint : messages.noEndpoint,
            disabled: !isEndpoint && start.action !== 'data_exchange',
          },
        ]}
        error={start.action === 'data_exchange' && !isEndpoint ? messages.noEndpoint : undefined}
      />
      {start.action === 'navigate' && (
        <Select
          label={messages.screen}
          value={start.screen ?? ENTRY}
          disabled={disabled}
          onValueChange={(screen) => setStart({ ...start, screen: screen === ENTRY ? undefined : screen })}
          options={[
            { value: ENTRY, label: entry === '' ? messages.entry : messages.entryIs(entry) },
            ...screensOf(value).map(({ id }) => ({ value: id, label: id })),
          ]}
          error={
            start.screen !== undefined && findScreen(value, start.screen) === undefined
              ? messages.unknownScreen(start.screen)
              : undefined
          }
        />
      )}
      {start.action === 'navigate' && (
        <OwnData
          value={value}
          scenario={scenario}
          start={start}
          screen={start.screen ?? entry}
          onStart={disabled ? undefined : setStart}
        />
      )}
      <TextField
        label={messages.token}
        help={messages.tokenHelp}
        mono
        placeholder="unused"
        value={scenario.flowToken ?? ''}
        readOnly={disabled}
        onChange={(text) => {
          const { flowToken: _, ...rest } = scenario;
          onScenario?.(text === '' ? rest : { ...rest, flowToken: text });
        }}
      />
    </>
  );
}

/** Data that the message itself brings: then just that arrives, as on a phone. */
function OwnData({
  value,
  scenario,
  start,
  screen,
  onStart,
}: {
  readonly value: JsonValue;
  readonly scenario: Scenario;
  readonly start: Extract<ScenarioStart, { action: 'navigate' }>;
  readonly screen: string;
  readonly onStart: ((start: ScenarioStart) => void) | undefined;
}) {
  const found = findScreen(value, screen);
  const model = (found === undefined ? undefined : dataModelOf(found.screen)) ?? {};
  if (start.data === undefined && Object.keys(model).length === 0) return null;
  const { data: _, ...rest } = start;
  return (
    <>
      <Switch
        label={messages.ownData}
        help={messages.ownDataHelp}
        checked={start.data !== undefined}
        disabled={onStart === undefined}
        onCheckedChange={(on) =>
          onStart?.(on ? { ...rest, data: screenData(value, screen, scenario) } : rest)
        }
      />
      {start.data !== undefined && (
        <DataForm
          label={messages.ownData}
          model={model}
          data={start.data}
          onData={onStart === undefined ? undefined : (data) => onStart({ ...rest, data })}
        />
      )}
    </>
  );
}
