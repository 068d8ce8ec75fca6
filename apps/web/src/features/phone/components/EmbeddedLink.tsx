import { messages } from '../messages.ts';
import { asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** A line of text in the accent colour that acts like a button. */
export function EmbeddedLink({ view, inert, onTap }: PhoneComponentProps) {
  const text = asText(view.props['text']);
  if (inert === true) {
    return (
      <div className="ph-link-row">
        <span className={text === '' ? 'ph-link ph-empty' : 'ph-link'} dir="auto">
          {text || messages.placeholders.link}
        </span>
      </div>
    );
  }
  if (text === '') return null;
  return (
    <div className="ph-link-row">
      <button
        type="button"
        className="ph-link"
        dir="auto"
        data-busy={view.busy || undefined}
        disabled={view.busy}
        onClick={() => onTap?.(view.path)}
      >
        {text}
      </button>
    </div>
  );
}
