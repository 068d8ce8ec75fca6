import { isAtLeast, type JsonValue } from '@flowsmith/flow-model';
import { Checkbox, DateField, IconButton, NumberField, Select, Switch, TextAreaField } from '@/ui/index.ts';
import { Plus, X } from 'lucide-react';
import { BindingPicker } from '../bindings/BindingPicker.tsx';
import { fieldLabel, type PropertyFieldProps } from '../field-props.ts';
import { useOwnerEdits, useOwnerKind } from '../useOwner.tsx';
import { civilToVersion, versionToCivil } from './dates.ts';

/** On or off. Setting the default back removes the key: flows stay short. */
export function BooleanProperty({ spec, value, path }: PropertyFieldProps) {
  const edits = useOwnerEdits();
  const standard = spec.default === true;
  return (
    <div className="flex items-center gap-1">
      <Switch
        className="flex-1"
        label={spec.title}
        help={spec.help}
        checked={typeof value === 'boolean' ? value : standard}
        onCheckedChange={(checked) => {
          if (checked === standard) edits.unset(path, `Reset ${spec.title.toLowerCase()}`);
          else edits.set(path, checked, `${checked ? 'Set' : 'Clear'} ${spec.title.toLowerCase()}`);
        }}
      />
      {spec.dynamic === true && (
        <BindingPicker
          label={spec.title.toLowerCase()}
          onPick={(text) => edits.set(path, text, `Bind ${spec.title.toLowerCase()}`)}
        />
      )}
    </div>
  );
}

/** A number. Out of range it is kept and explained. */
export function NumberProperty({ spec, value, path }: PropertyFieldProps) {
  const { version } = useOwnerKind();
  const edits = useOwnerEdits();
  const number = typeof value === 'number' ? value : null;
  return (
    <NumberField
      label={fieldLabel(spec, version)}
      help={spec.help}
      value={number}
      min={spec.minimum}
      max={spec.maximum}
      placeholder={spec.default === undefined ? undefined : String(spec.default)}
      error={
        value !== undefined && typeof value !== 'number'
          ? `Here stands ${JSON.stringify(value)}: a number is needed.`
          : outOfRange(number, spec.minimum, spec.maximum)
      }
      aside={
        spec.dynamic === true ? (
          <BindingPicker
            label={spec.title.toLowerCase()}
            onPick={(text) => edits.set(path, text, `Bind ${spec.title.toLowerCase()}`)}
          />
        ) : undefined
      }
      onChange={(next) => {
        if (next === null) edits.unset(path, `Clear ${spec.title.toLowerCase()}`);
        else edits.set(path, next, `Change ${spec.title.toLowerCase()}`);
      }}
    />
  );
}

function outOfRange(
  value: number | null,
  minimum: number | undefined,
  maximum: number | undefined,
): string | undefined {
  if (value === null) return undefined;
  if (minimum !== undefined && value < minimum) return `At least ${minimum}.`;
  if (maximum !== undefined && value > maximum) return `At most ${maximum}.`;
  return undefined;
}

const UNSET = '__unset';

/** One of a few values, or none. */
export function EnumProperty({ spec, value, path }: PropertyFieldProps) {
  const { version } = useOwnerKind();
  const edits = useOwnerEdits();
  const current = typeof value === 'string' ? value : value === undefined ? UNSET : JSON.stringify(value);
  const unset =
    spec.required === undefined
      ? [
          {
            value: UNSET,
            label: spec.default === undefined ? 'Not set' : `${words(String(spec.default))} (default)`,
          },
        ]
      : [];
  return (
    <Select
      label={fieldLabel(spec, version)}
      help={spec.help}
      value={current}
      onValueChange={(next) => {
        if (next === UNSET) edits.unset(path, `Reset ${spec.title.toLowerCase()}`);
        else edits.set(path, next, `Change ${spec.title.toLowerCase()}`);
      }}
      options={[...unset, ...(spec.values ?? []).map((each) => ({ value: each, label: words(each) }))]}
      aside={
        spec.dynamic === true ? (
          <BindingPicker
            label={spec.title.toLowerCase()}
            onPick={(text) => edits.set(path, text, `Bind ${spec.title.toLowerCase()}`)}
          />
        ) : undefined
      }
    />
  );
}

function words(value: string): string {
  return value.replaceAll('_', ' ');
}

