import { messages } from '../messages.ts';
import { asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** The heading style of plain text: no formatting options (Flow JSON 7.3, text components). */
export function TextHeading({ view, inert }: PhoneComponentProps) {
  const text = asText(view.props['text']);
  if (text !== '')
    return (
      <h2 className="ph-text ph-heading" dir="auto">
        {text}
      </h2>
    );
  return inert === true ? (
    <div className="ph-text ph-heading ph-empty">{messages.placeholders.heading}</div>
  ) : null;
}
