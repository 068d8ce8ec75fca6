import { StyledText } from '../parts/StyledText.tsx';
import { messages } from '../messages.ts';
import type { PhoneComponentProps } from '../types.ts';

/** The body style: plain with weight and strikethrough, or the small Markdown subset. */
export function TextBody({ view, inert }: PhoneComponentProps) {
  return (
    <StyledText
      className="ph-body"
      props={view.props}
      inert={inert}
      placeholder={messages.placeholders.body}
    />
  );
}
