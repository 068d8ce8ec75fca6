import { PhoneComponent } from './PhoneComponent.tsx';
import { messages } from './messages.ts';
import type { PhoneComponentProps } from './types.ts';

/** Props of {@link PhoneFooter}. */
export interface PhoneFooterProps extends Omit<PhoneComponentProps, 'view'> {
  /** The Footer; a screen without one still says who manages it. */
  readonly view?: PhoneComponentProps['view'] | undefined;
  /** Nothing in it can be used, though it looks so. */
  readonly still?: boolean | undefined;
}

/** The part that stays at the bottom of the sheet: the Footer component and who stands behind the flow. */
export function PhoneFooter({ view, still, ...rest }: PhoneFooterProps) {
  return (
    <div className="ph-foot" data-bare={view === undefined || undefined} inert={still}>
      {view !== undefined && <PhoneComponent view={view} {...rest} />}
      <p className="ph-managed">
        {messages.managedBy} <span className="ph-learn">{messages.learnMore}</span>
      </p>
    </div>
  );
}
