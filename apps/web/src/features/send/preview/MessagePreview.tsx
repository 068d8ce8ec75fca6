import type { MessageTemplate } from '@/api/sending.ts';
import { BusinessBubble, type BubbleMedia } from '@/features/customers/chat/BusinessBubble.tsx';
import '@/features/phone/index.ts';
import { messages as phone } from '@/features/phone/messages.ts';
import { PhoneFrame } from '@/features/phone/PhoneFrame.tsx';
import { usePhonePreferences } from '@/features/phone/usePhonePreferences.ts';
import type { MessageDraft } from '../draft/message-draft.ts';
import { messages } from '../messages.ts';
import { fillIn } from './fill-in.ts';

/** The message as it arrives in the chat. `row`: what the first person of a list gets. */
export function MessagePreview(props: {
  readonly draft: MessageDraft;
  readonly template: MessageTemplate | undefined;
  readonly row: { readonly [column: string]: string } | undefined;
}) {
  const { draft, template, row } = props;
  const platform = usePhonePreferences((state) => state.platform);
  const theme = usePhonePreferences((state) => state.theme);
  const shown = draft.kind === 'flow' ? ofDraft(draft) : ofTemplate(draft, template);
  return (
    <section aria-label={messages.preview.title} className="flex flex-col items-center gap-2">
      <h2 className="text-sm font-medium text-muted">{messages.preview.title}</h2>
      <div inert>
        <PhoneFrame
          platform={platform}
          theme={theme}
          width={WIDTH}
          height={HEIGHT}
          inert
          chat={
            <BusinessBubble
              headline={fillIn(shown.headline, row)}
              media={mediaOf(draft, shown.hasMedia)}
              body={fillIn(shown.body === '' ? messages.preview.empty : shown.body, row)}
              footer={fillIn(shown.footer, row)}
              time={phone.clock(platform)}
              cta={fillIn(shown.cta === '' ? messages.form.cta : shown.cta, row)}
            />
          }
        />
      </div>
    </section>
  );
}

const WIDTH = 288;
const HEIGHT = 620;

interface Shown {
  readonly headline: string;
  readonly hasMedia: boolean;
  readonly body: string;
  readonly footer: string;
  readonly cta: string;
}

function ofDraft({ header, headerText, body, footer, cta }: MessageDraft): Shown {
  const headline = header === 'text' ? headerText : '';
  return { headline, hasMedia: header !== 'none' && header !== 'text', body, footer, cta };
}

function ofTemplate({ parameters }: MessageDraft, template: MessageTemplate | undefined): Shown {
  const filled = Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));
  const format = template?.header?.format;
  return {
    headline: template?.header?.text ?? '',
    hasMedia: format !== undefined && format !== 'TEXT',
    body: fillIn(template?.body ?? '', filled),
    footer: template?.footer ?? '',
    cta: template?.buttons[template.flowButton ?? 0]?.text ?? '',
  };
}

function mediaOf({ header, link, fileName }: MessageDraft, hasMedia: boolean): BubbleMedia | undefined {
  if (!hasMedia) return undefined;
  const kind = header === 'video' || header === 'document' ? header : 'image';
  const url = /^https?:\/\//.test(link) && kind === 'image' ? link : undefined;
  return { kind, url, fileName: fileName === '' ? undefined : fileName };
}
