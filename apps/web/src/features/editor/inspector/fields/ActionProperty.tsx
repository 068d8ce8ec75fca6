import {
  actionSpecs,
  connectAction,
  dataModelOf,
  findScreen,
  isActionName,
  isAtLeast,
  screensOf,
  setActionName,
  type ActionName,
  type JsonObject,
} from '@flowsmith/flow-model';
import { Select, TextField } from '@/ui/index.ts';
import { useEditor } from '../../session/index.ts';
import { isJsonObject, stringAt } from '../../common/json.ts';
import { BindingPicker } from '../bindings/BindingPicker.tsx';
import { fieldLabel, type PropertyFieldProps } from '../field-props.ts';
import { useOwner, useOwnerEdits, useOwnerKind } from '../useOwner.tsx';
import { PayloadEditor } from './PayloadEditor.tsx';

const NONE = '__none';

/** What happens on a tap or choice: which action, where to, and with what. */
export function ActionProperty({ name, spec, value, path }: PropertyFieldProps) {
  const { version } = useOwnerKind();
  const edits = useOwnerEdits();
  const action = isJsonObject(value) ? value : undefined;
  const current = action === undefined ? undefined : stringAt(action, 'name');
  const allowed = Object.entries(spec.actions ?? {})
    .filter(([, since]) => since !== undefined && isAtLeast(version, since))
    .map(([each]) => each);
  const options = [
    ...(spec.required === undefined ? [{ value: NONE, label: 'Nothing' }] : []),
    ...allowed
      .filter(isActionName)
      .map((each) => ({ value: each, label: actionSpecs[each].title, hint: each })),
  ];

  function choose(next: string): void {
    if (next === NONE) edits.unset(path, `Clear ${spec.title.toLowerCase()}`);
    else if (isActionName(next))
      edits.run(`${spec.title}: ${actionSpecs[next].title}`, (doc, at) =>
        setActionName(doc, { path: [...at, ...path], name: next }),
      );
  }

  return (
    <div className="flex flex-col gap-2">
      <Select
        label={fieldLabel(spec, version)}
        help={spec.help}
        value={current ?? NONE}
        onValueChange={choose}
        options={options}
      />
      {action !== undefined && isActionName(current) && (
        <ActionDetails property={name} name={current} action={action} path={path} />
      )}
    </div>
  );
}

interface DetailsProps {
  readonly property: string;
  readonly name: ActionName;
  readonly action: JsonObject;
  readonly path: PropertyFieldProps['path'];
}

function ActionDetails({ property, name, action, path }: DetailsProps) {
  const flow = useEditor((state) => state.doc.good?.value);
  const { screen } = useOwner();
  const edits = useOwnerEdits();
  const next = action['next'];
  const target = isJsonObject(next) ? (stringAt(next, 'name') ?? '') : '';
  const targetScreen = findScreen(flow, target)?.screen;
  const wanted =
    name === 'navigate' && targetScreen !== undefined ? Object.keys(dataModelOf(targetScreen) ?? {}) : [];
  const ownId = screen === undefined ? undefined : stringAt(screen, 'id');
  return (
    <div className="flex flex-col gap-2 border-l-2 border-line pl-2.5">
      {name === 'navigate' && (
        <Select
          label="Screen"
          value={target}
          placeholder="Choose a screen"
          mono
          onValueChange={(to) =>
            void edits.run(`Connect to ${to}`, (doc, at) =>
              connectAction(doc, { component: [...at, ...path.slice(0, -1)], property, to }),
            )
          }
          options={screensOf(flow)
            .filter(({ id }) => id !== '' && id !== ownId)
            .map(({ id }) => ({ value: id, label: id }))}
        />
      )}
      {name === 'open_url' && (
        <TextField
          label="Address"
          mono
          placeholder="https://"
          value={stringAt(action, 'url') ?? ''}
          onChange={(url) => edits.set([...path, 'url'], url, 'Change address')}
          aside={
            <BindingPicker
              label="address"
              onPick={(text) => edits.set([...path, 'url'], text, 'Bind address')}
            />
          }
        />
      )}
      {name !== 'open_url' && (
        <PayloadEditor
          title="Payload"
          value={action['payload']}
          path={[...path, 'payload']}
          wanted={wanted}
        />
      )}
    </div>
  );
}
