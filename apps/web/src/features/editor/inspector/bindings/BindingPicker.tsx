import { Braces } from 'lucide-react';
import { useMemo, useState } from 'react';
import { IconButton, Popover } from '@/ui/index.ts';
import { useEditor } from '../../session/index.ts';
import { useOwner } from '../useOwner.tsx';
import { bindables, type Bindable } from './bindable.ts';

interface Props {
  readonly label: string;
  /** Receives `${…}` as it is to be written. */
  readonly onPick: (text: string) => void;
}

/** A button that lists what can be bound here and inserts it. */
export function BindingPicker({ label, onPick }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title={`Bind ${label}`}
      align="end"
      flush
      className="w-72"
      trigger={
        <IconButton
          changes
          size="xs"
          label={`Bind ${label} to data or an input`}
          icon={<Braces size={13} strokeWidth={1.75} />}
        />
      }
    >
      <BindableList
        onPick={(text) => {
          setOpen(false);
          onPick(text);
        }}
      />
    </Popover>
  );
}

function BindableList({ onPick }: { readonly onPick: (text: string) => void }) {
  const { screen, version } = useOwner();
  const flow = useEditor((state) => state.doc.good?.value);
  const [query, setQuery] = useState('');
  const all = useMemo(() => bindables(flow, screen, version), [flow, screen, version]);
  const wanted = query.trim().toLowerCase();
  const groups = Map.groupBy(
    all.filter(({ text }) => text.toLowerCase().includes(wanted)),
    ({ group }) => group,
  );
  return (
    <div className="flex min-h-0 flex-col">
      <input
        autoFocus
        aria-label="Search what can be bound"
        placeholder="Search"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        className="mx-3 mb-2 h-7 rounded-control border border-edge bg-panel px-2 text-base"
      />
      <div className="max-h-72 overflow-y-auto px-1.5 pb-2">
        {groups.size === 0 && (
          <p className="px-2 py-3 text-sm text-muted">
            {all.length === 0
              ? 'Nothing to bind yet: add an input to this screen, or a data field in the screen’s inspector.'
              : 'Nothing is called that.'}
          </p>
        )}
        {[...groups].map(([group, items]) => (
          <div key={group} role="group" aria-label={group}>
            <h4 className="px-2 pt-1.5 pb-0.5 text-xs font-semibold text-faint">{group}</h4>
            {items.map((item: Bindable) => (
              <button
                key={item.text}
                type="button"
                onClick={() => onPick(item.text)}
                className="flex min-h-7 w-full items-center gap-2 rounded-control px-2 text-left text-base hover:bg-hover focus-visible:bg-hover"
              >
                <span className="min-w-0 flex-1 truncate font-mono text-sm">{item.label}</span>
                <span className="shrink-0 text-xs text-faint">{item.type}</span>
              </button>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
