import { memo } from 'react';
import { isJsonObject, type JsonObject, type JsonValue } from '@flowsmith/flow-model';
import { NumberField, Select, TextAreaField, TextField } from '@/ui/index.ts';
import { JsonField } from './JsonField.tsx';
import { scenarioMessages } from './messages.ts';

const messages = scenarioMessages.data;

/** Props of {@link DataForm}. */
export interface DataFormProps {
  /** Name of the form, for assistive technology. */
  readonly label: string;
  /** The data model of a screen: field name to its schema. */
  readonly model: JsonObject;
  /** What is set. Fields that are not keep their example, or are not sent. */
  readonly data: JsonObject;
  /** Absent: read only. */
  readonly onData?: ((data: JsonObject) => void) | undefined;
}

/** Data for a screen as a form made from its data model: a field of the right type for each, the example as placeholder. */
export function DataForm({ label, model, data, onData }: DataFormProps) {
  const names = [...new Set([...Object.keys(model), ...Object.keys(data)])];
  function set(name: string, value: JsonValue | undefined): void {
    const { [name]: _, ...others } = data;
    onData?.(value === undefined ? others : { ...data, [name]: value });
  }
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-2.5">
      {names.map((name) => (
        <DataField
          key={name}
          name={name}
          schema={Object.hasOwn(model, name) ? model[name] : undefined}
          declared={Object.hasOwn(model, name)}
          value={Object.hasOwn(data, name) ? data[name] : undefined}
          onValue={onData === undefined ? undefined : (value) => set(name, value)}
        />
      ))}
    </div>
  );
}

interface DataFieldProps {
  readonly name: string;
  readonly schema: JsonValue | undefined;
  /** The data model has it. */
  readonly declared: boolean;
  readonly value: JsonValue | undefined;
  readonly onValue: ((value: JsonValue | undefined) => void) | undefined;
}

/** Longer examples get a field of several lines. */
const LONG = 60;
const UNSET = ':unset';

const DataField = memo(function DataField({ name, schema, declared, value, onValue }: DataFieldProps) {
  const type = isJsonObject(schema) && typeof schema['type'] === 'string' ? schema['type'] : '';
  const example = isJsonObject(schema) ? schema['__example__'] : undefined;
  const aside = (
    <FieldAside
      name={name}
      type={type}
      declared={declared}
      example={example}
      value={value}
      onValue={onValue}
    />
  );
  const common = { label: name, aside };
  const disabled = onValue === undefined;
  // A value of another type than declared is shown as it is: a form field would hide it.
  if (type === 'string' && (value === undefined || typeof value === 'string')) {
    const placeholder = typeof example === 'string' ? shorten(example) : undefined;
    const long = typeof example === 'string' && (example.length > LONG || example.includes('\n'));
    return long ? (
      <TextAreaField
        {...common}
        rows={2}
        value={value ?? ''}
        placeholder={placeholder}
        readOnly={disabled}
        onChange={(text) => onValue?.(text)}
      />
    ) : (
      <TextField
        {...common}
        value={value ?? ''}
        placeholder={placeholder}
        readOnly={disabled}
        onChange={(text) => onValue?.(text)}
      />
    );
  }
  if ((type === 'number' || type === 'integer') && (value === undefined || typeof value === 'number')) {
    return (
      <NumberField
        {...common}
        value={value ?? null}
        placeholder={typeof example === 'number' ? String(example) : undefined}
        disabled={disabled}
        error={type === 'integer' && !Number.isInteger(value ?? 0) ? messages.whole : undefined}
        onChange={(next) => onValue?.(next ?? undefined)}
      />
    );
  }
  if (type === 'boolean' && (value === undefined || typeof value === 'boolean')) {
    return (
      <Select
        {...common}
        value={value === undefined ? UNSET : String(value)}
        disabled={disabled}
        onValueChange={(next) => onValue?.(next === UNSET ? undefined : next === 'true')}
        options={[
          {
            value: UNSET,
            label: typeof example === 'boolean' ? messages.exampleIs(String(example)) : messages.unset,
          },
          { value: 'true', label: 'true' },
          { value: 'false', label: 'false' },
        ]}
      />
    );
  }
  return (
    <JsonField
      {...common}
      value={value}
      shape={type === 'array' || type === 'object' ? type : 'any'}
      placeholder={example === undefined ? undefined : shorten(JSON.stringify(example))}
      onChange={onValue}
    />
  );
});

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function FieldAside({
  name,
  type,
  declared,
  example,
  value,
  onValue,
}: Omit<DataFieldProps, 'schema'> & { readonly type: string; readonly example: JsonValue | undefined }) {
  const canTake = value === undefined && example !== undefined;
  return (
    <>
      {!declared && <span className="text-warning">{messages.notDeclared}</span>}
      {onValue !== undefined && (canTake || value !== undefined) && (
        <button
          type="button"
          aria-label={canTake ? messages.takeExampleOf(name) : messages.clearOf(name)}
          onClick={() => onValue(canTake ? example : undefined)}
          className="rounded-[4px] px-1 text-xs text-accent opacity-0 group-focus-within/field:opacity-100 group-hover/field:opacity-100 hover:bg-hover focus-visible:opacity-100"
        >
          {canTake ? messages.takeExample : messages.clear}
        </button>
      )}
      {type !== '' && <span>{type}</span>}
    </>
  );
}
