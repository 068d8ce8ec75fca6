import { isJsonObject, payloadFieldsOf, type JsonValue, type RuleValue } from '@flowsmith/flow-model';
import { Select } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { useEditing } from '../session/useRules.ts';
import { ConstantField } from './ConstantField.tsx';
import { ListValue, LookupValue } from './ListValue.tsx';
import { PayloadField } from './PayloadField.tsx';
import type { ValueScope } from './scope.ts';
import { SourceValue } from './SourceValue.tsx';

interface Props {
  /** The field that gets the value. */
  readonly field: string;
  readonly value: RuleValue;
  readonly schema: JsonValue | undefined;
  readonly scope: ValueScope;
  readonly onChange: (value: RuleValue) => void;
}

type Kind = keyof typeof messages.kinds;

/** Where a value comes from, and what exactly. */
export function ValueEditor({ field, value, schema, scope, onChange }: Props) {
  const { flow } = useEditing();
  const sent = payloadFieldsOf(flow, scope.screen)?.map(({ name }) => name) ?? [];
  const isList = isJsonObject(schema) && schema['type'] === 'array';
  const kind: Kind = value.from === 'text' ? 'constant' : value.from;
  const kinds: readonly Kind[] = isList
    ? ['constant', 'list', 'source', 'payload']
    : ['constant', 'payload', 'lookup', 'source'];
  const label = messages.from(field);
  return (
    <div className="grid grid-cols-[112px_minmax(0,1fr)] items-start gap-1.5">
      <Select
        label={label}
        hideLabel
        value={kind}
        options={[...new Set([...kinds, kind])].map((each) => ({
          value: each,
          label: messages.kinds[each],
          hint: messages.kindHints[each],
        }))}
        onValueChange={(next) => {
          const chosen = kinds.find((each) => each === next);
          if (chosen !== undefined && chosen !== kind) onChange(freshValue(chosen, schema, sent));
        }}
      />
      <div className="min-w-0">
        <Details
          kind={kind}
          field={field}
          value={value}
          schema={schema}
          scope={scope}
          sent={sent}
          onChange={onChange}
        />
      </div>
    </div>
  );
}

function Details({
  field,
  value,
  schema,
  scope,
  sent,
  onChange,
}: Props & { readonly kind: Kind; readonly sent: readonly string[] }) {
  switch (value.from) {
    case 'constant':
    case 'text':
      return (
        <ConstantField
          label={field}
          value={value}
          schema={schema}
          references={sent.map((name) => `payload.${name}`)}
          onChange={onChange}
        />
      );
    case 'payload':
      return (
        <PayloadField
          label={messages.sentField}
          path={value.path}
          fields={sent}
          onChange={(path) => onChange({ from: 'payload', path })}
        />
      );
    case 'list':
      return <ListValue value={value} schema={schema} scope={scope} onChange={onChange} />;
    case 'lookup':
      return <LookupValue value={value} scope={scope} onChange={onChange} />;
    case 'source':
      return <SourceValue field={field} value={value} schema={schema} onChange={onChange} />;
  }
}

function freshValue(kind: Kind, schema: JsonValue | undefined, sent: readonly string[]): RuleValue {
  switch (kind) {
    case 'constant':
      return { from: 'constant', value: exampleOf(schema) };
    case 'payload':
      return { from: 'payload', path: sent[0] ?? '' };
    case 'list':
      return { from: 'list', list: '' };
    case 'lookup':
      return {
        from: 'lookup',
        list: '',
        column: '',
        where: { column: '', equals: { from: 'payload', path: sent[0] ?? '' } },
      };
    case 'source':
      return { from: 'source', source: '', path: '$' };
  }
}

function exampleOf(schema: JsonValue | undefined): JsonValue {
  if (!isJsonObject(schema)) return '';
  const { __example__: example, type } = schema;
  if (example !== undefined) return example;
  if (type === 'number' || type === 'integer') return 0;
  if (type === 'boolean') return false;
  return type === 'array' ? [] : type === 'object' ? {} : '';
}
