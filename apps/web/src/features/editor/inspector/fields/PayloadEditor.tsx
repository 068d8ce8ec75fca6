import { Plus, X } from 'lucide-react';
import { renameMapKey, type JsonObject, type JsonValue, type Path } from '@flowsmith/flow-model';
import { IconButton, TextField } from '@/ui/index.ts';
import { isJsonObject } from '../../common/json.ts';
import { BindingPicker } from '../bindings/BindingPicker.tsx';
import { LiveValue } from '../bindings/LiveValue.tsx';
import { useOwnerEdits } from '../useOwner.tsx';
import { CommitField } from './CommitField.tsx';
import { freeKey, parseLoose, textOfJson } from './loose-json.ts';

interface Props {
  readonly title: string;
  readonly value: JsonValue | undefined;
  readonly path: Path;
  /** Keys that are wanted (the data of the next screen), offered when missing. */
  readonly wanted?: readonly string[];
}

/** A free object of keys and values: action payloads, init values, error messages. Values are text, bindings or any JSON. */
export function PayloadEditor({ title, value, path, wanted = [] }: Props) {
  const edits = useOwnerEdits();
  const payload: JsonObject = isJsonObject(value) ? value : {};
  const keys = Object.keys(payload);
  const missing = wanted.filter((key) => !keys.includes(key));

  function add(key: string): void {
    edits.set([...path, key], '', `Add ${key}`);
  }

  return (
    <div role="group" aria-label={title} className="flex flex-col gap-1">
      <div className="flex items-center text-sm font-medium text-muted">
        {title}
        <IconButton
          changes
          className="ml-auto"
          size="xs"
          label={`Add to ${title.toLowerCase()}`}
          icon={<Plus size={14} strokeWidth={1.5} />}
          onClick={() => add(freeKey(payload))}
        />
      </div>
      {keys.map((key) => (
        <PayloadRow key={key} name={key} value={payload[key]} path={[...path, key]} taken={keys} />
      ))}
      {missing.map((key) => (
        <button
          key={key}
          type="button"
          onClick={() => add(key)}
          className="h-7 rounded-control border border-dashed border-edge px-2 text-left text-sm text-muted hover:border-accent hover:text-accent"
        >
          Add <code className="font-mono">{key}</code>, which the next screen expects
        </button>
      ))}
      {keys.length === 0 && missing.length === 0 && <p className="text-sm text-faint">Empty.</p>}
    </div>
  );
}

function PayloadRow({
  name,
  value,
  path,
  taken,
}: {
  readonly name: string;
  readonly value: JsonValue | undefined;
  readonly path: Path;
  readonly taken: readonly string[];
}) {
  const edits = useOwnerEdits();
  return (
    <div className="rounded-control border border-line bg-raised p-1.5">
      <div className="flex items-center gap-1">
        <CommitField
          hideLabel
          className="flex-1"
          label={`Key ${name}`}
          mono
          value={name}
          check={(next) =>
            next === ''
              ? 'A key is needed.'
              : taken.includes(next)
                ? 'There is such a key already.'
                : undefined
          }
          onCommit={(next) =>
            void edits.run(`Rename ${name} to ${next}`, (doc, at) =>
              renameMapKey(doc, { path: [...at, ...path], key: next }),
            )
          }
        />
        <BindingPicker label={name} onPick={(text) => edits.set(path, text, `Bind ${name}`)} />
        <IconButton
          changes
          size="xs"
          label={`Remove ${name}`}
          icon={<X size={14} strokeWidth={1.5} />}
          onClick={() => edits.unset(path, `Remove ${name}`)}
        />
      </div>
      <TextField
        hideLabel
        label={`Value of ${name}`}
        mono
        className="mt-1"
        placeholder="Value"
        value={textOfJson(value)}
        onChange={(text) => edits.set(path, parseLoose(text, value), `Change ${name}`)}
      />
      <LiveValue value={value} />
    </div>
  );
}
