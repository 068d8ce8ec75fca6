import { memo, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import { Chat, type ChatPartner } from './parts/Chat.tsx';
import { OverlayContext } from './parts/overlay.ts';
import { StatusBar } from './parts/StatusBar.tsx';
import { leaving } from './parts/leaving.ts';
import type { Platform, PhoneTheme } from './types.ts';

/** Props of {@link PhoneFrame}. */
export interface PhoneFrameProps {
  readonly platform: Platform;
  readonly theme: PhoneTheme;
  /** Outer width in CSS pixels; the phone is drawn 360 wide and zoomed to it. */
  readonly width?: number | undefined;
  /** Height before zooming: a number of pixels, or as tall as the content (never under 640). Default 740. */
  readonly height?: number | 'content' | undefined;
  /** 0.85–1.5: the person's text size setting. */
  readonly textScale?: number | undefined;
  /** The phone's language is written from right to left. */
  readonly rtl?: boolean | undefined;
  readonly inert?: boolean | undefined;
  /** Fills the element it stands in, without edge and status bar: on a real phone. */
  readonly bare?: boolean | undefined;
  /** The messages behind the sheet; without it only the top of a chat peeps out. */
  readonly chat?: ReactNode;
  /** Whose chat it is. Default: some business. */
  readonly partner?: ChatPartner | undefined;
  /** What stands on the sheet. Without it the chat is bare. */
  readonly children?: ReactNode;
}

/** Logical width of a phone. */
export const PHONE_WIDTH = 360;
/** Logical height of a phone that is not as tall as its content. */
export const PHONE_HEIGHT = 740;

/**
 * A phone with WhatsApp's sheet over a dimmed chat. Carries its own colours, fonts and sizes:
 * nothing of the builder's theme reaches inside.
 */
export const PhoneFrame = memo(function PhoneFrame(props: PhoneFrameProps) {
  const {
    platform,
    theme,
    width,
    height = PHONE_HEIGHT,
    textScale,
    rtl,
    inert,
    bare,
    chat,
    partner,
    children,
  } = props;
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const open = children !== undefined && children !== null;
  const style = useMemo(
    () => frameStyle(bare === true ? 'fill' : width, height, textScale),
    [bare, width, height, textScale],
  );
  return (
    <div
      className="phone"
      data-platform={platform}
      data-theme={theme}
      dir={rtl === true ? 'rtl' : undefined}
      style={style}
      data-inert={inert || undefined}
      data-bare={bare || undefined}
    >
      <OverlayContext value={overlay}>
        <div
          className="ph-behind"
          data-dimmed={open || undefined}
          aria-hidden={open || undefined}
          inert={open}
        >
          <StatusBar platform={platform} />
          <Chat platform={platform} partner={partner}>
            {chat}
          </Chat>
        </div>
        {open && (
          <div
            className="ph-sheet"
            ref={inert === true ? undefined : leaving}
            tabIndex={inert === true ? undefined : -1}
          >
            {children}
          </div>
        )}
      </OverlayContext>
      {inert !== true && <div className="ph-overlays" ref={setOverlay} />}
      <div className="ph-home" aria-hidden="true" />
    </div>
  );
});

function frameStyle(
  width: number | 'fill' | undefined,
  height: number | 'content',
  textScale: number | undefined,
): CSSProperties {
  return {
    ...(width === 'fill'
      ? { width: '100%', height: '100%' }
      : {
          ...(height === 'content' ? { minHeight: 640 } : { height }),
          ...(width === undefined || width === PHONE_WIDTH ? {} : { zoom: width / PHONE_WIDTH }),
        }),
    ...(textScale === undefined || textScale === 1 ? {} : { '--ph-text-scale': String(textScale) }),
  };
}
