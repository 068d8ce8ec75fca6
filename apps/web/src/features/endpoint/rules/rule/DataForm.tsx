import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { isJsonObject, type JsonValue, type RuleData } from '@flowsmith/flow-model';
import { Button, IconButton, Menu, MenuItem, TextField } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import type { ValueScope } from '../values/scope.ts';
import { ValueEditor } from '../values/ValueEditor.tsx';
import { FieldProblems } from './FieldProblems.tsx';

/** Data by field: those of a data model, or of any name. */
export function DataForm({
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
                  changes
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
                <Button changes size="sm" variant="ghost" onClick={() => add(field)}>
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
              changes
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
            <MenuItem changes key={field} onSelect={() => add(field)}>
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
          <Button changes size="sm" disabled={name.trim() === ''} onClick={addNamed}>
            {messages.addParam}
          </Button>
        </div>
      )}
    </fieldset>
  );
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
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
