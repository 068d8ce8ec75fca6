import { componentSpec } from '@flowsmith/flow-model';
import { Badge, ComponentGlyph } from '@/ui/index.ts';
import type { DrawableType } from '../types.ts';
import { factsOf } from './facts.ts';
import { looksOf, type GalleryFilters, type Look } from './filters.ts';
import { galleryMessages as messages } from './messages.ts';
import { samplesFor } from './samples.ts';
import { Swatch } from './Swatch.tsx';
import type { Sample } from './types.ts';

/** What the spec says of a component, and its samples: one row for each state, one column for each phone. */
export function ComponentSection({
  type,
  filters,
}: {
  readonly type: DrawableType;
  readonly filters: GalleryFilters;
}) {
  const spec = componentSpec(type);
  const looks = looksOf(filters);
  const samples = samplesFor(type).filter(
    ({ kind }) => filters.state === undefined || kind === filters.state,
  );
  return (
    <>
      <header className="max-w-180 pb-3">
        <h2 className="flex items-center gap-2 text-xl">
          <ComponentGlyph type={type} size={20} className="text-muted" />
          {type}
          <Badge>{messages.since(spec.since)}</Badge>
        </h2>
        <p className="pt-1 text-ink">{spec.help}</p>
        <p className="text-sm text-muted">{factsOf(type).join(' ')}</p>
      </header>
      {samples.map((sample) => (
        <SampleRow key={sample.state} type={type} sample={sample} looks={looks} filters={filters} />
      ))}
    </>
  );
}

function SampleRow({
  type,
  sample,
  looks,
  filters,
}: {
  readonly type: DrawableType;
  readonly sample: Sample;
  readonly looks: readonly Look[];
  readonly filters: GalleryFilters;
}) {
  const { state } = sample;
  const id = `${type}-${state}`;
  return (
    <section id={id} aria-label={`${type}, ${stateTitle(sample)}`} className="gallery-row">
      <h3 className="pb-1.5 text-sm font-medium text-muted">
        <a href={`#${id}`} className="rounded-[3px] hover:text-ink">
          {stateTitle(sample)}
        </a>
      </h3>
      <div className="flex flex-wrap items-start gap-4">
        {looks.map((look) => (
          <Swatch
            key={`${look.platform} ${look.theme}`}
            sample={sample}
            look={look}
            size={filters.size}
            direction={filters.direction}
            label={messages.cell(
              type,
              stateTitle(sample),
              messages.platforms[look.platform],
              messages.themes[look.theme],
            )}
          />
        ))}
      </div>
    </section>
  );
}

/** The state in words: its own name, or that of its kind. */
function stateTitle({ state, kind }: Sample): string {
  return state === kind ? messages.kinds[kind] : sentence(state);
}

function sentence(state: string): string {
  const words = state.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
