import { Plus } from 'lucide-react';
import {
  payloadFieldsOf,
  type JsonValue,
  type LookupList,
  type RowFilter,
  type RuleValue,
} from '@flowsmith/flow-model';
import { Button, Select } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { newList } from '../rule-edits.ts';
import { useEditing } from '../session/useRules.ts';
import { useRulesView } from '../view.ts';
import { EntryFields, matchingItems } from './EntryFields.tsx';
import { PayloadField } from './PayloadField.tsx';
import type { ValueScope } from './scope.ts';

const ALL = ':all';

/** Rows of a list, all or some, and what each entry is made of. */
export function ListValue({
  value,
  schema,
  scope,
  onChange,
}: {
  readonly value: Extract<RuleValue, { from: 'list' }>;
  readonly schema: JsonValue | undefined;
  readonly scope: ValueScope;
  readonly onChange: (value: RuleValue) => void;
}) {
  const { rules } = useEditing();
  const list = rules.lists.find(({ id }) => id === value.list);
  const { where, ...others } = value;
  return (
    <div className="flex flex-col gap-1.5">
      <ListSelect
        value={value.list}
        onChange={(id) => {
          const columns = rules.lists.find((each) => each.id === id)?.columns ?? [];
          onChange({ ...value, list: id, items: value.items ?? matchingItems(columns, schema) });
        }}
      />
      {list !== undefined && (
        <>
          <Select
            label={messages.allRows}
            hideLabel
            value={where === undefined ? ALL : where.column}
            options={[
              { value: ALL, label: messages.allRows },
              ...list.columns.map((column) => ({
                value: column,
                label: `${messages.rowsWhere} ${column} ${messages.is} …`,
              })),
            ]}
            onValueChange={(column) =>
              onChange(
                column === ALL
                  ? others
                  : { ...value, where: { column, equals: where?.equals ?? { from: 'payload', path: '' } } },
              )
            }
          />
          {where !== undefined && (
            <FilterValue
              filter={where}
              scope={scope}
              onChange={(next) => onChange({ ...value, where: next })}
            />
          )}
          <EntryFields
            items={value.items}
            schema={schema}
            columns={list.columns}
            onChange={(items) => onChange({ ...value, items })}
          />
        </>
      )}
    </div>
  );
}

/** A cell, found by another in its row. */
export function LookupValue({
  value,
  scope,
  onChange,
}: {
  readonly value: Extract<RuleValue, { from: 'lookup' }>;
  readonly scope: ValueScope;
  readonly onChange: (value: RuleValue) => void;
}) {
  const { rules } = useEditing();
  const list = rules.lists.find(({ id }) => id === value.list);
  return (
    <div className="flex flex-col gap-1.5">
      <ListSelect value={value.list} onChange={(id) => onChange({ ...value, list: id })} />
      {list !== undefined && (
        <>
          <ColumnSelect
            list={list}
            label={messages.column}
            value={value.column}
            onChange={(column) => onChange({ ...value, column })}
          />
          <div className="grid grid-cols-2 gap-1.5">
            <ColumnSelect
              list={list}
              label={messages.rowsWhere}
              value={value.where.column}
              onChange={(column) => onChange({ ...value, where: { ...value.where, column } })}
            />
            <FilterValue
              filter={value.where}
              scope={scope}
              label
              onChange={(where) => onChange({ ...value, where })}
            />
          </div>
        </>
      )}
    </div>
  );
}

function ColumnSelect({
  list,
  label,
  value,
  onChange,
}: {
  readonly list: LookupList;
  readonly label: string;
  readonly value: string;
  readonly onChange: (column: string) => void;
}) {
  return (
    <Select
      label={label}
      value={value}
      mono
      options={list.columns.map((column) => ({ value: column, label: column }))}
      onValueChange={onChange}
    />
  );
}

function FilterValue({
  filter,
  scope,
  label = false,
  onChange,
}: {
  readonly filter: RowFilter;
  readonly scope: ValueScope;
  readonly label?: boolean;
  readonly onChange: (filter: RowFilter) => void;
}) {
  const { flow } = useEditing();
  const fields = payloadFieldsOf(flow, scope.screen)?.map(({ name }) => name) ?? [];
  return (
    <div className="flex flex-col gap-1">
      {label && <span className="min-h-4 text-sm font-medium text-muted">{messages.is}</span>}
      <PayloadField
        label={messages.sentField}
        path={filter.equals.from === 'payload' ? filter.equals.path : ''}
        fields={fields}
        onChange={(path) => onChange({ ...filter, equals: { from: 'payload', path } })}
      />
    </div>
  );
}

function ListSelect({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const { rules, change } = useEditing();
  const show = useRulesView((state) => state.show);
  if (rules.lists.length === 0) {
    return (
      <div className="flex min-h-7 items-center gap-2 text-sm text-muted">
        {messages.noLists}
        <Button
          changes
          size="sm"
          icon={<Plus size={14} strokeWidth={1.5} aria-hidden />}
          onClick={() => {
            change({ ...rules, lists: [newList(rules)] });
            show('lists');
          }}
        >
          {messages.makeList}
        </Button>
      </div>
    );
  }
  return (
    <Select
      label={messages.list}
      hideLabel
      value={value}
      options={rules.lists.map(({ id, name }) => ({ value: id, label: name }))}
      onValueChange={onChange}
    />
  );
}
