import { messages } from '../messages.ts';
import { asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** The button at the bottom, with captions above it: left and right, or one in the centre. */
export function Footer({ view, inert, onTap }: PhoneComponentProps) {
  const { props, enabled, busy } = view;
  const caption = (name: string) => asText(props[name]);
  const left = caption('left-caption');
  const right = caption('right-caption');
  const centre = caption('center-caption');
  const label = asText(props['label']);
  const text = (
    <span className="ph-cta-label" dir="auto">
      {label || (inert === true ? messages.placeholders.button : '')}
    </span>
  );
  return (
    <div className="ph-footer">
      {(left !== '' || right !== '') && (
        <p className="ph-captions">
          <span dir="auto">{left}</span>
          <span dir="auto">{right}</span>
        </p>
      )}
      {left === '' && right === '' && centre !== '' && (
        <p className="ph-captions ph-captions-centre">
          <span dir="auto">{centre}</span>
        </p>
      )}
      {inert === true ? (
        <span className="ph-cta" data-disabled={!enabled || undefined}>
          {text}
        </span>
      ) : (
        <button
          type="button"
          className="ph-cta"
          data-busy={busy || undefined}
          data-disabled={!enabled || undefined}
          aria-disabled={!enabled || undefined}
          disabled={busy === true}
          aria-busy={busy}
          onClick={() => onTap?.(view.path)}
        >
          {text}
          {busy === true && (
            <span className="ph-sr" role="status">
              {messages.working}
            </span>
          )}
        </button>
      )}
    </div>
  );
}
