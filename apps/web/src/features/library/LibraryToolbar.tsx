import { LayoutGrid, Rows3, Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { cx, IconButton, Kbd } from '@/ui/index.ts';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import { messages } from './messages.ts';
import type { useLibraryView } from './useLibraryView.ts';

const SEARCH_DELAY_MS = 200;

/** Search, status, order and view of the library. */
export function LibraryToolbar({ view: state }: { view: ReturnType<typeof useLibraryView> }) {
  const { status, setStatus, sort, setSort, view, setView } = state;
  return (
    <div className="flex items-center gap-2 [--control-height:32px]">
      <SearchField value={state.search} onChange={state.setSearch} />
      <ChoiceMenu
        label={messages.status.label}
        value={status}
        onChange={setStatus}
        className="w-52"
        options={['all', 'draft', 'published', 'changed', 'deleted']}
        words={messages.status}
      />
      <ChoiceMenu
        label={messages.sort.label}
        value={sort}
        onChange={setSort}
        className="w-36"
        options={['changed', 'name', 'created']}
        words={messages.sort}
      />
      <div role="group" aria-label={messages.view.label} className="flex items-center gap-0.5">
        <IconButton
          size="md"
          label={messages.view.cards}
          pressed={view === 'cards'}
          onClick={() => setView('cards')}
          icon={<LayoutGrid size={16} strokeWidth={1.5} />}
        />
        <IconButton
          size="md"
          label={messages.view.rows}
          pressed={view === 'rows'}
          onClick={() => setView('rows')}
          icon={<Rows3 size={16} strokeWidth={1.5} />}
        />
      </div>
    </div>
  );
}

/** Searches while typing, once the fingers rest. `/` on the page focuses it, Esc empties it. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    // Changed from outside (back button, "show all"): follow, but never while the person's own words are on their way.
    setSeen(value);
    setText(value);
  }

  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => {
      setSeen(text.trim());
      onChange(text.trim());
    }, SEARCH_DELAY_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
      event.preventDefault();
      input.current?.select();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <div className="relative mr-auto w-full max-w-105">
      <Search size={16} strokeWidth={1.5} aria-hidden className="absolute top-2 left-2.5 text-faint" />
      <input
        ref={input}
        type="search"
        aria-label={messages.search}
        placeholder={messages.search}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('');
        }}
        className={cx(
          'h-8 w-full rounded-control border border-strong/70 bg-raised pr-8 pl-8 text-base [&::-webkit-search-cancel-button]:hidden',
          'hover:border-strong focus:border-focus focus:outline-1 focus:-outline-offset-1 focus:outline-focus',
        )}
      />
      <div className="absolute inset-y-0 right-1 flex items-center">
        {text === '' ? (
          <span aria-hidden className="pr-1">
            <Kbd>/</Kbd>
          </span>
        ) : (
          <IconButton
            size="xs"
            label={messages.clearSearch}
            onClick={() => setText('')}
            icon={<X size={14} strokeWidth={1.5} />}
          />
        )}
      </div>
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
