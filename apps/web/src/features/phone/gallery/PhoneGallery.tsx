import { useEffect, useRef } from 'react';
import { Link, useLocation, useSearchParams, type To } from 'react-router';
import { componentSpec } from '@flowsmith/flow-model';
import { ThemeMenu } from '@/app/ThemeMenu.tsx';
import { Logo } from '@/app/Logo.tsx';
import { ComponentGlyph } from '@/ui/index.ts';
import type { DrawableType } from '../types.ts';
import { ComponentSection } from './ComponentSection.tsx';
import { readFilters, looksOf, type GalleryFilters } from './filters.ts';
import { GalleryToolbar } from './GalleryToolbar.tsx';
import { LazySection } from './LazySection.tsx';
import { galleryMessages as messages } from './messages.ts';
import { drawnTypes, samplesFor } from './samples.ts';
import { galleryScreens } from './screens.ts';
import { ScreenSection } from './ScreenSection.tsx';
import '../phone.css';
import './gallery.css';

/** Every component in every state on every phone, to look at and to try: `/phone-gallery`. */
export default function PhoneGallery() {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const scroller = useShownTarget();
  const types = drawnTypes.filter(
    (type) =>
      (filters.component ?? type) === type &&
      samplesFor(type).some(({ kind }) => (filters.state ?? kind) === kind),
  );
  const wholeScreens = filters.component === undefined && filters.state === undefined;
  const filter = (name: keyof GalleryFilters, value: string | undefined) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === undefined) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const key = search.toString();
  return (
    <div className="@container flex h-full flex-col bg-surface text-ink">
      <header className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-panel px-4">
        <Link to="/" aria-label={messages.toLibrary} className="rounded-control">
          <Logo />
        </Link>
        <h1 className="text-lg font-semibold">{messages.title}</h1>
        <p className="min-w-0 truncate pl-2 text-muted">{messages.about}</p>
        <div className="ml-auto">
          <ThemeMenu />
        </div>
      </header>
      <div className="flex min-h-0 flex-1">
        <nav
          aria-label={messages.contents}
          className="flex w-56 shrink-0 flex-col gap-px overflow-y-auto border-r border-line bg-panel p-2 @max-3xl:hidden"
        >
          {wholeScreens && <NavLink to="#screens">{messages.screens}</NavLink>}
          {drawnTypes.map((type) => (
            <NavLink
              key={type}
              to={types.includes(type) ? { search: key, hash: type } : { search: `component=${type}` }}
              type={type}
            >
              {type}
            </NavLink>
          ))}
        </nav>
        <main className="flex min-w-0 flex-1 flex-col">
          <GalleryToolbar
            filters={filters}
            onFilter={filter}
            onReset={() => setSearch(new URLSearchParams(), { replace: true })}
          />
          <div
            ref={scroller}
            tabIndex={-1}
            className="gallery-scroll min-h-0 flex-1 overflow-y-auto px-6 py-5"
          >
            {wholeScreens && (
              <LazySection
                key={`screens ${key}`}
                id="screens"
                label={messages.screens}
                height={galleryScreens.length * 560}
              >
                {() => <ScreenSection filters={filters} />}
              </LazySection>
            )}
            {types.map((type) => (
              <LazySection key={`${type} ${key}`} id={type} label={type} height={heightOf(type, filters)}>
                {() => <ComponentSection type={type} filters={filters} />}
              </LazySection>
            ))}
            {types.length === 0 && <p className="py-10 text-center text-muted">{messages.nothing}</p>}
          </div>
        </main>
      </div>
    </div>
  );
}

function NavLink({
  to,
  type,
  children,
}: {
  readonly to: To;
  readonly type?: DrawableType;
  readonly children: string;
}) {
  return (
    <Link
      to={to}
      className="flex h-7 shrink-0 items-center gap-2 rounded-control px-2 text-base text-muted hover:bg-hover hover:text-ink"
    >
      {type !== undefined && <ComponentGlyph type={type} />}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {type !== undefined && <span className="text-sm text-faint">{componentSpec(type).since}</span>}
    </Link>
  );
}

/** Rows of one state are about this high. */
const ROW_HEIGHT = 190;

function heightOf(type: DrawableType, filters: GalleryFilters): number {
  const rows = samplesFor(type).filter(({ kind }) => (filters.state ?? kind) === kind).length;
  return 90 + rows * ROW_HEIGHT * (looksOf(filters).length > 2 ? 1 : 0.8);
}

/** What a person does to look elsewhere. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Brings what the address points to into view, and keeps it there while the sections above it are drawn,
 * until the person moves on.
 */
function useShownTarget() {
  const scroller = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    const element = scroller.current;
    if (hash === '' || element === null) return undefined;
    const show = () =>
      document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView({ block: 'start' });
    const observer = new ResizeObserver(show);
    for (const section of element.children) observer.observe(section);
    const stop = () => {
      observer.disconnect();
      for (const move of MOVES) window.removeEventListener(move, stop);
    };
    for (const move of MOVES) window.addEventListener(move, stop, { passive: true });
    return stop;
  }, [hash]);
  return scroller;
}
