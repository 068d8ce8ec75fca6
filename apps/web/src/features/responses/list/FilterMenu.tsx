import { useId, useState, type ReactElement } from 'react';
import type { FieldFilter, ResponseColumn } from '@/api/responses.ts';
import { Button, Checkbox, NumberField, Popover, Select, TextField } from '@/ui/index.ts';
import { listMessages } from './messages.ts';

const text = listMessages.filter;

/** A condition that was made: on a field, or on the version of the flow. */
export type MadeFilter = FieldFilter | { readonly version: number };

/** Props of {@link FilterMenu}. */
export interface FilterMenuProps {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly columns: readonly ResponseColumn[];
  /** What is changed; absent: a new one. */
  readonly filter?: MadeFilter;
  readonly onApply: (filter: MadeFilter) => void;
}

/** Makes or changes a filter, in a popover at its button. */
export function FilterMenu({ trigger, columns, filter, onApply }: FilterMenuProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      title={filter === undefined ? text.title : text.edit}
      className="w-72"
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
    >
      <FilterForm
        columns={columns}
        filter={filter}
        onApply={(made) => {
          setOpen(false);
          onApply(made);
        }}
      />
    </Popover>
  );
}

const VERSION = '@version';
type Op = FieldFilter['op'];
const OPS: readonly Op[] = ['is', 'isNot', 'answered', 'unanswered'];

function FilterForm({
  columns,
  filter,
  onApply,
}: {
  readonly columns: readonly ResponseColumn[];
  readonly filter: MadeFilter | undefined;
  readonly onApply: (filter: MadeFilter) => void;
}) {
  const [field, setField] = useState(
    filter === undefined ? (columns[0]?.name ?? VERSION) : 'version' in filter ? VERSION : filter.field,
  );
  const [op, setOp] = useState<Op>(filter === undefined || 'version' in filter ? 'is' : filter.op);
  const [values, setValues] = useState<readonly string[]>(
    filter !== undefined && 'values' in filter ? filter.values : [],
  );
  const [version, setVersion] = useState(filter !== undefined && 'version' in filter ? filter.version : null);
  const column = columns.find(({ name }) => name === field);
  const made = madeFilter();

  function madeFilter(): MadeFilter | undefined {
    if (field === VERSION) return version === null || version < 1 ? undefined : { version };
    if (op === 'answered' || op === 'unanswered') return { field, op };
    const texts = values.map((value) => value.trim()).filter((value) => value !== '');
    return texts.length === 0 ? undefined : { field, op, values: texts };
  }

  return (
    <form
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (made !== undefined) onApply(made);
      }}
    >
      <Select
        label={text.field}
        value={field}
        onValueChange={(next) => {
          setField(next);
          setValues([]);
        }}
        options={[
          ...columns
            .filter(({ sensitive }) => !sensitive)
            .map(({ name, label }) => ({
              value: name,
              label,
              hint: label === name ? undefined : name,
            })),
          { value: VERSION, label: text.version },
        ]}
      />
      {field === VERSION ? (
        <NumberField label={text.number} value={version} onChange={setVersion} min={1} />
      ) : (
        <>
          <Select
            label={text.condition}
            value={op}
            onValueChange={(next) => setOp(OPS.find((each) => each === next) ?? 'is')}
            options={OPS.map((value) => ({ value, label: text.ops[value] }))}
          />
          {(op === 'is' || op === 'isNot') && <Values column={column} values={values} onChange={setValues} />}
        </>
      )}
      <Button type="submit" variant="primary" disabled={made === undefined} className="self-end">
        {text.apply}
      </Button>
    </form>
  );
}

const YES_NO = [
  { id: 'true', title: listMessages.yes },
  { id: 'false', title: listMessages.no },
];

function Values({
  column,
  values,
  onChange,
}: {
  readonly column: ResponseColumn | undefined;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  const label = useId();
  const options = column?.kind === 'boolean' ? YES_NO : (column?.options ?? []);
  if (options.length === 0)
    return (
      <TextField
        label={text.value}
        help={text.valueHelp}
        value={values[0] ?? ''}
        onChange={(value) => onChange([value])}
      />
    );
  const others = values.filter((value) => !options.some(({ id }) => id === value));
  return (
    <div role="group" aria-labelledby={label}>
      <p id={label} className="mb-1 text-sm font-medium text-muted">
        {text.values}
      </p>
      <div className="flex max-h-56 flex-col overflow-y-auto">
        {[...options, ...others.map((id) => ({ id, title: id }))].map(({ id, title }) => (
          <Checkbox
            key={id}
            checked={values.includes(id)}
            onCheckedChange={(checked) =>
              onChange(checked ? [...values, id] : values.filter((value) => value !== id))
            }
            label={
              <>
                {title}
                {title !== id && column?.kind !== 'boolean' && (
                  <span className="font-mono text-xs text-faint"> {id}</span>
                )}
              </>
            }
          />
        ))}
      </div>
    </div>
  );
}
