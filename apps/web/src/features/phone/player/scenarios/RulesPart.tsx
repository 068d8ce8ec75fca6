import { useState } from 'react';
import { Plus } from 'lucide-react';
import { exampleAnswer, isEndpointFlow, isJsonObject } from '@flowsmith/flow-model';
import type { ExchangeRule, JsonObject, JsonValue, RuleAnswer, Scenario } from '@flowsmith/flow-model';
import { Button, Select } from '@/ui/index.ts';
import { addRule, moveRule } from './kitEdits.ts';
import { scenarioMessages } from './messages.ts';
import { RuleCard } from './RuleCard.tsx';

const messages = scenarioMessages.rules;

/** What the endpoint says in this scenario: rules, asked from the top, and what happens to requests that none matches. */
export function RulesPart({
  value,
  scenario,
  lastRequest: last,
  onScenario,
}: {
  readonly value: JsonValue;
  readonly scenario: Scenario;
  /** The request that the phone sent last: a rule can be made of it. */
  readonly lastRequest: JsonObject | undefined;
  readonly onScenario?: ((scenario: Scenario) => void) | undefined;
}) {
  const [open, setOpen] = useState<string>();
  const { rules } = scenario;

  function add(request: JsonObject | undefined): void {
    const added = addRule(scenario, matchOf(request), answerFor(value, scenario, request));
    setOpen(added.rule.id);
    onScenario?.(added.scenario);
  }

  function setRule(rule: ExchangeRule, next: ExchangeRule | undefined): void {
    onScenario?.({
      ...scenario,
      rules:
        next === undefined
          ? rules.filter((each) => each !== rule)
          : rules.map((each) => (each === rule ? next : each)),
    });
  }

  if (!isEndpointFlow(value) && rules.length === 0)
    return <p className="text-sm text-faint">{messages.noEndpoint}</p>;
  return (
    <>
      {rules.length === 0 ? (
        <p className="text-sm text-muted">{messages.none}</p>
      ) : (
        <ol aria-label={messages.list} className="flex flex-col gap-1">
          {rules.map((rule, index) => (
            <RuleCard
              key={rule.id}
              value={value}
              rule={rule}
              index={index}
              count={rules.length}
              open={open === rule.id}
              onToggle={() => setOpen(open === rule.id ? undefined : rule.id)}
              onRule={onScenario === undefined ? undefined : (next) => setRule(rule, next)}
              onMove={(by) => onScenario?.(moveRule(scenario, rule, by))}
              onDuplicate={() => {
                const { id: _, answer, ...match } = rule;
                const added = addRule(scenario, match, answer);
                const copies = { ...added.rule, ...match };
                setOpen(copies.id);
                onScenario?.({ ...scenario, rules: rules.toSpliced(index + 1, 0, copies) });
              }}
            />
          ))}
        </ol>
      )}
      {onScenario !== undefined && (
        <div className="flex flex-wrap gap-1">
          <Button size="sm" icon={<Plus size={14} strokeWidth={1.5} />} onClick={() => add(undefined)}>
            {messages.add}
          </Button>
          {last !== undefined && (
            <Button size="sm" variant="ghost" onClick={() => add(last)}>
              {messages.addForLast}
            </Button>
          )}
        </div>
      )}
      <Select
        label={messages.unmatched}
        value={scenario.unmatched}
        disabled={onScenario === undefined}
        onValueChange={(next) =>
          onScenario?.({ ...scenario, unmatched: next === 'example' ? 'example' : 'ask' })
        }
        options={[
          { value: 'ask', label: messages.ask, hint: messages.askHint },
          { value: 'example', label: messages.example, hint: messages.exampleHint },
        ]}
      />
    </>
  );
}

function matchOf(request: JsonObject | undefined): Pick<ExchangeRule, 'action' | 'screen' | 'when'> {
  if (request === undefined) return { action: 'data_exchange' };
  const { action, screen, data } = request;
  return {
    ...(action === 'INIT' || action === 'data_exchange' || action === 'BACK' ? { action } : {}),
    ...(typeof screen === 'string' && screen !== '' ? { screen } : {}),
    ...(isJsonObject(data) && Object.keys(data).length > 0 ? { when: data } : {}),
  };
}

/** What an endpoint would probably say: something to begin with. */
function answerFor(value: JsonValue, scenario: Scenario, request: JsonObject | undefined): RuleAnswer {
  const asked = request ?? { action: 'INIT', flow_token: '' };
  const { screen, data } = exampleAnswer(value, asked, scenario);
  if (typeof screen !== 'string' || screen === 'SUCCESS') return { kind: 'complete', params: {} };
  return { kind: 'screen', screen, data: isJsonObject(data) ? data : {} };
}
