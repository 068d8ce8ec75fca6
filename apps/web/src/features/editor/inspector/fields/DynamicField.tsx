import { X } from 'lucide-react';
import { IconButton, TextField } from '@/ui/index.ts';
import { BindingPicker } from '../bindings/BindingPicker.tsx';
import { LiveValue } from '../bindings/LiveValue.tsx';
import { fieldLabel, type PropertyFieldProps } from '../field-props.ts';
import { useOwnerEdits, useOwnerKind } from '../useOwner.tsx';

/** A property that is bound: its binding or expression as text, what it gives, and the way back to a fixed value. */
export function DynamicField({ spec, value, path }: PropertyFieldProps & { readonly value: string }) {
  const { version } = useOwnerKind();
  const edits = useOwnerEdits();
  return (
    <div className="flex flex-col gap-0.5">
      <TextField
        label={fieldLabel(spec, version)}
        help={spec.help}
        value={value}
        mono
        onChange={(text) => edits.set(path, text, `Change ${spec.title.toLowerCase()}`)}
        aside={
          <>
            <BindingPicker
              label={spec.title.toLowerCase()}
              onPick={(text) =>
                edits.set(path, insertBinding(value, text), `Bind ${spec.title.toLowerCase()}`)
              }
            />
            <IconButton
              changes
              size="xs"
              label="Use a fixed value"
              icon={<X size={13} strokeWidth={1.75} />}
              onClick={() => edits.unset(path, `Unbind ${spec.title.toLowerCase()}`)}
            />
          </>
        }
      />
      <LiveValue value={value} />
    </div>
  );
}

/** Inside an expression a picked binding is appended; otherwise it takes the place of the old one. */
function insertBinding(text: string, binding: string): string {
  return text.startsWith('`') && text.endsWith('`') && text.length > 1
    ? `${text.slice(0, -1)} ${binding}\``
    : binding;
}
