import { useState } from 'react';
import { dataModelOf, exampleData, findScreen, isJsonObject, screensOf } from '@flowsmith/flow-model';
import type { ExchangeRule, JsonObject, JsonValue, RuleAnswer } from '@flowsmith/flow-model';
import { Button, Select, Tabs, TextField } from '@/ui/index.ts';
import { DataForm } from './DataForm.tsx';
import { JsonField } from './JsonField.tsx';
import { scenarioMessages } from './messages.ts';

const messages = scenarioMessages.rules;

type Kind = RuleAnswer['kind'];
type Failure = Extract<RuleAnswer, { kind: 'failure' }>;

const KINDS: readonly Kind[] = ['screen', 'error', 'complete', 'failure', 'raw'];
const STATUSES: readonly Failure['status'][] = ['timeout', 421, 427, 432, 500];

/** What the endpoint answers: its kind, and what belongs to it. */
export function AnswerForm({
  value,
  rule,
  onAnswer,
}: {
  readonly value: JsonValue;
  readonly rule: ExchangeRule;
  /** Absent: read only. */
  readonly onAnswer?: ((answer: RuleAnswer) => void) | undefined;
}) {
  return (
    <>
      <Select
        label={messages.answer}
        value={rule.answer.kind}
        disabled={onAnswer === undefined}
        onValueChange={(next) => {
          const kind = KINDS.find((each) => each === next);
          if (kind !== undefined && kind !== rule.answer.kind) onAnswer?.(turnInto(kind, value, rule));
        }}
        options={KINDS.map((kind) => ({ value: kind, ...messages.kinds[kind] }))}
      />
      <AnswerFields value={value} answer={rule.answer} onAnswer={onAnswer} />
    </>
  );
}

/** The answer as another kind, with as much of the old one as makes sense. */
function turnInto(kind: Kind, value: JsonValue, { answer, screen }: ExchangeRule): RuleAnswer {
  switch (kind) {
    case 'screen': {
      const target = screen ?? screensOf(value)[0]?.id ?? '';
      return { kind, screen: target, data: examplesOf(value, target) };
    }
    case 'error':
      return { kind, message: messages.errorExample };
    case 'complete':
      return { kind, params: {} };
    case 'failure':
      return { kind, status: 'timeout' };
    case 'raw':
      return { kind, answer: answer.kind === 'screen' ? { screen: answer.screen, data: answer.data } : {} };
  }
}

function examplesOf(value: JsonValue, screen: string): JsonObject {
  const found = findScreen(value, screen);
  return found === undefined ? {} : exampleData(found.screen);
}

function AnswerFields({
  value,
  answer,
  onAnswer,
}: {
  readonly value: JsonValue;
  readonly answer: RuleAnswer;
  readonly onAnswer: ((answer: RuleAnswer) => void) | undefined;
}) {
  const disabled = onAnswer === undefined;
  switch (answer.kind) {
    case 'screen':
      return <ScreenFields value={value} answer={answer} onAnswer={onAnswer} />;
    case 'error':
      return (
        <>
          <TextField
            label={messages.errorMessage}
            help={messages.errorHelp}
            value={answer.message}
            readOnly={disabled}
            onChange={(message) => onAnswer?.({ ...answer, message })}
          />
          <JsonField
            label={messages.errorData}
            help={messages.dataHelp}
            shape="object"
            placeholder="{}"
            value={answer.data}
            onChange={
              disabled
                ? undefined
                : (data) =>
                    onAnswer({
                      kind: 'error',
                      message: answer.message,
                      ...(isJsonObject(data) ? { data } : {}),
                    })
            }
          />
        </>
      );
    case 'complete':
      return (
        <JsonField
          label={messages.params}
          help={messages.paramsHelp}
          shape="object"
          value={answer.params}
          onChange={
            disabled
              ? undefined
              : (params) => onAnswer({ kind: 'complete', params: isJsonObject(params) ? params : {} })
          }
        />
      );
    case 'failure':
      return (
        <>
          <Select
            label={messages.status}
            value={String(answer.status)}
            disabled={disabled}
            onValueChange={(next) => {
              const status = STATUSES.find((each) => String(each) === next);
              if (status !== undefined) onAnswer?.({ ...answer, status });
            }}
            options={STATUSES.map((status) => ({
              value: String(status),
              label: messages.failures[status],
              hint: messages.failureHints[status],
            }))}
          />
          <TextField
            label={messages.failureMessage}
            value={answer.message ?? ''}
            readOnly={disabled}
            onChange={(message) => {
              const { message: _, ...rest } = answer;
              onAnswer?.(message === '' ? rest : { ...rest, message });
            }}
          />
        </>
      );
    case 'raw':
      return (
        <JsonField
          label={messages.raw}
          help={messages.rawHelp}
          shape="object"
          value={answer.answer}
          onChange={
            disabled ? undefined : (raw) => onAnswer({ kind: 'raw', answer: isJsonObject(raw) ? raw : {} })
          }
        />
      );
  }
}

