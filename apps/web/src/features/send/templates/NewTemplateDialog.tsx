import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useCreateTemplate, useSendForm, type CreateMessageTemplate } from '@/api/sending.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { Button, Dialog, Select, TextAreaField, TextField, toast } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { variablesOf } from './variables-of.ts';

const text = messages.templates.create;
const FIRST = ':first';

/** Hands in a template whose button opens the flow. */
export function NewTemplateDialog(props: {
  readonly accountId: string;
  readonly flowId: string;
  readonly onClose: () => void;
}) {
  const { accountId, flowId, onClose } = props;
  const form = useSendForm(accountId, flowId, 'published');
  const create = useCreateTemplate(accountId);
  const [typed, setTyped] = useState(EMPTY);
  const [examples, setExamples] = useState<{ readonly [name: string]: string }>({});
  const [tried, setTried] = useState(false);
  const set = (field: keyof typeof EMPTY) => (value: string) => setTyped({ ...typed, [field]: value });
  const variables = variablesOf(typed.body);
  const errors = errorsOf(typed, variables, examples);
  const shown = tried ? errors : {};
  const submit = () => {
    setTried(true);
    if (Object.keys(errors).length > 0 || create.isPending) return;
    create.mutate(bodyOf(flowId, typed, variables, examples), {
      onSuccess: ({ status, message }) => {
        toast(text.done(status), { tone: 'success', text: message });
        onClose();
      },
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={text.title}
      description={text.text}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button variant="primary" busy={create.isPending} onClick={submit}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="grid grid-cols-[1fr_140px] gap-3">
          <TextField
            label={text.name}
            help={text.nameHelp}
            value={typed.name}
            onChange={set('name')}
            error={shown.name}
            mono
            autoFocus
          />
          <TextField
            label={text.language}
            help={text.languageHelp}
            value={typed.language}
            onChange={set('language')}
            mono
          />
        </div>
        <Select
          label={text.category}
          value={typed.category}
          onValueChange={set('category')}
          options={[
            { value: 'UTILITY', label: text.categories.UTILITY, hint: text.categoryHelp.UTILITY },
            { value: 'MARKETING', label: text.categories.MARKETING, hint: text.categoryHelp.MARKETING },
          ]}
        />
        <TextField
          label={text.header}
          value={typed.header}
          onChange={set('header')}
          counter={{ max: 60 }}
          placeholder={messages.form.optional}
        />
        <TextAreaField
          label={text.body}
          help={text.bodyHelp}
          value={typed.body}
          onChange={set('body')}
          counter={{ max: 1024 }}
          rows={4}
          error={shown.body}
        />
        {variables.map((name) => (
          <TextField
            key={name}
            label={text.example(name)}
            value={examples[name] ?? ''}
            onChange={(value) => setExamples({ ...examples, [name]: value })}
            error={shown[`example ${name}`]}
          />
        ))}
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label={text.footer}
            value={typed.footer}
            onChange={set('footer')}
            counter={{ max: 60 }}
            placeholder={messages.form.optional}
          />
          <TextField
            label={text.button}
            value={typed.button}
            onChange={set('button')}
            counter={{ max: 25 }}
            error={shown.button}
          />
        </div>
        <Select
          label={text.screen}
          value={typed.screen === '' ? FIRST : typed.screen}
          onValueChange={(screen) => set('screen')(screen === FIRST ? '' : screen)}
          options={[
            { value: FIRST, label: messages.form.firstScreen },
            ...(form.data?.screens ?? []).map(({ id, title }) => ({
              value: id,
              label: id,
              hint: title ?? undefined,
            })),
          ]}
        />
        {create.isError && <FailureNote error={asApiError(create.error)} />}
        <button type="submit" hidden>
          {text.confirm}
        </button>
      </form>
    </Dialog>
  );
}

const EMPTY = {
  name: '',
  language: 'en_US',
  category: 'UTILITY',
  header: '',
  body: '',
  footer: '',
  button: '',
  screen: '',
};

function errorsOf(
  typed: typeof EMPTY,
  variables: readonly string[],
  examples: { readonly [name: string]: string },
): { readonly [field: string]: string } {
  return {
    ...(/^[a-z0-9_]{1,512}$/.test(typed.name.trim()) ? {} : { name: text.nameBad }),
    ...(typed.body.trim() === '' ? { body: text.bodyNeeded } : {}),
    ...(typed.button.trim() === '' ? { button: text.buttonNeeded } : {}),
    ...Object.fromEntries(
      variables
        .filter((name) => (examples[name] ?? '') === '')
        .map((name) => [`example ${name}`, text.exampleNeeded]),
    ),
  };
}

function bodyOf(
  flowId: string,
  typed: typeof EMPTY,
  variables: readonly string[],
  examples: { readonly [name: string]: string },
): CreateMessageTemplate {
  return {
    flowId,
    name: typed.name.trim(),
    language: typed.language.trim(),
    category: typed.category === 'MARKETING' ? 'MARKETING' : 'UTILITY',
    body: typed.body,
    bodyExamples: variables.map((name) => examples[name] ?? ''),
    ...(typed.header === '' ? {} : { header: { format: 'TEXT', text: typed.header } }),
    ...(typed.footer === '' ? {} : { footer: typed.footer }),
    button: { text: typed.button.trim(), ...(typed.screen === '' ? {} : { screen: typed.screen }) },
  };
}
