import { memo, useMemo, useState } from 'react';
import {
  checkAnswer,
  exampleAnswer,
  isJsonObject,
  ruleResponse,
  type AnswerFinding,
  type ExchangeOutcome,
  type ExchangeRule,
  type JsonObject,
  type JsonValue,
  type RuleAnswer,
  type Scenario,
} from '@flowsmith/flow-model';
import { Button, Checkbox } from '@/ui/index.ts';
import { asText } from '../props.ts';
import { JsonTree } from './debug/JsonTree.tsx';
import { playerMessages } from './messages.ts';
import type { OpenRequest } from './run.ts';
import { AnswerForm } from './scenarios/AnswerForm.tsx';
import { ProblemLines } from './scenarios/DataPart.tsx';

const messages = playerMessages.exchange;

/** Props of {@link ExchangeNotice}. */
export interface ExchangeNoticeProps {
  readonly value: JsonValue;
  readonly scenario: Scenario | undefined;
  readonly asked: OpenRequest;
  readonly onAnswer: (asked: OpenRequest, outcome: ExchangeOutcome) => void;
  /** Keeps an answer for the next time. Absent: nothing can be kept. */
  readonly onRemember?: ((rule: Omit<ExchangeRule, 'id'>) => void) | undefined;
}

/**
 * Stands in for the endpoint: says what is asked, and lets the person who plays choose what is answered, with what a phone
 * would find wrong in it.
 */
export const ExchangeNotice = memo(function ExchangeNotice(props: ExchangeNoticeProps) {
  const { value, scenario, asked, onAnswer, onRemember } = props;
  const { request } = asked;
  const match = useMemo(() => matchOf(request), [request]);
  const [answer, setAnswer] = useState(() => answerFor(value, scenario, request));
  const [remember, setRemember] = useState(false);
  const [same, setSame] = useState(false);
  const outcome = useMemo(
    () => ruleResponse(answer, request, value, match.screen),
    [answer, request, value, match],
  );
  const problems = useMemo(() => problemsOf(value, match.screen, outcome), [value, match, outcome]);
  const refused = problems.some((problem) => problem.refused);
  const rule = useMemo(() => ({ id: 'answer', ...match, answer }), [match, answer]);

  function give(): void {
    const { when, ...any } = match;
    if (remember) onRemember?.({ ...any, ...(same && when !== undefined ? { when } : {}), answer });
    onAnswer(asked, outcome);
  }

  return (
    <section
      className="flex flex-col gap-3 border-b border-line bg-info-soft/60 p-3"
      aria-label={messages.title}
    >
      <div role="status">
        <h3 className="font-semibold text-info">{messages.title}</h3>
        <p className="text-sm text-muted">{messages.text(asText(request['action']), match.screen)}</p>
      </div>
      <details className="text-sm">
        <summary className="cursor-pointer text-muted">{messages.request}</summary>
        <div className="mt-1 max-h-56 overflow-auto rounded-control border border-line bg-raised">
          <JsonTree label={messages.request} value={request} />
        </div>
      </details>
      <AnswerForm value={value} rule={rule} onAnswer={setAnswer} />
      {problems.length > 0 && <ProblemLines problems={problems} />}
      {onRemember !== undefined && (
        <div className="flex flex-col gap-1.5">
          <Checkbox
            label={scenario === undefined ? messages.rememberFirst : messages.remember(scenario.name)}
            checked={remember}
            onCheckedChange={setRemember}
          />
          {remember && match.when !== undefined && (
            <Checkbox className="ml-6" label={messages.same} checked={same} onCheckedChange={setSame} />
          )}
        </div>
      )}
      <Button variant="primary" className="self-start" onClick={give}>
        {refused ? messages.answerAnyway : messages.answer}
      </Button>
    </section>
  );
});

/** What of a request a rule for it looks at. */
function matchOf(request: JsonObject): Pick<ExchangeRule, 'action' | 'screen' | 'when'> {
  const { action, screen, data } = request;
  return {
    ...(action === 'INIT' || action === 'data_exchange' || action === 'BACK' ? { action } : {}),
    ...(typeof screen === 'string' && screen !== '' ? { screen } : {}),
    ...(isJsonObject(data) && Object.keys(data).length > 0 ? { when: data } : {}),
  };
}

/** What an endpoint would probably say: something to begin with. */
function answerFor(value: JsonValue, scenario: Scenario | undefined, request: JsonObject): RuleAnswer {
  const { screen, data } = exampleAnswer(value, request, scenario);
  const known = isJsonObject(data) ? data : {};
  if (typeof screen === 'string' && screen !== 'SUCCESS') return { kind: 'screen', screen, data: known };
  const response = known['extension_message_response'];
  const params = isJsonObject(response) ? response['params'] : undefined;
  return { kind: 'complete', params: isJsonObject(params) ? params : {} };
}

function problemsOf(
  value: JsonValue,
  screen: string | undefined,
  outcome: ExchangeOutcome,
): readonly AnswerFinding[] {
  return outcome.kind === 'answered' ? checkAnswer(value, screen, outcome.answer) : [];
}
