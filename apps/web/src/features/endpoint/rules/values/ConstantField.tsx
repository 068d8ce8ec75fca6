import { isJsonObject, type JsonValue, type RuleValue } from '@flowsmith/flow-model';
import { JsonField } from '@/features/phone/player/scenarios/JsonField.tsx';
import { NumberField, Select } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { textValue } from '../rule-edits.ts';
import { TemplateField } from './TemplateField.tsx';
import { wordsOf } from './words-of.ts';

type Written = Extract<RuleValue, { from: 'constant' | 'text' }>;

/** A value that people write, of the type that is asked for. */
export function ConstantField({
  label,
  value,
  schema,
  references,
  onChange,
}: {
  readonly label: string;
  readonly value: Written;
  readonly schema: JsonValue | undefined;
  readonly references: readonly string[];
  readonly onChange: (value: RuleValue) => void;
}) {
  const type = isJsonObject(schema) ? schema['type'] : undefined;
  if (value.from === 'text' || typeof value.value === 'string') {
    const text = value.from === 'text' ? value.text : wordsOf(value.value);
    if (
      type !== 'number' &&
      type !== 'integer' &&
      type !== 'boolean' &&
      type !== 'array' &&
      type !== 'object'
    ) {
      return (
        <TemplateField
          label={label}
          hideLabel
          value={text}
          references={references}
          onChange={(next) => onChange(textValue(next))}
        />
      );
    }
  }
  const constant = value.from === 'text' ? value.text : value.value;
  const set = (next: JsonValue) => onChange({ from: 'constant', value: next });
  if (type === 'number' || type === 'integer') {
    return (
      <NumberField
        label={label}
        hideLabel
        value={typeof constant === 'number' ? constant : null}
        onChange={(next) => set(next ?? 0)}
      />
    );
  }
  if (type === 'boolean') {
    return (
      <Select
        label={label}
        hideLabel
        value={constant === true ? 'yes' : constant === false ? 'no' : ''}
        options={[
          { value: 'yes', label: messages.yes },
          { value: 'no', label: messages.no },
        ]}
        onValueChange={(next) => set(next === 'yes')}
      />
    );
  }
  return (
    <JsonField
      label={label}
      hideLabel
      value={constant}
      shape={type === 'object' ? 'object' : 'any'}
      onChange={(next) => set(next ?? (type === 'array' ? [] : type === 'object' ? {} : ''))}
    />
  );
}
