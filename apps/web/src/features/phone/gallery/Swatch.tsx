import { useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import type { JsonValue } from '@flowsmith/flow-model';
import { FocusContext, OverlayContext } from '../parts/overlay.ts';
import { PhoneComponent } from '../PhoneComponent.tsx';
import { PhoneFooter } from '../PhoneFooter.tsx';
import type { Look } from './filters.ts';
import type { Sample } from './types.ts';

/** One sample on a piece of the sheet of one phone; it takes entries as in a flow. */
export function Swatch({
  sample,
  look,
  size,
  direction,
  label,
}: {
  readonly sample: Sample;
  readonly look: Look;
  readonly size: number;
  /** The phone's language. */
  readonly direction: 'rtl' | undefined;
  /** Accessible name. */
  readonly label: string;
}) {
  const { platform, theme } = look;
  const [value, setValue] = useState<JsonValue | undefined>(sample.view.value);
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const [change] = useState(() => (_name: string, next: JsonValue | undefined) => setValue(next ?? ''));
  const view = useMemo(
    () => (value === undefined ? sample.view : { ...sample.view, value }),
    [sample.view, value],
  );
  const style: CSSProperties & { readonly '--ph-text-scale': string } = {
    '--ph-text-scale': String(sample.scale ?? size),
  };
  const place = useRef<HTMLDivElement>(null);
  const opens = sample.kind === 'open';
  useEffect(() => {
    if (opens && overlay !== null) place.current?.querySelector<HTMLElement>('[aria-haspopup]')?.click();
  }, [opens, overlay]);
  const inert = sample.inert === true || undefined;
  const handlers = inert ? {} : { onChange: change };
  return (
    <div
      ref={place}
      className="phone gallery-swatch"
      role="group"
      aria-label={label}
      dir={direction}
      data-platform={platform}
      data-theme={theme}
      data-inert={inert}
      data-kind={sample.kind}
      style={style}
    >
      <FocusContext value={!opens}>
        <OverlayContext value={overlay}>
          {view.type === 'Footer' ? (
            <PhoneFooter view={view} platform={platform} inert={inert} {...handlers} />
          ) : (
            <div className="ph-list">
              <PhoneComponent view={view} platform={platform} inert={inert} {...handlers} />
            </div>
          )}
        </OverlayContext>
      </FocusContext>
      <div className="ph-overlays" ref={setOverlay} />
    </div>
  );
}