function ScreenFields({
  value,
  answer,
  onAnswer,
}: {
  readonly value: JsonValue;
  readonly answer: Extract<RuleAnswer, { kind: 'screen' }>;
  readonly onAnswer: ((answer: RuleAnswer) => void) | undefined;
}) {
  const [look, setLook] = useState<'form' | 'json'>('form');
  const { screen, data } = answer;
  const disabled = onAnswer === undefined;
  const found = findScreen(value, screen);
  const model = (found === undefined ? undefined : dataModelOf(found.screen)) ?? {};
  const examples = examplesOf(value, screen);
  const hasMissing = Object.keys(examples).some((key) => !Object.hasOwn(data, key));
  const isEmpty = Object.keys(model).length === 0 && Object.keys(data).length === 0;
  return (
    <>
      <Select
        label={messages.target}
        value={screen}
        disabled={disabled}
        onValueChange={(next) =>
          onAnswer?.({ ...answer, screen: next, data: keepOrExamples(value, answer, next) })
        }
        options={screensOf(value).map(({ id }) => ({ value: id, label: id }))}
        error={
          screen !== '' && found === undefined ? scenarioMessages.start.unknownScreen(screen) : undefined
        }
      />
      <div className="flex flex-col gap-2">
        <div className="flex items-center gap-2">
          <span className="text-sm font-medium text-muted">{messages.data}</span>
          <Tabs
            look="pill"
            className="ml-auto"
            label={messages.dataLook}
            value={look}
            onValueChange={(next) => setLook(next === 'json' ? 'json' : 'form')}
            tabs={[
              { value: 'form', label: messages.form },
              { value: 'json', label: messages.json },
            ]}
          />
        </div>
        {look === 'json' ? (
          <JsonField
            hideLabel
            label={messages.data}
            help={messages.dataHelp}
            shape="object"
            value={data}
            onChange={
              disabled ? undefined : (next) => onAnswer({ ...answer, data: isJsonObject(next) ? next : {} })
            }
          />
        ) : isEmpty ? (
          <p className="text-sm text-faint">{messages.noData(screen)}</p>
        ) : (
          <DataForm
            label={messages.data}
            model={model}
            data={data}
            onData={disabled ? undefined : (next) => onAnswer({ ...answer, data: next })}
          />
        )}
        {!disabled && hasMissing && (
          <Button
            size="sm"
            variant="ghost"
            className="self-start"
            onClick={() => onAnswer({ ...answer, data: { ...examples, ...data } })}
          >
            {scenarioMessages.data.takeExamples}
          </Button>
        )}
      </div>
    </>
  );
}

/** Examples of the new screen, unless something was entered for the old one by hand. */
function keepOrExamples(
  value: JsonValue,
  { screen, data }: Extract<RuleAnswer, { kind: 'screen' }>,
  next: string,
): JsonObject {
  const untouched = JSON.stringify(data) === JSON.stringify(examplesOf(value, screen));
  return untouched || Object.keys(data).length === 0 ? examplesOf(value, next) : data;
}
