import { useState } from 'react';
import type { JsonValue } from '@flowsmith/flow-model';
import { PhoneComponent } from '../PhoneComponent.tsx';
import { PhoneFooter } from '../PhoneFooter.tsx';
import { PhoneFrame } from '../PhoneFrame.tsx';
import { PhoneBody } from '../PhoneScreen.tsx';
import { asText } from '../props.ts';
import { PhoneHeader } from '../PhoneHeader.tsx';
import type { PhoneTheme, Platform } from '../types.ts';
import { samples, type Sample } from './samples.ts';
import { galleryMessages as messages } from './messages.ts';
import '../phone.css';

const LOOKS: readonly { readonly platform: Platform; readonly theme: PhoneTheme }[] = [
  { platform: 'ios', theme: 'light' },
  { platform: 'android', theme: 'light' },
  { platform: 'ios', theme: 'dark' },
  { platform: 'android', theme: 'dark' },
];

/** Every component in every state on every phone, to look at and to try: `/phone-gallery`. */
export default function PhoneGallery() {
  return (
    <main className="h-full overflow-auto bg-surface p-8 text-ink">
      <h1 className="text-lg font-semibold">{messages.title}</h1>
      <p className="pb-6 text-muted">{messages.about}</p>
      {Object.entries(samples).map(([type, states]) => (
        <section key={type} id={type} className="pb-10" aria-label={type}>
          <h2 className="sticky top-0 z-10 bg-surface py-2 font-semibold">{type}</h2>
          <div className="flex flex-wrap gap-8 p-2">
            {LOOKS.map((look) => (
              <Exhibit key={`${look.platform} ${look.theme}`} states={states} {...look} />
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}

/** The states of one component below one another on one phone; they take entries as in a flow. */
function Exhibit({
  states,
  platform,
  theme,
}: {
  readonly states: readonly Sample[];
  readonly platform: Platform;
  readonly theme: PhoneTheme;
}) {
  const [values, setValues] = useState<ReadonlyMap<string, JsonValue | undefined>>(new Map());
  const [change] = useState(
    () => (name: string, value: JsonValue | undefined) => setValues((now) => new Map(now).set(name, value)),
  );
  const views = states.map(({ view }) => {
    const name = asText(view.props['name']);
    return values.has(name) ? { ...view, value: values.get(name) ?? '' } : view;
  });
  const footers = views.filter((view) => view.type === 'Footer');
  return (
    <PhoneFrame platform={platform} theme={theme} height="content">
      <PhoneHeader title={`${platform} · ${theme}`} platform={platform} canGoBack={footers.length > 0} />
      <PhoneBody>
        {views
          .filter((view) => view.type !== 'Footer')
          .map((view) => (
            <PhoneComponent key={view.path.join()} view={view} platform={platform} onChange={change} />
          ))}
      </PhoneBody>
      {footers.map((view) => (
        <PhoneFooter key={view.path.join()} view={view} platform={platform} />
      ))}
      {footers.length === 0 && <PhoneFooter platform={platform} />}
    </PhoneFrame>
  );
}
