import { NumberField, Select, TextField } from '@/ui/index.ts';
import { dataErrors, fieldsOf } from '../draft/message-draft.ts';
import { messages } from '../messages.ts';
import type { ComposerProps } from './composer-props.ts';
import { DataFields } from './DataFields.tsx';
import { Choice, Part } from './parts.tsx';
import { wordsAt } from './problems.ts';

const text = messages.form;

/** What the button opens: version, first screen with its data, and the flow's token. */
export function FlowFields(props: ComposerProps) {
  const { form, draft, onChange, problems } = props;
  const fields = fieldsOf(form, draft.screen);
  const mode = form.canSend.find((choice) => choice.mode === draft.mode);
  const modeError = mode?.possible === false ? mode.meaning : wordsAt(problems, 'mode');
  return (
    <Part title={text.opens}>
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={text.mode}
          value={draft.mode}
          onValueChange={(next) => onChange({ mode: next === 'draft' ? 'draft' : 'published' })}
          options={form.canSend.map((choice) => ({
            value: choice.mode,
            label: text.modes[choice.mode],
            hint: choice.meaning,
            disabled: !choice.possible,
          }))}
          help={mode?.possible === true ? mode.meaning : undefined}
          error={modeError}
        />
        {draft.action === 'navigate' && (
          <Select
            label={text.screen}
            value={draft.screen === '' ? FIRST : draft.screen}
            onValueChange={(screen) => onChange({ screen: screen === FIRST ? '' : screen })}
            options={[
              { value: FIRST, label: text.firstScreen },
              ...form.screens.map(({ id, title }) => ({ value: id, label: id, hint: title ?? undefined })),
            ]}
            error={wordsAt(problems, 'action.screen')}
          />
        )}
      </div>
      {(form.usesEndpoint || draft.action === 'data_exchange') && (
        <Choice
          label={text.action}
          value={draft.action}
          options={text.actions}
          help={text.actionHelp[draft.action]}
          onChange={(action) => onChange({ action })}
        />
      )}
      {draft.action === 'navigate' && fields.length > 0 && (
        <DataFields
          fields={fields}
          draft={draft}
          onChange={onChange}
          errors={dataErrors(draft, fields)}
          problems={problems}
          root="action.data"
        />
      )}
      <TokenFields {...props} />
    </Part>
  );
}

/** Where the flow's token comes from. */
export function TokenFields({ form, draft, onChange, problems }: ComposerProps) {
  const help = draft.token === 'signed' && !form.hasAppSecret ? text.noSecret : text.tokenHelp[draft.token];
  return (
    <>
      <Choice
        label={text.token}
        value={draft.token}
        options={text.tokens}
        help={help}
        onChange={(token) => onChange({ token })}
      />
      {draft.token === 'signed' && (
        <NumberField
          className="w-40"
          label={text.validHours}
          value={draft.validHours}
          min={1}
          max={24 * 90}
          onChange={(hours) => onChange({ validHours: hours ?? 72 })}
          error={wordsAt(problems, 'token')}
        />
      )}
      {draft.token === 'given' && (
        <TextField
          label={text.tokenValue}
          value={draft.tokenValue}
          onChange={(tokenValue) => onChange({ tokenValue })}
          mono
          error={wordsAt(problems, 'token')}
        />
      )}
    </>
  );
}

/** In place of a screen: the entry of the flow. No screen may have this id. */
const FIRST = ':first';
