import { Command as Cmdk, defaultFilter } from 'cmdk';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Kbd } from '@/ui/index.ts';
import { Dialog as Base } from '@base-ui/react/dialog';
import { useWhyNot } from '@/api/me.ts';
import { useEditor, useEditorStore } from '../session/index.ts';
import { commandsOf, type Command } from './commands.ts';

const GROUPS: readonly Command['group'][] = [
  'Flow',
  'Edit',
  'Add',
  'View',
  'Endpoint',
  'Answers',
  'Go to screen',
];

/** Everything the editor can do, found by typing. */
export default function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const store = useEditorStore();
  const navigate = useNavigate();
  const change = useEditor((state) => state.readOnly);
  const publish = useWhyNot('publish');
  const [commands] = useState(() => commandsOf(store, (to) => void navigate(to), { change, publish }));
  const [search, setSearch] = useState('');
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Base.Popup className="fixed top-[12vh] left-1/2 z-50 w-[560px] max-w-[calc(100vw-32px)] -translate-x-1/2 overflow-hidden rounded-card bg-raised shadow-float outline-none">
          <Base.Title className="sr-only">Commands</Base.Title>
          <Cmdk label="Commands" loop filter={likeness}>
            <Cmdk.Input
              autoFocus
              value={search}
              onValueChange={setSearch}
              placeholder="What do you want to do?"
              className="h-11 w-full border-b border-line bg-transparent px-4 text-lg text-ink outline-none"
            />
            <Cmdk.List className="max-h-[52vh] overflow-y-auto p-1.5">
              <Cmdk.Empty className="px-3 py-6 text-center text-base text-muted">
                Nothing is called that.
              </Cmdk.Empty>
              {search.trim() === ''
                ? GROUPS.map((group) => (
                    <Cmdk.Group
                      key={group}
                      heading={group}
                      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-faint"
                    >
                      {commands
                        .filter((command) => command.group === group)
                        .map((command) => (
                          <CommandItem key={command.id} command={command} onClose={onClose} />
                        ))}
                    </Cmdk.Group>
                  ))
                : // What was searched for stands in one list, the likeliest first, whatever its group.
                  commands.map((command) => (
                    <CommandItem key={command.id} command={command} onClose={onClose} />
                  ))}
            </Cmdk.List>
            {change !== undefined && (
              <p className="flex items-center gap-2 border-t border-line bg-panel px-4 py-2 text-sm text-muted">
                <Lock size={12} strokeWidth={1.75} aria-hidden className="shrink-0" />
                {change}
              </p>
            )}
          </Cmdk>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function CommandItem({ command, onClose }: { readonly command: Command; readonly onClose: () => void }) {
  return (
    <Cmdk.Item
      value={`${command.title} ${command.id}`}
      disabled={command.why !== undefined}
      onSelect={() => {
        onClose();
        command.run();
      }}
      className="flex h-8 items-center gap-2 rounded-control px-2.5 text-base text-ink data-[disabled=true]:text-faint data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent"
    >
      <span className="min-w-0 flex-1 truncate">
        {command.title}
        {command.why !== undefined && <span className="sr-only">. {command.why}</span>}
      </span>
      {command.why !== undefined && <Lock size={12} strokeWidth={1.75} aria-hidden />}
      {command.keys !== undefined && <Kbd>{command.keys}</Kbd>}
    </Cmdk.Item>
  );
}

/** How well a command fits what was typed, 0 to 1: what holds the very letters comes before what only has them in that order. */
function likeness(value: string, search: string, keywords?: string[]): number {
  const words = search.trim().toLowerCase();
  if (
    value
      .toLowerCase()
      .split(/[\s:]+/)
      .includes(words)
  )
    return 1;
  if (value.toLowerCase().includes(words)) return 0.9;
  return defaultFilter(value, search, keywords) * 0.8;
}
