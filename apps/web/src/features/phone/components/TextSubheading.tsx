import { messages } from '../messages.ts';
import { asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** The subheading style of plain text: no formatting options (Flow JSON 7.3, text components). */
export function TextSubheading({ view, inert }: PhoneComponentProps) {
  const text = asText(view.props['text']);
  if (text !== '')
    return (
      <h3 className="ph-text ph-subheading" dir="auto">
        {text}
      </h3>
    );
  return inert === true ? (
    <div className="ph-text ph-subheading ph-empty">{messages.placeholders.subheading}</div>
  ) : null;
}
