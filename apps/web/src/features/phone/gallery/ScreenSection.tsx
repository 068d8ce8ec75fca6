import { useState } from 'react';
import { openFlow, stepFlow, viewScreen, type RuntimeEvent, type RuntimeState } from '@flowsmith/flow-model';
import { PhoneFrame } from '../PhoneFrame.tsx';
import { PhoneScreen } from '../PhoneScreen.tsx';
import { looksOf, type GalleryFilters, type Look } from './filters.ts';
import { galleryMessages as messages } from './messages.ts';
import { galleryScreens, type GalleryScreen } from './screens.ts';

/** Whole screens over a chat, on each phone. */
export function ScreenSection({ filters }: { readonly filters: GalleryFilters }) {
  const looks = looksOf(filters);
  return (
    <>
      <header className="max-w-180 pb-3">
        <h2 className="text-xl">{messages.screens}</h2>
        <p className="pt-1 text-muted">{messages.screensAbout}</p>
      </header>
      {galleryScreens.map((screen) => (
        <section key={screen.id} id={`screen-${screen.id}`} aria-label={screen.title} className="gallery-row">
          <h3 className="pb-3 text-sm font-medium text-muted">
            <a href={`#screen-${screen.id}`} className="rounded-[3px] hover:text-ink">
              {screen.title}
            </a>
          </h3>
          <div className="flex flex-wrap items-start gap-7 px-1.5">
            {looks.map((look) => (
              <ScreenPhone
                key={`${look.platform} ${look.theme}`}
                screen={screen}
                look={look}
                size={filters.size}
                rtl={filters.direction === 'rtl'}
              />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** Width of a whole phone on the sheet in CSS pixels. */
const WIDTH = 252;

function ScreenPhone({
  screen,
  look: { platform, theme },
  size,
  rtl,
}: {
  readonly screen: GalleryScreen;
  readonly look: Look;
  readonly size: number;
  readonly rtl: boolean;
}) {
  const { flow, snackbar, loading } = screen;
  const [state, setState] = useState(() => opened(screen));
  const send = (event: RuntimeEvent) => setState((now) => stepFlow(flow, now, event).state);
  const view = viewScreen(flow, state);
  return (
    <div
      role="group"
      aria-label={messages.screen(screen.title, messages.platforms[platform], messages.themes[theme])}
    >
      <PhoneFrame platform={platform} theme={theme} width={WIDTH} textScale={size} rtl={rtl}>
        <PhoneScreen
          view={{
            ...view,
            ...(snackbar !== undefined && { snackbar }),
            ...(loading === true && { loading }),
          }}
          platform={platform}
          onEvent={send}
        />
      </PhoneFrame>
    </div>
  );
}

function opened({ flow, screen, presses = 0 }: GalleryScreen): RuntimeState {
  let { state } = openFlow(flow, screen === undefined ? {} : { screen });
  for (let press = 0; press < presses; press += 1) {
    const { footer } = viewScreen(flow, state);
    if (footer !== undefined) ({ state } = stepFlow(flow, state, { type: 'tap', path: footer.path }));
  }
  return state;
}
