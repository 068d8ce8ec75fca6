import { TextAreaField, TextField } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import type { ComposerProps } from './composer-props.ts';
import { HeaderFields } from './HeaderFields.tsx';
import { Part } from './parts.tsx';
import { wordsAt } from './problems.ts';

const text = messages.form;

/** Header, body, footer and button of a flow message. */
export function ContentFields(props: ComposerProps) {
  const { form, draft, onChange, problems } = props;
  const { limits } = form;
  return (
    <Part title={text.content}>
      <HeaderFields {...props} />
      <TextAreaField
        label={text.body}
        help={text.bodyHelp}
        value={draft.body}
        onChange={(body) => onChange({ body })}
        counter={{ max: limits.body }}
        rows={4}
        error={wordsAt(problems, 'body')}
        dir="auto"
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={text.footer}
          value={draft.footer}
          onChange={(footer) => onChange({ footer })}
          counter={{ max: limits.footer }}
          placeholder={text.optional}
          error={wordsAt(problems, 'footer')}
          dir="auto"
        />
        <TextField
          label={text.cta}
          help={text.ctaHelp}
          value={draft.cta}
          onChange={(cta) => onChange({ cta })}
          counter={{ max: limits.ctaAdvised }}
          error={wordsAt(problems, 'cta')}
          dir="auto"
        />
      </div>
    </Part>
  );
}
