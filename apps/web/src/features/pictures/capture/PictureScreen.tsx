import {
  PhoneBody,
  PhoneComponent,
  PhoneFooter,
  PhoneFrame,
  PhoneHeader,
  type Platform,
} from '@/features/phone/index.ts';
import { messages } from '../messages.ts';
import { pathKey, type Look } from '../types.ts';
import type { Part, ScreenParts } from './screen-parts.ts';

/** One screen for a picture: the phone's own components, inert. Every part draws exactly one element, by which it is measured. */
export function PictureScreen({ screen, look }: { readonly screen: ScreenParts; readonly look: Look }) {
  const { platform, theme, rtl, frame } = look;
  return (
    <div className="picture" data-frame={frame}>
      <PhoneFrame platform={platform} theme={theme} rtl={rtl} height="content" inert>
        <PhoneHeader title={screen.title} platform={platform} canGoBack={screen.canGoBack} inert />
        <PhoneBody>
          <Parts parts={screen.parts} platform={platform} />
        </PhoneBody>
        <PhoneFooter view={screen.footer} platform={platform} inert />
      </PhoneFrame>
    </div>
  );
}

function Parts({ parts, platform }: { readonly parts: readonly Part[]; readonly platform: Platform }) {
  return parts.map((part) => <OnePart key={pathKey(part.path)} part={part} platform={platform} />);
}

function OnePart({ part, platform }: { readonly part: Part; readonly platform: Platform }) {
  switch (part.kind) {
    case 'component':
      return <PhoneComponent view={part.view} platform={platform} inert />;
    case 'unknown':
      return <div className="ph-unknown">{messages.unknown(part.type)}</div>;
    case 'frame':
      return (
        <div className="picture-frame">
          <div className="picture-frame-title">{part.title}</div>
          {part.slots.map((slot) => (
            <div key={slot.label}>
              <div className="picture-slot-label">{slot.label}</div>
              <div className="picture-slot">
                <Parts parts={slot.parts} platform={platform} />
              </div>
            </div>
          ))}
        </div>
      );
  }
}
