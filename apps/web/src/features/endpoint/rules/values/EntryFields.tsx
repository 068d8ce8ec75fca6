import {
  isJsonObject,
  itemReference,
  type ItemTemplates,
  type JsonObject,
  type JsonValue,
} from '@flowsmith/flow-model';
import { Select, TextField } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';

const OWN = ':own';
const NONE = ':none';

/** What each entry of a list is made of: its members, by columns or by words. */
export function EntryFields({
  items,
  schema,
  columns,
  onChange,
}: {
  readonly items: ItemTemplates | undefined;
  readonly schema: JsonValue | undefined;
  /** Of the list; absent: entries are of a data source, and only words will do. */
  readonly columns?: readonly string[];
  readonly onChange: (items: ItemTemplates) => void;
}) {
  const properties = propertiesOf(schema);
  const members = [...new Set([...Object.keys(properties), ...Object.keys(items ?? {})])];
  if (members.length === 0) return null;
  const set = (member: string, template: string) => {
    const { [member]: _, ...others } = items ?? {};
    onChange(template === '' ? others : { ...others, [member]: template });
  };
  return (
    <fieldset className="grid grid-cols-[72px_minmax(0,1fr)] items-center gap-x-2 gap-y-1.5 rounded-control border border-line p-2">
      <legend className="px-1 text-xs text-faint">{messages.entries}</legend>
      {members.map((member) => (
        <Member
          key={member}
          member={member}
          template={items?.[member] ?? ''}
          columns={columns}
          onChange={(template) => set(member, template)}
        />
      ))}
    </fieldset>
  );
}

/** Columns that are called like the members of an entry belong there. */
export function matchingItems(columns: readonly string[], schema: JsonValue | undefined): ItemTemplates {
  const wanted = new Set(Object.keys(propertiesOf(schema)));
  return Object.fromEntries(
    columns.filter((column) => wanted.has(column)).map((column) => [column, itemReference(column)]),
  );
}

function propertiesOf(schema: JsonValue | undefined): JsonObject {
  const entry = isJsonObject(schema) ? schema['items'] : undefined;
  return isJsonObject(entry) && isJsonObject(entry['properties']) ? entry['properties'] : {};
}

function Member({
  member,
  template,
  columns,
  onChange,
}: {
  readonly member: string;
  readonly template: string;
  readonly columns: readonly string[] | undefined;
  readonly onChange: (template: string) => void;
}) {
  const column = columns?.find((each) => template === itemReference(each));
  const isOwn = columns === undefined || (template !== '' && column === undefined);
  return (
    <>
      <span className="truncate font-mono text-sm text-muted" aria-hidden>
        {member}
      </span>
      <div className="flex min-w-0 gap-1.5">
        {columns !== undefined && (
          <Select
            label={member}
            hideLabel
            mono
            className="flex-1"
            value={isOwn ? OWN : (column ?? NONE)}
            options={[
              { value: NONE, label: messages.notSet },
              ...columns.map((each) => ({ value: each, label: each })),
              { value: OWN, label: messages.ownWords },
            ]}
            onValueChange={(next) =>
              onChange(next === NONE ? '' : next === OWN ? `${template} ` : itemReference(next))
            }
          />
        )}
        {isOwn && (
          <TextField
            label={member}
            hideLabel
            mono
            className="flex-1"
            value={template}
            placeholder={`\${item.${member}}`}
            onChange={onChange}
          />
        )}
      </div>
    </>
  );
}
