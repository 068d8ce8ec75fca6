import {
  addDataField,
  dataModelOf,
  deleteDataField,
  renameDataField,
  FIELD_NAME_PATTERN,
  type JsonValue,
} from '@flowsmith/flow-model';
import { ChevronDown, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton, Menu, MenuItem } from '@/ui/index.ts';
import { isJsonObject, stringAt } from '../common/json.ts';
import { CommitField } from './fields/CommitField.tsx';
import { freeKey } from './fields/loose-json.ts';
import { RawProperty } from './fields/MiscProperties.tsx';
import { useOwner, useOwnerEdits } from './useOwner.tsx';

/** Types of a data field with an example to begin with. */
const TYPES = [
  { type: 'string', title: 'Text', example: 'Example' },
  { type: 'number', title: 'Number', example: 1 },
  { type: 'boolean', title: 'Yes or no', example: true },
  { type: 'array', title: 'List of options', example: [{ id: 'one', title: 'One' }] },
  { type: 'object', title: 'Group of fields', example: {} },
] as const;

/** The data that a screen receives: names, types and the examples that board and phone show until real data come. */
export function DataModelEditor({ screenId }: { readonly screenId: string }) {
  const { value } = useOwner();
  const edits = useOwnerEdits();
  const model = dataModelOf(value) ?? {};
  const names = Object.keys(model);
  return (
    <div role="group" aria-label="Data" className="flex flex-col gap-1 border-t border-line pt-3">
      <div className="flex items-center">
        <h3 className="text-sm font-semibold text-ink">Data</h3>
        <Menu
          align="end"
          trigger={
            <IconButton
              changes
              className="ml-auto"
              size="xs"
              label="Add a data field"
              icon={<Plus size={14} strokeWidth={1.5} />}
            />
          }
        >
          {TYPES.map(({ type, title, example }) => (
            <MenuItem
              key={type}
              hint={type}
              onSelect={() =>
                void edits.run('Add a data field', (doc) =>
                  addDataField(doc, {
                    screen: screenId,
                    name: freeKey(model),
                    type,
                    example,
                  }),
                )
              }
            >
              {title}
            </MenuItem>
          ))}
        </Menu>
      </div>
      {names.length === 0 && (
        <p className="text-sm text-faint">
          This screen receives no data. Add a field to bind texts and lists to what comes before, or to what
          your endpoint answers.
        </p>
      )}
      {names.map((name) => (
        <DataField key={name} screenId={screenId} name={name} schema={model[name]} taken={names} />
      ))}
    </div>
  );
}

interface DataFieldProps {
  readonly screenId: string;
  readonly name: string;
  readonly schema: JsonValue | undefined;
  readonly taken: readonly string[];
}

function DataField({ screenId, name, schema, taken }: DataFieldProps) {
  const edits = useOwnerEdits();
  const [open, setOpen] = useState(false);
  const type = isJsonObject(schema) ? (stringAt(schema, 'type') ?? 'no type') : 'not a definition';
  return (
    <div className="rounded-control border border-line bg-raised">
      <div className="flex h-8 items-center gap-1 pr-1 pl-1">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex h-7 min-w-0 flex-1 items-center gap-1 rounded px-1 text-left hover:bg-hover"
        >
          {open ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
          <code className="min-w-0 truncate font-mono text-sm">{name}</code>
          <span className="ml-auto shrink-0 text-xs text-faint">{type}</span>
        </button>
        <IconButton
          changes
          size="xs"
          label={`Remove ${name}`}
          icon={<Trash2 size={13} strokeWidth={1.5} />}
          onClick={() =>
            void edits.run(`Remove data field ${name}`, (doc) =>
              deleteDataField(doc, { screen: screenId, name }),
            )
          }
        />
      </div>
      {open && (
        <div className="flex flex-col gap-2.5 border-t border-line px-2.5 pt-2 pb-3">
          <CommitField
            label="Name"
            mono
            help="Bindings and payloads are renamed, too."
            value={name}
            check={(next) =>
              !FIELD_NAME_PATTERN.test(next)
                ? 'Letters, digits and underscores, not beginning with a digit.'
                : taken.includes(next)
                  ? 'There is such a field already.'
                  : undefined
            }
            onCommit={(next) =>
              void edits.run(`Rename ${name} to ${next}`, (doc) =>
                renameDataField(doc, { screen: screenId, from: name, to: next }),
              )
            }
          />
          {isJsonObject(schema) && (
            <>
              <RawProperty
                name="__example__"
                spec={{
                  kind: 'payload',
                  title: 'Example',
                  help: 'Shown until real data come. JSON: texts in quotes.',
                }}
                value={schema['__example__']}
                path={['data', name, '__example__']}
              />
              {type === 'array' && (
                <RawProperty
                  name="items"
                  spec={{ kind: 'payload', title: 'Shape of the items', help: 'A JSON schema of one item.' }}
                  value={schema['items']}
                  path={['data', name, 'items']}
                />
              )}
              {type === 'object' && (
                <RawProperty
                  name="properties"
                  spec={{ kind: 'payload', title: 'Fields', help: 'Name and schema of each field.' }}
                  value={schema['properties']}
                  path={['data', name, 'properties']}
                />
              )}
            </>
          )}
        </div>
      )}
    </div>
  );
}
