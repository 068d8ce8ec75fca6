import { Button, Select } from '@/ui/index.ts';
import { TEXT_SIZES, type GalleryFilters } from './filters.ts';
import { galleryMessages as messages } from './messages.ts';
import { drawnTypes } from './samples.ts';
import { SAMPLE_KINDS } from './types.ts';

/** Stands for "no filter" in the lists: they cannot hold an empty value. */
const ALL = 'all';

/** What of the gallery is shown. */
export function GalleryToolbar({
  filters,
  onFilter,
  onReset,
}: {
  readonly filters: GalleryFilters;
  /** `undefined` takes a filter away. */
  readonly onFilter: (name: keyof GalleryFilters, value: string | undefined) => void;
  readonly onReset: () => void;
}) {
  const { component, platform, theme, state, size, direction } = filters;
  const filtered =
    [component, platform, theme, state, direction].some((filter) => filter !== undefined) || size !== 1;
  const choose = (name: keyof GalleryFilters) => (value: string) =>
    onFilter(name, value === ALL ? undefined : value);
  return (
    <div
      role="toolbar"
      aria-label={messages.filters}
      className="flex h-11 shrink-0 items-center gap-1 border-b border-line bg-panel px-6"
    >
      <Select
        hideLabel
        look="ghost"
        className="w-44"
        label={messages.component}
        value={component ?? ALL}
        onValueChange={choose('component')}
        options={[
          { value: ALL, label: messages.allComponents },
          ...drawnTypes.map((type) => ({ value: type, label: type })),
        ]}
      />
      <Select
        hideLabel
        look="ghost"
        className="w-40"
        label={messages.platform}
        value={platform ?? ALL}
        onValueChange={choose('platform')}
        options={optionsOf(messages.platforms)}
      />
      <Select
        hideLabel
        look="ghost"
        className="w-36"
        label={messages.theme}
        value={theme ?? ALL}
        onValueChange={choose('theme')}
        options={optionsOf(messages.themes)}
      />
      <Select
        hideLabel
        look="ghost"
        className="w-32"
        label={messages.state}
        value={state ?? ALL}
        onValueChange={choose('state')}
        options={[
          { value: ALL, label: messages.allStates },
          ...SAMPLE_KINDS.map((kind) => ({ value: kind, label: messages.kinds[kind] })),
        ]}
      />
      <Select
        hideLabel
        look="ghost"
        className="w-24"
        label={messages.size}
        value={String(size)}
        onValueChange={(value) => onFilter('size', value === '1' ? undefined : value)}
        options={TEXT_SIZES.map((option) => ({ value: String(option), label: messages.percent(option) }))}
      />
      <Select
        hideLabel
        look="ghost"
        className="w-32"
        label={messages.direction}
        value={direction ?? ALL}
        onValueChange={choose('direction')}
        options={optionsOf(messages.directions)}
      />
      {filtered && (
        <Button variant="ghost" onClick={onReset}>
          {messages.reset}
        </Button>
      )}
    </div>
  );
}

function optionsOf(labels: { readonly [value: string]: string }) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
