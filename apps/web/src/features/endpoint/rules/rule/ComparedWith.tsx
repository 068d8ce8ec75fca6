import { isJsonArray, payloadFieldsOf, type RuleTest, type RuleValue } from '@flowsmith/flow-model';
import { useState } from 'react';
import { Select, TextField } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { textValue } from '../rule-edits.ts';
import { useEditing } from '../session/useRules.ts';
import { TemplateField } from '../values/TemplateField.tsx';
import type { ValueScope } from '../values/scope.ts';
import { wordsOf } from '../values/words-of.ts';

/** The other side of a comparison. What a screen sends in a fixed way is offered to choose from. */
export function ComparedWith({
  test,
  scope,
  onChange,
}: {
  readonly test: RuleTest;
  readonly scope: ValueScope;
  readonly onChange: (to: RuleValue) => void;
}) {
  const { flow } = useEditing();
  const { value, is, to } = test;
  const fields = payloadFieldsOf(flow, scope.screen) ?? [];
  const field = value.from === 'payload' ? fields.find(({ name }) => name === value.path) : undefined;
  const constant = to?.from === 'constant' ? to.value : undefined;
  if (is === 'in' || is === 'not-in') {
    const items = isJsonArray(constant) ? constant.map(String) : [];
    return <ListText items={items} onChange={(next) => onChange({ from: 'constant', value: next })} />;
  }
  if (is === 'matches') {
    return (
      <TextField
        label={messages.comparedWith}
        hideLabel
        mono
        value={typeof constant === 'string' ? constant : ''}
        placeholder={messages.patternHint}
        onChange={(text) => onChange({ from: 'constant', value: text })}
      />
    );
  }
  const fixed = field?.fixed ?? [];
  if (
    (is === 'equals' || is === 'not-equals') &&
    field?.isAlwaysFixed === true &&
    fixed.some((each) => each === constant)
  ) {
    return (
      <Select
        label={messages.comparedWith}
        hideLabel
        value={JSON.stringify(constant)}
        options={fixed.map((each) => ({ value: JSON.stringify(each), label: wordsOf(each) }))}
        onValueChange={(next) => {
          const chosen = fixed.find((each) => JSON.stringify(each) === next);
          if (chosen !== undefined) onChange({ from: 'constant', value: chosen });
        }}
      />
    );
  }
  const text =
    to?.from === 'text'
      ? to.text
      : to?.from === 'payload'
        ? `\${payload.${to.path}}`
        : wordsOf(constant ?? '');
  return (
    <TemplateField
      label={messages.comparedWith}
      hideLabel
      value={text}
      references={fields.map(({ name }) => `payload.${name}`)}
      onChange={(next) => onChange(textValue(next))}
    />
  );
}

/** Several values with commas between them. What is typed stays as it is while it says the same. */
function ListText({
  items,
  onChange,
}: {
  readonly items: readonly string[];
  readonly onChange: (items: readonly string[]) => void;
}) {
  const [draft, setDraft] = useState('');
  const written = itemsOf(draft).join('\n') === items.join('\n') ? draft : items.join(', ');
  return (
    <TextField
      label={messages.comparedWith}
      hideLabel
      value={written}
      placeholder={messages.listHint}
      onChange={(text) => {
        setDraft(text);
        onChange(itemsOf(text));
      }}
    />
  );
}

function itemsOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
