/**
 * The phone: WhatsApp's Flow screens, the same components on the board, in the player and in thumbnails.
 *
 * @example
 * <PhoneFrame platform="ios" theme="light" inert>
 *   <PhoneScreen view={viewScreen(flow, state)} platform="ios" inert />
 * </PhoneFrame>
 */
import './phone.css';

export { PhoneComponent } from './PhoneComponent.tsx';
export { PhoneFooter, type PhoneFooterProps } from './PhoneFooter.tsx';
export { PhoneFrame, PHONE_WIDTH, type PhoneFrameProps } from './PhoneFrame.tsx';
export { Player, type PlayerProps } from './player/Player.tsx';
export { PhoneHeader, type PhoneHeaderProps } from './PhoneHeader.tsx';
export { PhoneBody, PhoneScreen, type PhoneScreenProps } from './PhoneScreen.tsx';
export { isDrawable } from './registry.ts';
export { usePhonePreferences, type PhonePreferences } from './usePhonePreferences.ts';
export type { DrawableType, PhoneComponentProps, PhoneHandlers, PhoneTheme, Platform } from './types.ts';
