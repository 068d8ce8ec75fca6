import { screensOf, type ExchangeRule, type JsonValue } from '@flowsmith/flow-model';
import { isJsonObject } from '@flowsmith/flow-model';
import { NumberField, Select } from '@/ui/index.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { JsonField } from './JsonField.tsx';
import { scenarioMessages } from './messages.ts';

const messages = scenarioMessages.rules;
const ANY = ':any';

/** When a rule matches, what it answers, how late and how often. */
export function RuleForm({
  value,
  rule,
  onRule,
}: {
  readonly value: JsonValue;
  readonly rule: ExchangeRule;
  /** Absent: read only. */
  readonly onRule?: ((rule: ExchangeRule) => void) | undefined;
}) {
  const disabled = onRule === undefined;
  const screens = screensOf(value).map(({ id }) => id);
  function set(change: Partial<ExchangeRule>): void {
    onRule?.(withoutAbsent({ ...rule, ...change }));
  }
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        <Select
          label={messages.action}
          value={rule.action ?? ANY}
          disabled={disabled}
          onValueChange={(next) => set({ action: ACTIONS.find((action) => action === next) })}
          options={[
            { value: ANY, label: messages.anyAction },
            ...ACTIONS.map((action) => ({
              value: action,
              label: action,
              hint: messages.actionHints[action],
            })),
          ]}
        />
        {rule.action !== 'INIT' && (
          <Select
            label={messages.screen}
            value={rule.screen ?? ANY}
            disabled={disabled}
            onValueChange={(next) => set({ screen: next === ANY ? undefined : next })}
            options={[
              { value: ANY, label: messages.anyScreen },
              ...screens.map((id) => ({ value: id, label: id })),
            ]}
            error={
              rule.screen !== undefined && !screens.includes(rule.screen)
                ? scenarioMessages.start.unknownScreen(rule.screen)
                : undefined
            }
          />
        )}
      </div>
      {(rule.action === undefined || rule.action === 'data_exchange') && (
        <JsonField
          label={messages.when}
          help={messages.whenHelp}
          shape="object"
          placeholder={messages.whenPlaceholder}
          value={rule.when}
          onChange={disabled ? undefined : (when) => set({ when: isJsonObject(when) ? when : undefined })}
        />
      )}
      <AnswerForm value={value} rule={rule} onAnswer={disabled ? undefined : (answer) => set({ answer })} />
      <div className="grid grid-cols-2 gap-2">
        <NumberField
          label={messages.delay}
          help={messages.delayHelp}
          value={rule.delay ?? null}
          placeholder="0"
          min={0}
          step={100}
          disabled={disabled}
          onChange={(next) => set({ delay: next === null || next <= 0 ? undefined : Math.round(next) })}
        />
        <NumberField
          label={messages.times}
          help={messages.timesHelp}
          value={rule.times ?? null}
          placeholder={messages.always}
          min={1}
          disabled={disabled}
          onChange={(next) => set({ times: next === null || next < 1 ? undefined : Math.round(next) })}
        />
      </div>
    </>
  );
}

const ACTIONS = ['INIT', 'data_exchange', 'BACK'] as const;

/** A member that was taken away must not stay as `undefined`: the kit is compared and written. INIT knows no screen. */
function withoutAbsent({
  id,
  action,
  screen,
  when,
  times,
  answer,
  delay,
}: {
  readonly [key in keyof ExchangeRule]: ExchangeRule[key] | undefined;
} & Pick<ExchangeRule, 'id' | 'answer'>): ExchangeRule {
  return {
    id,
    ...(action === undefined ? {} : { action }),
    ...(screen === undefined || action === 'INIT' ? {} : { screen }),
    ...(when === undefined || action === 'INIT' || action === 'BACK' ? {} : { when }),
    ...(times === undefined ? {} : { times }),
    answer,
    ...(delay === undefined ? {} : { delay }),
  };
}
