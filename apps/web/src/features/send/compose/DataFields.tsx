import type { MessageProblem, SendField } from '@/api/sending.ts';
import { Select, TextAreaField, TextField } from '@/ui/index.ts';
import { typedFor, type MessageDraft } from '../draft/message-draft.ts';
import { messages } from '../messages.ts';
import { wordsAt } from './problems.ts';

/** A form for the data model of a screen: a field for each member, with its example filled in. */
export function DataFields(props: {
  readonly fields: readonly SendField[];
  readonly draft: MessageDraft;
  readonly onChange: (changes: Partial<MessageDraft>) => void;
  readonly errors: { readonly [field: string]: string };
  readonly problems: readonly MessageProblem[];
  /** Where the data stands in the message. */
  readonly root: string;
}) {
  const { fields, draft, onChange, errors, problems, root } = props;
  return (
    <fieldset className="flex flex-col gap-3 rounded-control border border-line bg-surface p-3">
      <legend className="px-1 text-sm font-medium text-muted">{messages.form.data}</legend>
      {fields.map((field) => (
        <DataField
          key={field.name}
          field={field}
          value={typedFor(draft, field)}
          onChange={(value) => onChange({ data: { ...draft.data, [field.name]: value } })}
          error={errors[field.name] ?? wordsAt(problems, `${root}.${field.name}`)}
        />
      ))}
    </fieldset>
  );
}

function DataField(props: {
  readonly field: SendField;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}) {
  const { field, value, onChange, error } = props;
  const common = { label: field.name, value, onChange, error, aside: field.type };
  switch (field.type) {
    case 'boolean':
      return (
        <Select
          label={field.name}
          aside={field.type}
          value={value}
          onValueChange={onChange}
          error={error}
          options={[
            { value: 'true', label: messages.fields.yes },
            { value: 'false', label: messages.fields.no },
          ]}
        />
      );
    case 'array':
    case 'object':
      return <TextAreaField {...common} mono rows={4} />;
    default:
      return <TextField {...common} dir="auto" />;
  }
}
