import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import {
  payloadFieldsOf,
  screensOf,
  type EndpointRuleAnswer,
  type JsonValue,
  type RuleData,
} from '@flowsmith/flow-model';
import { Button, IconButton, Menu, MenuItem, Select, TextField } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { modelOf, screenAnswer } from '../rule-edits.ts';
import { useEditing, useProblemsAt } from '../session/useRules.ts';
import { TemplateField } from '../values/TemplateField.tsx';
import { ValueEditor, type ValueScope } from '../values/ValueEditor.tsx';

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

function DataForm({
  legend,
  empty,
  data,
  model,
  complete = false,
  free = false,
  scope,
  path,
  onChange,
}: {
  readonly legend: string;
  readonly empty?: string;
  readonly data: RuleData;
  readonly model: { readonly [field: string]: JsonValue | undefined };
  /** All fields of the model are needed. */
  readonly complete?: boolean;
  /** Fields may have any name. */
  readonly free?: boolean;
  readonly scope: ValueScope;
  readonly path: readonly (string | number)[];
  readonly onChange: (data: RuleData) => void;
}) {
  const [name, setName] = useState('');
  const fields = complete ? [...new Set([...Object.keys(model), ...Object.keys(data)])] : Object.keys(data);
  const left = Object.keys(model).filter((field) => !Object.hasOwn(data, field));
  const add = (field: string) =>
    onChange({ ...data, [field]: { from: 'constant', value: exampleOf(model[field]) } });
  const addNamed = () => {
    if (name.trim() === '') return;
    add(name.trim());
    setName('');
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium text-muted">{legend}</legend>
      {fields.length === 0 && empty !== undefined && <p className="text-sm text-faint">{empty}</p>}
      {fields.map((field) => {
        const value = data[field];
        const mayGo = !complete || !Object.hasOwn(model, field);
        return (
          <div key={field} className="flex flex-col gap-1">
            <div className="flex min-h-5 items-center gap-1.5">
              <span className="truncate font-mono text-sm text-ink">{field}</span>
              <span className="text-xs text-faint">{typeText(model[field])}</span>
              {value !== undefined && mayGo && (
                <IconButton
                  size="xs"
                  className="ml-auto"
                  label={messages.removeField(field)}
                  icon={<X size={12} strokeWidth={1.5} aria-hidden />}
                  onClick={() => {
                    const { [field]: _, ...others } = data;
                    onChange(others);
                  }}
                />
              )}
              {value === undefined && (
                <Button size="sm" variant="ghost" onClick={() => add(field)}>
                  {messages.addField}
                </Button>
              )}
            </div>
            {value !== undefined && (
              <ValueEditor
                field={field}
                value={value}
                schema={model[field]}
                scope={scope}
                onChange={(next) => onChange({ ...data, [field]: next })}
              />
            )}
            <FieldProblems path={[...path, field]} />
          </div>
        );
      })}
      {!complete && left.length > 0 && (
        <Menu
          trigger={
            <Button
              size="sm"
              variant="ghost"
              className="self-start"
              icon={<Plus size={14} strokeWidth={1.5} aria-hidden />}
            >
              {messages.addField}
            </Button>
          }
        >
          {left.map((field) => (
            <MenuItem key={field} onSelect={() => add(field)}>
              <span className="font-mono text-sm">{field}</span>
            </MenuItem>
          ))}
        </Menu>
      )}
      {free && (
        <div className="flex items-end gap-1.5">
          <TextField
            label={messages.paramName}
            mono
            className="w-40"
            value={name}
            onChange={setName}
            onKeyDown={(event) => {
              if (event.key === 'Enter') addNamed();
            }}
          />
          <Button size="sm" disabled={name.trim() === ''} onClick={addNamed}>
            {messages.addParam}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** What is wrong with a field, and its fix. */
export function FieldProblems({ path }: { readonly path: readonly (string | number)[] }) {
  const { change } = useEditing();
  const problems = useProblemsAt(path);
  return problems.map(({ code, message, severity, fix }, index) => (
    <p
      key={`${code} ${index}`}
      className={`flex items-center gap-2 text-sm ${severity === 'error' ? 'text-danger' : 'text-warning'}`}
    >
      <span className="min-w-0">{message}</span>
      {fix !== undefined && (
        <Button size="sm" variant="ghost" onClick={() => change(fix.rules)}>
          {fix.label}
        </Button>
      )}
    </p>
  ));
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

function typeText(schema: JsonValue | undefined): string {
  const type = memberOf(schema, 'type');
  const known = Object.entries(messages.types).find(([key]) => key === type);
  return known?.[1] ?? '';
}

function exampleOf(schema: JsonValue | undefined): JsonValue {
  return memberOf(schema, '__example__') ?? '';
}

function memberOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
