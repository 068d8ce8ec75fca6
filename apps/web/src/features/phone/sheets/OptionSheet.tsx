import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { messages } from '../messages.ts';
import type { OptionView } from '../options.ts';
import { directionOf } from '../parts/direction.ts';
import { Icon } from '../parts/Icon.tsx';
import { OptionRow } from '../parts/OptionRow.tsx';
import type { Platform } from '../types.ts';
import { Sheet } from './Sheet.tsx';

/** Lists shorter than this fit on a phone and need no search. */
const SEARCH_FROM = 8;

/** The list of a Dropdown; typing narrows it by title, description and metadata. */
export function OptionSheet({
  title,
  options,
  chosen,
  platform,
  onPick,
  onClose,
}: {
  readonly title: string;
  readonly options: readonly OptionView[];
  readonly chosen: string | undefined;
  readonly platform: Platform;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}) {
  const group = useId();
  const [search, setSearch] = useState('');
  const words = plain(useDeferredValue(search).trim());
  const found = words === '' ? options : options.filter((option) => matches(option, words));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = list.current;
    const row = element?.querySelector<HTMLElement>('.ph-row:has(:checked)');
    if (element !== null && row !== null && row !== undefined)
      element.scrollTop = row.offsetTop - (element.clientHeight - row.offsetHeight) / 2;
  }, []);
  const searchable = options.length >= SEARCH_FROM;
  return (
    <Sheet title={title} platform={platform} onClose={onClose} tall={searchable}>
      {searchable && (
        <label className="ph-search">
          <Icon name="search" size={20} />
          <input
            data-autofocus
            type="text"
            inputMode="search"
            aria-label={messages.search}
            placeholder={messages.search}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          {search !== '' && (
            <button type="button" aria-label={messages.clearSearch} onClick={() => setSearch('')}>
              <Icon name="close" size={18} />
            </button>
          )}
        </label>
      )}
      <div className="ph-over-scroll" ref={list}>
        <div
          className="ph-rows"
          role="radiogroup"
          aria-label={title}
          dir={directionOf(options[0]?.title ?? '')}
        >
          {found.map((option, index) => (
            <OptionRow
              key={index}
              option={option}
              kind="radio"
              group={group}
              checked={option.id === chosen}
              enabled={option.enabled}
              onPick={() => onPick(option.id)}
              onKeep={() => onPick(option.id)}
            />
          ))}
        </div>
        {found.length === 0 && (
          <p className="ph-none" role="status">
            {messages.nothingFound}
          </p>
        )}
      </div>
    </Sheet>
  );
}

function matches(option: OptionView, words: string): boolean {
  return [option.title, option.description, option.metadata].some((text) => plain(text).includes(words));
}

/** Small letters without accents: people search for “sao” and mean “São”. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