/** Any of a few values. None chosen means the default, all of them. */
export function EnumListProperty({ spec, value, path }: PropertyFieldProps) {
  const edits = useOwnerEdits();
  const chosen = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

  function toggle(each: string, on: boolean): void {
    const next = (spec.values ?? []).filter((option) => (option === each ? on : chosen.includes(option)));
    if (next.length === 0) edits.unset(path, `Reset ${spec.title.toLowerCase()}`);
    else edits.set(path, next, `Change ${spec.title.toLowerCase()}`);
  }

  return (
    <fieldset className="flex flex-col gap-0.5">
      <legend className="pb-1 text-sm font-medium text-muted" title={spec.help}>
        {spec.title}
      </legend>
      <div className="max-h-48 overflow-y-auto">
        {(spec.values ?? []).map((each) => (
          <Checkbox
            key={each}
            label={each}
            checked={chosen.includes(each)}
            onCheckedChange={(on) => toggle(each, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A day: written as `YYYY-MM-DD`, before 5.0 as milliseconds. */
export function DateProperty({ spec, value, path }: PropertyFieldProps) {
  const { version } = useOwnerKind();
  const edits = useOwnerEdits();
  const timestamps = !isAtLeast(version, '5.0');
  return (
    <DateField
      label={fieldLabel(spec, version)}
      help={spec.help}
      value={versionToCivil(value, timestamps)}
      error={
        value !== undefined && versionToCivil(value, timestamps) === ''
          ? `Here stands ${JSON.stringify(value)}: a date is needed.`
          : undefined
      }
      aside={
        spec.dynamic === true ? (
          <BindingPicker
            label={spec.title.toLowerCase()}
            onPick={(text) => edits.set(path, text, `Bind ${spec.title.toLowerCase()}`)}
          />
        ) : undefined
      }
      onChange={(next) => {
        if (next === '') edits.unset(path, `Clear ${spec.title.toLowerCase()}`);
        else edits.set(path, civilToVersion(next, timestamps), `Change ${spec.title.toLowerCase()}`);
      }}
    />
  );
}

/** Several days. */
export function DateListProperty({ spec, value, path }: PropertyFieldProps) {
  const { version } = useOwnerKind();
  const edits = useOwnerEdits();
  const timestamps = !isAtLeast(version, '5.0');
  const days = Array.isArray(value) ? value : [];
  const label = spec.title.toLowerCase();
  return (
    <div role="group" aria-label={spec.title} className="flex flex-col gap-1">
      <div className="flex items-center text-sm font-medium text-muted">
        <span title={spec.help}>{spec.title}</span>
        <span className="ml-auto flex">
          {spec.dynamic === true && (
            <BindingPicker label={label} onPick={(text) => edits.set(path, text, `Bind ${label}`)} />
          )}
          <IconButton
            changes
            size="xs"
            label={`Add to ${label}`}
            icon={<Plus size={14} strokeWidth={1.5} />}
            onClick={() => edits.set(path, [...days, civilToVersion(today(), timestamps)], `Add to ${label}`)}
          />
        </span>
      </div>
      {days.map((day: JsonValue, index: number) => (
        <div key={index} className="flex items-center gap-1">
          <DateField
            className="flex-1"
            hideLabel
            label={`${spec.title} ${index + 1}`}
            value={versionToCivil(day, timestamps)}
            onChange={(next) =>
              edits.set([...path, index], civilToVersion(next, timestamps), `Change ${label}`)
            }
          />
          <IconButton
            changes
            size="xs"
            label={`Remove day ${index + 1}`}
            icon={<X size={14} strokeWidth={1.5} />}
            onClick={() =>
              days.length === 1
                ? edits.unset(path, `Clear ${label}`)
                : edits.removeItem([...path, index], `Remove from ${label}`)
            }
          />
        </div>
      ))}
      {days.length === 0 && <p className="text-sm text-faint">None.</p>}
    </div>
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Text in paragraphs. A list of texts stays a list: one line each. */
export function LinesProperty({ spec, value, path }: PropertyFieldProps) {
  const { version } = useOwnerKind();
  const edits = useOwnerEdits();
  const isList = Array.isArray(value);
  const text = isList
    ? value.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
    : typeof value === 'string'
      ? value
      : '';
  return (
    <TextAreaField
      label={fieldLabel(spec, version)}
      help={isList ? `${spec.help} Each line is an item of the list.` : spec.help}
      value={text}
      rows={4}
      {...(spec.maxLength === undefined ? {} : { counter: { max: spec.maxLength } })}
      aside={
        <BindingPicker
          label={spec.title.toLowerCase()}
          onPick={(binding) => edits.set(path, binding, `Bind ${spec.title.toLowerCase()}`)}
        />
      }
      onChange={(next) =>
        edits.set(path, isList ? next.split('\n') : next, `Change ${spec.title.toLowerCase()}`)
      }
    />
  );
}

/** Short texts, separated by commas. */
export function TextListProperty({ spec, value, path }: PropertyFieldProps) {
  const { version } = useOwnerKind();
  const edits = useOwnerEdits();
  const list = Array.isArray(value) ? value.map(String) : [];
  return (
    <TextAreaField
      label={fieldLabel(spec, version)}
      help={`${spec.help} One in a line.`}
      rows={2}
      value={list.join('\n')}
      onChange={(next) => {
        if (next.trim() === '') edits.unset(path, `Clear ${spec.title.toLowerCase()}`);
        else edits.set(path, next.split('\n'), `Change ${spec.title.toLowerCase()}`);
      }}
    />
  );
}
