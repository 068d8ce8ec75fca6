import { availableIn, renameScreen, SCREEN_ID_PATTERN, screenProperties } from '@flowsmith/flow-model';
import { Smartphone } from 'lucide-react';
import { stringAt } from '../common/json.ts';
import { DataModelEditor } from './DataModelEditor.tsx';
import { CommitField } from './fields/CommitField.tsx';
import { InspectorHeader } from './InspectorHeader.tsx';
import { PropertyField } from './PropertyField.tsx';
import { useOwner, useOwnerEdits } from './useOwner.tsx';

/** Properties that have a place of their own. */
const OWN = new Set(['id', 'data', 'layout']);

/** A screen: its id (renamed everywhere), title, role, and the data that it receives. */
export function ScreenInspector() {
  const { value, version } = useOwner();
  const edits = useOwnerEdits();
  const id = stringAt(value, 'id') ?? '';
  const properties = [...availableIn(screenProperties, version)].filter(([name]) => !OWN.has(name));
  const terminal = value['terminal'] === true;
  return (
    <>
      <InspectorHeader
        icon={<Smartphone size={16} strokeWidth={1.5} />}
        title={id === '' ? 'Screen' : id}
        text="One page of the flow."
      />
      <div className="flex flex-col gap-3.5 px-3 pt-1 pb-4">
        <CommitField
          label={`${screenProperties.id.title} *`}
          help={`${screenProperties.id.help} Routes and references are renamed, too.`}
          mono
          value={id}
          check={(next) =>
            SCREEN_ID_PATTERN.test(next)
              ? undefined
              : 'Only letters and underscores, with at least one letter.'
          }
          onCommit={(next) => {
            if (id === '') edits.set(['id'], next, 'Set the screen id');
            else edits.run(`Rename ${id} to ${next}`, (doc) => renameScreen(doc, { from: id, to: next }));
          }}
        />
        {properties
          .filter(([name]) => name !== 'success' || terminal || 'success' in value)
          .map(([name, spec]) => (
            <PropertyField key={name} name={name} spec={spec} value={value[name]} path={[name]} />
          ))}
        <DataModelEditor screenId={id} />
      </div>
    </>
  );
}
