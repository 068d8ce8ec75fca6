import { availableIn, type JsonObject, type JsonValue, type Path } from '@flowsmith/flow-model';
import { ChevronDown, ChevronRight, ChevronUp, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { cx, IconButton } from '@/ui/index.ts';
import { isJsonObject, stringAt } from '../../common/json.ts';
import { BindingPicker } from '../bindings/BindingPicker.tsx';
import { fieldLabel, type PropertyFieldProps } from '../field-props.ts';
import { useOwnerEdits, useOwnerKind } from '../useOwner.tsx';

interface Props extends PropertyFieldProps {
  /** Draws one property of an item; given by the dispatcher, which knows all fields. */
  readonly renderField: (props: PropertyFieldProps) => ReactNode;
}

/** A list of options, navigation items or pictures: added, removed, reordered, each unfolded to all its properties. */
export function ItemsProperty({ spec, value, path, renderField }: Props) {
  const { version } = useOwnerKind();
  const edits = useOwnerEdits();
  const [open, setOpen] = useState<number>();
  const items: readonly JsonValue[] = Array.isArray(value) ? value : [];
  const noun = spec.kind === 'images' ? 'picture' : spec.kind === 'options' ? 'option' : 'item';
  const label = spec.title.toLowerCase();

  function add(): void {
    if (Array.isArray(value)) edits.insertItem(path, items.length, newItem(spec.kind, items), `Add ${noun}`);
    else edits.set(path, [newItem(spec.kind, [])], `Add ${noun}`);
    setOpen(items.length);
  }

  return (
    <div role="group" aria-label={spec.title} className="flex flex-col gap-1">
      <div className="flex items-center text-sm font-medium text-muted">
        <span title={spec.help}>{fieldLabel(spec, version)}</span>
        <span className="ml-auto flex items-center gap-0.5">
          <span
            className={cx(
              'text-xs',
              spec.maxItems !== undefined && items.length > spec.maxItems ? 'text-warning' : 'text-faint',
            )}
          >
            {items.length}
            {spec.maxItems === undefined ? '' : `/${spec.maxItems}`}
          </span>
          {spec.dynamic === true && (
            <BindingPicker label={label} onPick={(text) => edits.set(path, text, `Bind ${label}`)} />
          )}
          <IconButton
            changes
            size="xs"
            label={`Add ${noun}`}
            icon={<Plus size={14} strokeWidth={1.5} />}
            onClick={add}
          />
        </span>
      </div>
      <ul className="flex flex-col overflow-hidden rounded-control border border-line bg-raised">
        {items.map((item, index) => (
          <li key={index} className="border-b border-line last:border-0">
            <ItemRow
              item={item}
              index={index}
              last={items.length - 1}
              noun={noun}
              path={[...path, index]}
              open={open === index}
              onToggle={() => setOpen(open === index ? undefined : index)}
            />
            {open === index && isJsonObject(item) && spec.properties !== undefined && (
              <div className="flex flex-col gap-2.5 border-t border-line bg-panel px-2.5 pt-2 pb-3">
                {[...availableIn(spec.properties, version)].map(([name, property]) => (
                  <div key={name}>
                    {renderField({ name, spec: property, value: item[name], path: [...path, index, name] })}
                  </div>
                ))}
              </div>
            )}
          </li>
        ))}
        {items.length === 0 && (
          <li>
            <button type="button" className="h-8 w-full text-sm text-accent hover:bg-hover" onClick={add}>
              Add the first {noun}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

interface RowProps {
  readonly item: JsonValue;
  readonly index: number;
  readonly last: number;
  readonly noun: string;
  readonly path: Path;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function ItemRow({ item, index, last, noun, path, open, onToggle }: RowProps) {
  const edits = useOwnerEdits();
  const title = itemTitle(item);
  return (
    <div className="group flex h-8 items-center gap-0.5 pr-1 pl-1">
      <button
        type="button"
        aria-expanded={open}
        onClick={onToggle}
        className="flex h-7 min-w-0 flex-1 items-center gap-1 rounded px-1 text-left text-base hover:bg-hover"
      >
        {open ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
        <span className="truncate">{title === '' ? `${noun} ${index + 1}` : title}</span>
      </button>
      <span className="flex opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
        <IconButton
          changes
          size="xs"
          label={`Move ${noun} up`}
          disabled={index === 0}
          icon={<ChevronUp size={13} strokeWidth={1.75} />}
          onClick={() => edits.moveItem(path, index - 1, `Move ${noun}`)}
        />
        <IconButton
          changes
          size="xs"
          label={`Move ${noun} down`}
          disabled={index === last}
          icon={<ChevronDown size={13} strokeWidth={1.75} />}
          onClick={() => edits.moveItem(path, index + 1, `Move ${noun}`)}
        />
        <IconButton
          changes
          size="xs"
          label={`Remove ${noun}`}
          icon={<Trash2 size={13} strokeWidth={1.5} />}
          onClick={() => edits.removeItem(path, `Remove ${noun}`)}
        />
      </span>
    </div>
  );
}

function itemTitle(item: JsonValue): string {
  if (!isJsonObject(item)) return JSON.stringify(item);
  const content = item['main-content'];
  return (
    stringAt(item, 'title') ??
    (isJsonObject(content) ? stringAt(content, 'title') : undefined) ??
    stringAt(item, 'alt-text') ??
    stringAt(item, 'id') ??
    ''
  );
}

function newItem(kind: PropertyFieldProps['spec']['kind'], items: readonly JsonValue[]): JsonObject {
  const taken = new Set(items.filter(isJsonObject).map((item) => stringAt(item, 'id')));
  let number = items.length + 1;
  while (taken.has(`option_${number}`) || taken.has(`item_${number}`)) number += 1;
  if (kind === 'images') return { src: ONE_PIXEL, 'alt-text': `Picture ${number}` };
  if (kind === 'list-items') return { id: `item_${number}`, 'main-content': { title: `Item ${number}` } };
  return { id: `option_${number}`, title: `Option ${number}` };
}

/** A grey pixel: something to see until a picture is chosen. */
const ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNsaGj4DwAFhAKAjM1mJgAAAABJRU5ErkJggg==';
