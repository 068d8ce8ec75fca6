import { useRef, useState, type KeyboardEvent } from 'react';
import { Copy, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import type { Scenario } from '@flowsmith/flow-model';
import { cx, IconButton, Menu, MenuItem, MenuSeparator } from '@/ui/index.ts';
import { keepFocus } from './keepFocus.ts';
import { scenarioMessages } from './messages.ts';
import { NameField } from './NameField.tsx';

const messages = scenarioMessages.list;
const icon = { size: 14, strokeWidth: 1.5 } as const;

/** Props of {@link ScenarioList}. */
export interface ScenarioListProps {
  readonly scenarios: readonly Scenario[];
  /** Id of the one that is played; `undefined` is the flow's own start and examples. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
  /** Absent: read only. */
  readonly edit?:
    | {
        readonly rename: (scenario: Scenario, name: string) => void;
        readonly duplicate: (scenario: Scenario) => void;
        readonly remove: (scenario: Scenario) => void;
      }
    | undefined;
}

/** The situations in which the flow can be opened; the chosen one is played. ↑ and ↓ choose, F2 renames, Delete deletes. */
export function ScenarioList({ scenarios, chosen, onChoose, edit }: ScenarioListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<string>();
  const choices = [undefined, ...scenarios];
  const index = Math.max(
    0,
    choices.findIndex((scenario) => scenario?.id === chosen),
  );

  const chosenRadio = () => list.current?.querySelector<HTMLElement>('[aria-checked="true"]');

  function choose(next: number): void {
    const place = Math.min(choices.length - 1, Math.max(0, next));
    onChoose(choices[place]?.id);
    list.current?.querySelectorAll<HTMLElement>('[role="radio"]')[place]?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof Element) || event.target.getAttribute('role') !== 'radio') return;
    const scenario = choices[index];
    if (event.key === 'ArrowDown' || event.key === 'ArrowRight') choose(index + 1);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') choose(index - 1);
    else if (event.key === 'F2' && scenario !== undefined && edit !== undefined) setRenaming(scenario.id);
    else if (event.key === 'Delete' && scenario !== undefined && edit !== undefined) {
      edit.remove(scenario);
      keepFocus(chosenRadio);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={list}
      role="radiogroup"
      aria-label={messages.label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="max-h-52 shrink-0 overflow-y-auto p-1.5"
    >
      {choices.map((scenario, place) =>
        scenario !== undefined && renaming === scenario.id && edit !== undefined ? (
          <NameField
            key={scenario.id}
            label={messages.name}
            name={scenario.name}
            onDone={(name) => {
              setRenaming(undefined);
              keepFocus(chosenRadio);
              if (name !== undefined) edit.rename(scenario, name);
            }}
          />
        ) : (
          <div key={scenario?.id ?? ':none'} className="group/scenario relative">
            <button
              type="button"
              role="radio"
              aria-checked={place === index}
              tabIndex={place === index ? 0 : -1}
              onClick={() => onChoose(scenario?.id)}
              onDoubleClick={() => {
                if (scenario !== undefined && edit !== undefined) setRenaming(scenario.id);
              }}
              className={cx(
                'flex h-7 w-full items-center gap-2 rounded-control pr-7 pl-2 text-left',
                place === index ? 'bg-accent-soft' : 'hover:bg-hover',
              )}
            >
              <span
                aria-hidden
                className={cx(
                  'flex size-3.5 shrink-0 items-center justify-center rounded-full border',
                  place === index ? 'border-accent' : 'border-strong',
                )}
              >
                {place === index && <span className="size-2 rounded-full bg-accent" />}
              </span>
              <span className="min-w-0 flex-1 truncate">{scenario?.name ?? messages.own}</span>
              <span className="shrink-0 text-xs text-faint">{hintOf(scenario)}</span>
            </button>
            {scenario !== undefined && edit !== undefined && (
              <ScenarioMenu
                name={scenario.name}
                onRename={() => setRenaming(scenario.id)}
                onDuplicate={() => edit.duplicate(scenario)}
                onRemove={() => edit.remove(scenario)}
              />
            )}
          </div>
        ),
      )}
    </div>
  );
}

function hintOf(scenario: Scenario | undefined): string {
  if (scenario === undefined) return '';
  const parts = scenario.start.action === 'data_exchange' ? ['INIT'] : [];
  return [...parts, ...(scenario.rules.length > 0 ? [messages.rules(scenario.rules.length)] : [])].join(
    ' · ',
  );
}

function ScenarioMenu({
  name,
  onRename,
  onDuplicate,
  onRemove,
}: {
  readonly name: string;
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}) {
  return (
    <div className="absolute inset-y-0 right-0.5 flex items-center">
      <Menu
        align="end"
        trigger={<IconButton size="xs" label={messages.more(name)} icon={<MoreHorizontal {...icon} />} />}
      >
        <MenuItem icon={<Pencil {...icon} />} shortcut="F2" onSelect={onRename}>
          {messages.rename}
        </MenuItem>
        <MenuItem icon={<Copy {...icon} />} onSelect={onDuplicate}>
          {messages.duplicate}
        </MenuItem>
        <MenuSeparator />
        <MenuItem danger icon={<Trash2 {...icon} />} shortcut="Del" onSelect={onRemove}>
          {messages.remove}
        </MenuItem>
      </Menu>
    </div>
  );
}
