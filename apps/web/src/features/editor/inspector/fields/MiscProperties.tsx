import { inputsOf, renameMapKey, type JsonObject } from '@flowsmith/flow-model';
import { Plus, Trash2 } from 'lucide-react';
import { Checkbox, IconButton, TextAreaField } from '@/ui/index.ts';
import { useState } from 'react';
import { isJsonObject, stringAt } from '../../common/json.ts';
import { BindingPicker } from '../bindings/BindingPicker.tsx';
import { LiveValue } from '../bindings/LiveValue.tsx';
import { fieldLabel, type PropertyFieldProps } from '../field-props.ts';
import { useOwner, useOwnerEdits, useOwnerKind } from '../useOwner.tsx';
import { CommitField } from './CommitField.tsx';
import { freeKey, parseLoose, textOfJson } from './loose-json.ts';

/** If's condition, Switch's value and other formulas, with what they give for the example data. */
export function ExpressionProperty({ spec, value, path }: PropertyFieldProps) {
  const { version } = useOwnerKind();
  const edits = useOwnerEdits();
  const text = textOfJson(value);
  return (
    <div className="flex flex-col gap-0.5">
      <TextAreaField
        label={fieldLabel(spec, version)}
        help={spec.help}
        mono
        rows={2}
        value={text}
        onChange={(next) => edits.set(path, next, `Change ${spec.title.toLowerCase()}`)}
        aside={
          <BindingPicker
            label={spec.title.toLowerCase()}
            onPick={(binding) =>
              edits.set(
                path,
                text.trim() === '' ? binding : `${text} ${binding}`,
                `Bind ${spec.title.toLowerCase()}`,
              )
            }
          />
        }
      />
      <LiveValue value={value} condition={spec.kind === 'condition'} />
    </div>
  );
}

/** The cases of a Switch: their keys. What is in them is edited on the board. */
export function CasesProperty({ spec, value, path }: PropertyFieldProps) {
  const edits = useOwnerEdits();
  const cases: JsonObject = isJsonObject(value) ? value : {};
  const keys = Object.keys(cases);
  return (
    <div role="group" aria-label={spec.title} className="flex flex-col gap-1">
      <div className="flex items-center text-sm font-medium text-muted">
        <span title={spec.help}>{spec.title}</span>
        <IconButton
          changes
          className="ml-auto"
          size="xs"
          label="Add a case"
          icon={<Plus size={14} strokeWidth={1.5} />}
          onClick={() => edits.set([...path, freeKey(cases, 'case')], [], 'Add a case')}
        />
      </div>
      {keys.map((key) => (
        <div key={key} className="flex items-center gap-1">
          <CommitField
            hideLabel
            className="flex-1"
            label={`Case ${key}`}
            mono
            value={key}
            check={(next) =>
              next === ''
                ? 'A case needs a key.'
                : keys.includes(next)
                  ? 'There is such a case already.'
                  : undefined
            }
            onCommit={(next) =>
              void edits.run(`Rename case ${key} to ${next}`, (doc, at) =>
                renameMapKey(doc, { path: [...at, ...path, key], key: next }),
              )
            }
          />
          <IconButton
            changes
            size="xs"
            label={`Remove case ${key}`}
            icon={<Trash2 size={14} strokeWidth={1.5} />}
            disabled={keys.length === 1}
            onClick={() => edits.unset([...path, key], `Remove case ${key}`)}
          />
        </div>
      ))}
    </div>
  );
}

/** Names of inputs of this screen, ticked (sensitive). */
export function InputNamesProperty({ spec, value, path }: PropertyFieldProps) {
  const { screen } = useOwner();
  const edits = useOwnerEdits();
  const chosen = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  const names =
    screen === undefined
      ? []
      : [...inputsOf(screen, [])]
          .map(({ component }) => stringAt(component, 'name'))
          .filter((name) => name !== undefined);
  const all = [...new Set([...names, ...chosen])];

  function toggle(name: string, on: boolean): void {
    const next = on ? [...chosen, name] : chosen.filter((each) => each !== name);
    if (next.length === 0) edits.unset(path, `Clear ${spec.title.toLowerCase()}`);
    else edits.set(path, next, `Change ${spec.title.toLowerCase()}`);
  }

  return (
    <fieldset>
      <legend className="pb-1 text-sm font-medium text-muted" title={spec.help}>
        {spec.title}
      </legend>
      {all.map((name) => (
        <Checkbox
          key={name}
          label={<code className="font-mono text-sm">{name}</code>}
          checked={chosen.includes(name)}
          onCheckedChange={(on) => toggle(name, on)}
        />
      ))}
      {all.length === 0 && <p className="text-sm text-faint">This screen has no inputs.</p>}
    </fieldset>
  );
}

/** Any JSON, for values that no other field fits: what is half-written stays in the field until it is JSON. */
export function RawProperty({ name, spec, value, path }: PropertyFieldProps) {
  const edits = useOwnerEdits();
  const [draft, setDraft] = useState<string>();
  const text = draft ?? (value === undefined ? '' : JSON.stringify(value, null, 2));
  const error = draft !== undefined && !isJson(draft) ? 'Not JSON yet: it is kept when it is.' : undefined;
  return (
    <TextAreaField
      label={spec.title === '' ? name : spec.title}
      help={spec.help}
      mono
      rows={3}
      value={text}
      error={error}
      onChange={(next) => {
        setDraft(next);
        if (next.trim() === '') edits.unset(path, `Clear ${name}`);
        else if (isJson(next)) edits.set(path, parseLoose(next, undefined), `Change ${name}`);
      }}
      onBlur={() => setDraft(undefined)}
    />
  );
}

function isJson(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
