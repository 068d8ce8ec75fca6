import { payloadFieldsOf, type RuleValue } from '@flowsmith/flow-model';
import { useState } from 'react';
import { Select, TextField } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { useEditing } from '../session/useRules.ts';
import { SourceValue } from '../values/SourceValue.tsx';
import type { ValueScope } from '../values/scope.ts';

const OTHER = ':other';

/** What a condition looks at: a field that was sent, or part of what a data source answers. */
export function LookedAt({
  value,
  scope,
  onChange,
}: {
  readonly value: RuleValue;
  readonly scope: ValueScope;
  readonly onChange: (value: RuleValue) => void;
}) {
  const { flow, rules } = useEditing();
  const [typing, setTyping] = useState(false);
  const fields = payloadFieldsOf(flow, scope.screen)?.map(({ name }) => name) ?? [];
  const path = value.from === 'payload' ? value.path : '';
  const isOther =
    value.from === 'payload' && (typing || fields.length === 0 || (path !== '' && !fields.includes(path)));
  return (
    <div className="flex flex-col gap-1.5">
      <Select
        label={messages.what}
        hideLabel
        mono
        value={value.from === 'source' ? `source:${value.source}` : isOther ? OTHER : `payload:${path}`}
        options={[
          ...fields.map((field) => ({ value: `payload:${field}`, label: field })),
          ...rules.sources.map(({ id, name }) => ({ value: `source:${id}`, label: messages.answerOf(name) })),
          { value: OTHER, label: messages.otherField },
        ]}
        onValueChange={(next) => {
          setTyping(next === OTHER);
          if (next.startsWith('payload:')) onChange({ from: 'payload', path: next.slice('payload:'.length) });
          else if (next.startsWith('source:')) {
            onChange({ from: 'source', source: next.slice('source:'.length), path: '$' });
          } else onChange({ from: 'payload', path });
        }}
      />
      {isOther && (
        <TextField
          label={messages.fieldPath}
          hideLabel
          mono
          value={path}
          placeholder="address.city"
          onChange={(next) => onChange({ from: 'payload', path: next })}
        />
      )}
      {value.from === 'source' && (
        <SourceValue field={messages.what} value={value} schema={undefined} onChange={onChange} />
      )}
    </div>
  );
}
