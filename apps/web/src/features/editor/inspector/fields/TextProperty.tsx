import { isAtLeast } from '@flowsmith/flow-model';
import { TextAreaField, TextField } from '@/ui/index.ts';
import { BindingPicker } from '../bindings/BindingPicker.tsx';
import { fieldLabel, type PropertyFieldProps } from '../field-props.ts';
import { useOwnerEdits, useOwnerKind } from '../useOwner.tsx';

/** Texts with more room than this get a field of several lines. */
const ONE_LINE = 90;

/** A text shown to people, counted against its limit. Clearing an optional text removes it (blank texts are errors from 6.0). */
export function TextProperty({ spec, value, path, name }: PropertyFieldProps) {
  const { version } = useOwnerKind();
  const edits = useOwnerEdits();
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  const label = `Change ${spec.title.toLowerCase()}`;

  function change(next: string): void {
    if (next === '' && spec.required === undefined) edits.unset(path, `Clear ${spec.title.toLowerCase()}`);
    else edits.set(path, next, label);
  }

  const shared = {
    label: fieldLabel(spec, version),
    help: spec.help,
    value: text,
    onChange: change,
    mono: spec.kind === 'regex' || spec.kind === 'name' || name === 'id',
    ...(spec.maxLength === undefined ? {} : { counter: { max: spec.maxLength } }),
    ...(spec.default === undefined ? {} : { placeholder: String(spec.default) }),
    ...(spec.dynamic === true
      ? {
          aside: (
            <BindingPicker
              label={spec.title.toLowerCase()}
              onPick={(binding) =>
                edits.set(
                  path,
                  bind(text, binding, isAtLeast(version, '6.0')),
                  `Bind ${spec.title.toLowerCase()}`,
                )
              }
            />
          ),
        }
      : {}),
  };
  const long = (spec.maxLength ?? 0) > ONE_LINE || text.includes('\n');
  return long ? <TextAreaField {...shared} rows={2} /> : <TextField {...shared} />;
}

/** A binding beside literal text becomes one expression where the version has them: text and binding in a row. */
function bind(text: string, binding: string, expressions: boolean): string {
  if (text.trim() === '' || !expressions) return binding;
  return `\`'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('`', '\\`')} ' ${binding}\``;
}
