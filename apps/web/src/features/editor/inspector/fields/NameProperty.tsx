import { FIELD_NAME_PATTERN, renameField } from '@flowsmith/flow-model';
import { CommitField } from './CommitField.tsx';
import { stringAt } from '../../common/json.ts';
import { fieldLabel, type PropertyFieldProps } from '../field-props.ts';
import { useOwner, useOwnerEdits } from '../useOwner.tsx';

/** The name of an input: changing it carries every reference along, so it is done when the field is left. */
export function NameProperty({ spec, value, path }: PropertyFieldProps) {
  const { screen, version } = useOwner();
  const edits = useOwnerEdits();
  const name = typeof value === 'string' ? value : '';
  return (
    <CommitField
      label={fieldLabel(spec, version)}
      help={`${spec.help} References to it are renamed, too.`}
      value={name}
      mono
      check={(next) =>
        FIELD_NAME_PATTERN.test(next)
          ? undefined
          : 'Letters, digits and underscores, not beginning with a digit.'
      }
      onCommit={(next) => {
        const screenId = screen === undefined ? undefined : stringAt(screen, 'id');
        if (name === '' || screenId === undefined) edits.set(path, next, 'Change name');
        else
          edits.run(`Rename ${name} to ${next}`, (doc) =>
            renameField(doc, { screen: screenId, from: name, to: next }),
          );
      }}
    />
  );
}
