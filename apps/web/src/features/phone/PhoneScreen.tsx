import { memo, useCallback, useEffect, useRef } from 'react';
import type { JsonValue, Path, RuntimeEvent, ScreenView } from '@flowsmith/flow-model';
import { messages } from './messages.ts';
import { PhoneComponent } from './PhoneComponent.tsx';
import { PhoneFooter } from './PhoneFooter.tsx';
import { PhoneHeader } from './PhoneHeader.tsx';
import { Snackbar } from './parts/Snackbar.tsx';
import type { Platform } from './types.ts';

/** Props of {@link PhoneScreen}. */
export interface PhoneScreenProps {
  readonly view: ScreenView;
  readonly platform: Platform;
  readonly inert?: boolean | undefined;
  /** Looks as if it could be used, and scrolls, but nothing in it can be used. */
  readonly still?: boolean | undefined;
  readonly onEvent?: ((event: RuntimeEvent) => void) | undefined;
}

/** One screen on the sheet: header, components, the part at the bottom. Put it into a {@link PhoneFrame}. */
export const PhoneScreen = memo(function PhoneScreen(props: PhoneScreenProps) {
  const { view, platform, inert, still, onEvent } = props;
  const handler = useRef(onEvent);
  useEffect(() => {
    handler.current = onEvent;
  });
  const emit = useCallback((event: RuntimeEvent) => handler.current?.(event), []);
  const onChange = useCallback(
    (name: string, value: JsonValue | undefined) => emit({ type: 'change', name, value }),
    [emit],
  );
  const onLeave = useCallback((name: string) => emit({ type: 'leave', name }), [emit]);
  const onTap = useCallback((path: Path) => emit({ type: 'tap', path }), [emit]);
  const onBack = useCallback(() => emit({ type: 'back' }), [emit]);
  const onClose = useCallback(() => emit({ type: 'close' }), [emit]);
  const onDismiss = useCallback(() => emit({ type: 'dismiss-snackbar' }), [emit]);
  const handlers = inert === true ? {} : { onChange, onLeave, onTap };
  return (
    <>
      <PhoneHeader
        title={view.title}
        platform={platform}
        canGoBack={view.canGoBack}
        inert={inert}
        still={still}
        onBack={onBack}
        onClose={onClose}
      />
      <PhoneBody key={view.screenId} loading={view.loading} still={still}>
        {view.loading && view.components.length === 0 && (
          <span className="ph-spinner" role="status" aria-label={messages.working} />
        )}
        {view.components.map((component) => (
          <PhoneComponent
            key={keyOf(component.path)}
            view={component}
            platform={platform}
            inert={inert}
            {...handlers}
          />
        ))}
      </PhoneBody>
      {view.snackbar !== undefined && view.snackbar !== '' && (
        <Snackbar
          key={view.snackbar}
          text={view.snackbar}
          onDismiss={inert === true || still === true ? undefined : onDismiss}
        />
      )}
      <PhoneFooter view={view.footer} platform={platform} inert={inert} still={still} {...handlers} />
    </>
  );
});

/** The scrolling part of a screen. While `loading`, nothing in it can be used. */
export function PhoneBody({
  loading,
  still,
  children,
}: {
  readonly loading?: boolean | undefined;
  /** It still scrolls, but nothing in it can be used. */
  readonly still?: boolean | undefined;
  readonly children?: React.ReactNode;
}) {
  return (
    <div className="ph-body-scroll" inert={loading} aria-busy={loading}>
      <div className="ph-list" inert={still}>
        {children}
      </div>
    </div>
  );
}

function keyOf(path: Path): string {
  return path.join('/');
}
