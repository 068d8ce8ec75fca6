import { payloadFieldsOf, screensOf, type EndpointRuleAnswer, type JsonValue } from '@flowsmith/flow-model';
import { Select } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { modelOf, screenAnswer } from '../rule-edits.ts';
import { useEditing } from '../session/useRules.ts';
import { TemplateField } from '../values/TemplateField.tsx';
import type { ValueScope } from '../values/scope.ts';
import { DataForm } from './DataForm.tsx';

const KINDS = ['screen', 'error', 'complete', 'expired'] as const;

/** What a rule answers, with a form made from the data of the screen that it shows. */
export function AnswerEditor({
  answer,
  scope,
  path,
  onChange,
}: {
  readonly answer: EndpointRuleAnswer;
  readonly scope: ValueScope;
  /** Where the answer stands in the table. */
  readonly path: readonly (string | number)[];
  readonly onChange: (answer: EndpointRuleAnswer) => void;
}) {
  const { flow } = useEditing();
  const screens = screensOf(flow).map(({ id }) => id);
  const kinds = scope.action === 'INIT' ? KINDS.filter((kind) => kind !== 'error') : KINDS;
  return (
    <div className="flex min-w-0 flex-col gap-2.5">
      <div className="grid grid-cols-2 gap-1.5">
        <Select
          label={messages.answer}
          hideLabel
          value={answer.kind}
          options={[...new Set([...kinds, answer.kind])].map((kind) => ({
            value: kind,
            label: messages.answers[kind],
            hint: messages.answerHints[kind],
          }))}
          onValueChange={(next) => {
            const kind = KINDS.find((each) => each === next);
            if (kind !== undefined && kind !== answer.kind) onChange(freshAnswer(kind, flow, scope, screens));
          }}
        />
        {answer.kind === 'screen' && (
          <Select
            label={messages.screen}
            hideLabel
            mono
            value={answer.screen}
            options={screens.map((id) => ({
              value: id,
              label: id,
              ...(id === scope.screen ? { hint: messages.here } : {}),
            }))}
            onValueChange={(screen) => {
              const fresh = screenAnswer(flow, screen);
              const kept = Object.entries(answer.data).filter(([field]) => Object.hasOwn(fresh.data, field));
              onChange({ ...fresh, data: { ...fresh.data, ...Object.fromEntries(kept) } });
            }}
          />
        )}
      </div>
      <Details answer={answer} scope={scope} path={path} onChange={onChange} />
    </div>
  );
}

function Details({
  answer,
  scope,
  path,
  onChange,
}: {
  readonly answer: EndpointRuleAnswer;
  readonly scope: ValueScope;
  readonly path: readonly (string | number)[];
  readonly onChange: (answer: EndpointRuleAnswer) => void;
}) {
  const { flow } = useEditing();
  const sent = payloadFieldsOf(flow, scope.screen)?.map(({ name }) => name) ?? [];
  const references = sent.map((name) => `payload.${name}`);
  switch (answer.kind) {
    case 'screen':
      return (
        <DataForm
          legend={messages.data}
          empty={messages.noData}
          data={answer.data}
          model={modelOf(flow, answer.screen)}
          complete
          scope={scope}
          path={[...path, 'data']}
          onChange={(data) => onChange({ ...answer, data })}
        />
      );
    case 'error': {
      const model = modelOf(flow, scope.screen);
      return (
        <>
          <TemplateField
            label={messages.message}
            help={messages.messageHelp}
            value={answer.message}
            references={references}
            onChange={(message) => onChange({ ...answer, message })}
          />
          {Object.keys(model).length > 0 && (
            <DataForm
              legend={messages.changes}
              data={answer.data ?? {}}
              model={model}
              scope={scope}
              path={[...path, 'data']}
              onChange={(data) => onChange({ ...answer, data })}
            />
          )}
        </>
      );
    }
    case 'complete':
      return (
        <DataForm
          legend={messages.params}
          data={answer.params}
          model={{}}
          free
          scope={scope}
          path={[...path, 'params']}
          onChange={(params) => onChange({ ...answer, params })}
        />
      );
    case 'expired':
      return (
        <TemplateField
          label={messages.message}
          help={messages.messageHelp}
          value={answer.message}
          references={references}
          onChange={(message) => onChange({ ...answer, message })}
        />
      );
  }
}

function freshAnswer(
  kind: EndpointRuleAnswer['kind'],
  flow: JsonValue,
  scope: ValueScope,
  screens: readonly string[],
): EndpointRuleAnswer {
  switch (kind) {
    case 'screen':
      return screenAnswer(flow, scope.screen === '' ? (screens[0] ?? '') : scope.screen);
    case 'error':
      return { kind, message: messages.newError };
    case 'complete':
      return {
        kind,
        params: Object.fromEntries(
          (payloadFieldsOf(flow, scope.screen) ?? []).map(({ name }) => [
            name,
            { from: 'payload', path: name },
          ]),
        ),
      };
    case 'expired':
      return { kind, message: '' };
  }
}
