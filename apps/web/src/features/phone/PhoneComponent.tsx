import { memo } from 'react';
import { messages } from './messages.ts';
import { isDrawable, registry } from './registry.ts';
import { samePhoneProps } from './sameView.ts';
import type { PhoneComponentProps } from './types.ts';

/**
 * One component as WhatsApp draws it. Stands any JSON as props.
 * Redraws only when its view changes, so a screen of fifty costs one at each keystroke.
 *
 * @example <PhoneComponent view={designComponent(component, scope)} platform="ios" inert />
 */
export const PhoneComponent = memo(function PhoneComponent(props: PhoneComponentProps) {
  const { view, inert } = props;
  const type: string = view.type;
  if (!isDrawable(type)) return inert === true ? <Unknown type={type} /> : null;
  const Drawn = registry[type];
  if (view.props['visible'] !== false) return <Drawn {...props} />;
  // WhatsApp draws nothing; on the board a hidden component must still be found and edited.
  return inert === true ? (
    <div className="ph-hidden" title={messages.hiddenComponent}>
      <Drawn {...props} />
    </div>
  ) : null;
}, samePhoneProps);

function Unknown({ type }: { readonly type: string }) {
  return <div className="ph-unknown">{messages.unknownComponent(type)}</div>;
}
