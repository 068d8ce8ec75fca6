import { StyledText } from '../parts/StyledText.tsx';
import { messages } from '../messages.ts';
import type { PhoneComponentProps } from '../types.ts';

/** The caption style: plain with weight and strikethrough, or the small Markdown subset. */
export function TextCaption({ view, inert }: PhoneComponentProps) {
  return (
    <StyledText
      className="ph-caption"
      props={view.props}
      inert={inert}
      placeholder={messages.placeholders.caption}
    />
  );
}
