import { MousePointerClick, Plus } from 'lucide-react';
import { useState } from 'react';
import { isJsonObject, jsonPathSteps, type JsonValue, type RuleValue } from '@flowsmith/flow-model';
import { Button, IconButton, Select, TextField } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { newSource } from '../rule-edits.ts';
import { useEditing } from '../session/useRules.ts';
import { PickDialog } from '../sources/PickDialog.tsx';
import { useRulesView } from '../view.ts';
import { EntryFields } from './EntryFields.tsx';

/** Part of what a data source answers. */
export function SourceValue({
  field,
  value,
  schema,
  onChange,
}: {
  readonly field: string;
  readonly value: Extract<RuleValue, { from: 'source' }>;
  readonly schema: JsonValue | undefined;
  readonly onChange: (value: RuleValue) => void;
}) {
  const { rules, change } = useEditing();
  const show = useRulesView((state) => state.show);
  const [picking, setPicking] = useState(false);
  const source = rules.sources.find(({ id }) => id === value.source);
  const isList = isJsonObject(schema) && schema['type'] === 'array';
  if (rules.sources.length === 0) {
    return (
      <div className="flex min-h-7 items-center gap-2 text-sm text-muted">
        {messages.noSources}
        <Button
          changes
          size="sm"
          icon={<Plus size={14} strokeWidth={1.5} aria-hidden />}
          onClick={() => {
            change({ ...rules, sources: [newSource(rules)] });
            show('sources');
          }}
        >
          {messages.makeSource}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-1.5">
      <div className="grid grid-cols-2 gap-1.5">
        <Select
          label={messages.source}
          hideLabel
          value={value.source}
          options={rules.sources.map(({ id, name }) => ({ value: id, label: name }))}
          onValueChange={(id) => onChange({ ...value, source: id })}
        />
        <TextField
          label={messages.path}
          hideLabel
          mono
          value={value.path}
          placeholder={isList ? '$.slots[*]' : '$.user.name'}
          error={jsonPathSteps(value.path) === undefined ? ' ' : undefined}
          onChange={(path) => onChange({ ...value, path })}
          suffix={
            source === undefined ? undefined : (
              <IconButton
                changes
                size="xs"
                label={messages.pick}
                icon={<MousePointerClick size={14} strokeWidth={1.5} aria-hidden />}
                onClick={() => setPicking(true)}
              />
            )
          }
        />
      </div>
      {isList && (
        <EntryFields
          items={value.items}
          schema={schema}
          onChange={(items) => onChange({ ...value, items })}
        />
      )}
      {picking && source !== undefined && (
        <PickDialog
          field={field}
          source={source}
          wantsList={isList}
          onPick={(path) => {
            onChange({ ...value, path });
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}
