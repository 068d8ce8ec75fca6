import { Link } from 'react-router';
import type { MessageTemplate } from '@/api/sending.ts';
import { Select, TextField } from '@/ui/index.ts';
import { dataErrors, fieldsOf, templateKey } from '../draft/message-draft.ts';
import { messages } from '../messages.ts';
import { sendPath } from '../paths.ts';
import type { ComposerProps } from './composer-props.ts';
import { DataFields } from './DataFields.tsx';
import { TokenFields } from './FlowFields.tsx';
import { HeaderFields } from './HeaderFields.tsx';
import { Part } from './parts.tsx';
import { wordsAt } from './problems.ts';

const text = messages.template;

/** A template, its variables, and the data of the screen that its button opens. */
export function TemplateFields(
  props: ComposerProps & {
    readonly flowId: string;
    readonly templates: readonly MessageTemplate[];
    readonly template: MessageTemplate | undefined;
  },
) {
  const { form, draft, onChange, problems, flowId, templates, template } = props;
  const button = template?.buttons[template.flowButton ?? -1];
  const fields = button?.flowAction === 'data_exchange' ? [] : fieldsOf(form, button?.screen ?? '');
  if (templates.length === 0) {
    return (
      <Part title={messages.kind.template}>
        <p className="text-base text-muted">
          {text.none}{' '}
          <Link className="font-medium text-accent hover:underline" to={sendPath(flowId, 'templates')}>
            {text.create}
          </Link>
        </p>
      </Part>
    );
  }
  return (
    <Part title={messages.kind.template}>
      <Select
        label={text.choose}
        value={draft.template}
        onValueChange={(chosen) => onChange({ template: chosen, parameters: {} })}
        options={templates.map((each) => ({
          value: templateKey(each),
          label: `${each.name} (${each.language})`,
          hint: each.canSend ? (each.body ?? undefined) : each.meaning,
        }))}
        error={
          template?.canSend === false
            ? text.notSendable(template.meaning)
            : (wordsAt(problems, 'name') ?? wordsAt(problems, 'template'))
        }
      />
      {template !== undefined && template.header !== null && template.header.format !== 'TEXT' && (
        <HeaderFields {...props} />
      )}
      {template?.variables.map((name, index) => (
        <TextField
          key={name}
          label={text.parameter(name)}
          value={draft.parameters[name] ?? ''}
          onChange={(value) => onChange({ parameters: { ...draft.parameters, [name]: value } })}
          error={
            wordsAt(problems, `bodyParameters.${index}`) ?? wordsAt(problems, `bodyParameters[${index}]`)
          }
          dir="auto"
        />
      ))}
      {template !== undefined && fields.length > 0 && (
        <DataFields
          fields={fields}
          draft={draft}
          onChange={onChange}
          errors={dataErrors(draft, fields)}
          problems={problems}
          root="data"
        />
      )}
      {template !== undefined && <TokenFields {...props} />}
    </Part>
  );
}
