import {
  COMPONENT_TYPES,
  componentSpec,
  insertComponent,
  type ComponentGroup,
  type ComponentType,
} from '@flowsmith/flow-model';
import { Search } from 'lucide-react';
import { memo, useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { ComponentGlyph, cx, Tooltip } from '@/ui/index.ts';
import type { DragSubject } from '../board/drag/drop-places.ts';
import { DragSurface } from '../board/DragSurface.tsx';
import { freshComponent } from '../board/drag/drop.ts';
import { startKeyboardDrag } from '../board/drag/useKeyboardDrag.ts';
import { selectedPaths, useEditor, useEditorStore } from '../session/index.ts';
import { placeAfterSelection } from '../common/clipboard.ts';
import { usePlacement, type Placement } from './usePlacement.ts';

/** Groups in the order of the palette, with their words. */
const GROUPS: readonly (readonly [ComponentGroup, string])[] = [
  ['text', 'Text'],
  ['input', 'Input'],
  ['choice', 'Choice'],
  ['date', 'Date'],
  ['media', 'Media'],
  ['navigation', 'Navigation'],
  ['logic', 'Structure'],
];

/** All components, by group: dragged to the board, clicked to add after the selection, or picked up with Space. */
export function Palette() {
  const [query, setQuery] = useState('');
  const placements = usePlacement();
  const readOnly = useEditor((state) => state.readOnly !== undefined);
  const groups = useMemo(() => filterGroups(query), [query]);
  return (
    <section aria-label="Components" className="flex min-h-0 flex-1 flex-col">
      <label className="mx-2 mt-2 mb-1 flex h-7 items-center gap-2 rounded-control border border-line bg-raised px-2 focus-within:border-focus">
        <Search size={14} strokeWidth={1.5} className="text-faint" aria-hidden />
        <span className="sr-only">Search components</span>
        <input
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          placeholder="Search components"
          className="min-w-0 flex-1 bg-transparent text-base text-ink outline-none"
        />
      </label>
      <DragSurface
        surface="palette"
        subjectOf={readOnly ? nothing : subjectOf}
        className="min-h-0 flex-1 overflow-y-auto px-2 pb-3"
      >
        {groups.map(({ group, title, types }) => (
          <div key={group} role="group" aria-label={title}>
            <h3 className="px-1 pt-2.5 pb-1 text-xs font-semibold text-faint">{title}</h3>
            <div className="grid grid-cols-2 gap-1">
              {types.map((type) => (
                <PaletteItem key={type} type={type} placement={placements[type] ?? ALLOWED} />
              ))}
            </div>
          </div>
        ))}
        {groups.length === 0 && (
          <p className="px-1 py-6 text-center text-sm text-muted">No component is called “{query}”.</p>
        )}
      </DragSurface>
    </section>
  );
}

const ALLOWED: Placement = { allowed: true, newer: false };

interface ItemProps {
  readonly type: ComponentType;
  readonly placement: Placement;
}

/** What a press inside the palette would drag. */
function subjectOf({ button, target }: PointerEvent): DragSubject | undefined {
  const type =
    button === 0 && target instanceof Element
      ? target.closest<HTMLElement>('[data-palette]')?.dataset['palette']
      : undefined;
  return type === undefined ? undefined : { kind: 'new', type };
}

function nothing(): undefined {
  return undefined;
}

const PaletteItem = memo(function PaletteItem({ type, placement }: ItemProps) {
  const store = useEditorStore();
  const spec = componentSpec(type);
  // Begins with the words that can be seen, for those who speak to their computer.
  const name = `Add ${spec.title}${placement.newer ? ` ${spec.since}` : ''}`;
  const help = placement.allowed ? spec.help : placement.reason;

  function add(): void {
    store.getState().run(`Add ${spec.title}`, (doc) => {
      const { into, index } = placeAfterSelection(doc, selectedPaths(doc, store.getState().selection));
      return insertComponent(doc, { into, index, component: freshComponent(doc, type, into) });
    });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== ' ') return;
    event.preventDefault();
    startKeyboardDrag(store, { kind: 'new', type });
  }

  return (
    <Tooltip content={<PaletteHelp text={help} since={spec.since} />} side="right">
      <button
        type="button"
        onKeyDown={onKeyDown}
        onClick={add}
        data-palette={type}
        aria-disabled={!placement.allowed}
        aria-label={placement.allowed ? name : `${name}. ${placement.reason}`}
        className={cx(
          'flex h-8 min-w-0 cursor-grab touch-none items-center gap-2 rounded-control border border-line bg-raised px-2 text-sm text-ink select-none',
          'hover:border-accent hover:text-accent',
          !placement.allowed && 'border-dashed bg-transparent text-faint hover:border-line hover:text-faint',
        )}
      >
        <ComponentGlyph type={type} className="shrink-0" />
        <span className="truncate">{spec.title}</span>
        {placement.newer && (
          <span
            aria-hidden
            data-since={spec.since}
            className="ml-auto shrink-0 text-xs text-faint after:content-[attr(data-since)]"
          />
        )}
      </button>
    </Tooltip>
  );
});

function PaletteHelp({ text, since }: { readonly text: string; readonly since: string }) {
  return (
    <span>
      {text} <span className="opacity-70">Since {since}.</span>
    </span>
  );
}

function filterGroups(query: string) {
  const wanted = query.trim().toLowerCase();
  return GROUPS.map(([group, title]) => ({
    group,
    title,
    types: COMPONENT_TYPES.filter((type) => {
      const spec = componentSpec(type);
      if (spec.group !== group) return false;
      return wanted === '' || `${type} ${spec.title} ${title}`.toLowerCase().includes(wanted);
    }),
  })).filter(({ types }) => types.length > 0);
}
