import { useCallback, useEffect, useReducer } from 'react';
import {
  isAtLeast,
  versionOf,
  viewScreen,
  type JsonValue,
  type RuntimeEvent,
  type ScreenView,
} from '@flowsmith/flow-model';
import { formatTimestamp, parseDay } from '../dates/civil.ts';
import { editPlay, startPlay, stepPlay, type Play } from './play.ts';

type Act =
  | { readonly type: 'event'; readonly event: RuntimeEvent }
  | { readonly type: 'start'; readonly screen: string | undefined }
  | { readonly type: 'edited'; readonly value: JsonValue; readonly screen: string | undefined }
  | { readonly type: 'url-seen' };

/** A run of a flow and how to steer it. */
export interface RunningPlay {
  readonly play: Play;
  readonly view: ScreenView;
  readonly send: (event: RuntimeEvent) => void;
  readonly restart: (screen: string | undefined) => void;
  readonly dismissUrl: () => void;
}

/** Hosts the runtime for a flow that may be edited meanwhile. */
export function usePlay(value: JsonValue, start: string | undefined): RunningPlay {
  const [play, dispatch] = useReducer(
    (now: Play, act: Act & { readonly at: number }): Play => {
      switch (act.type) {
        case 'event':
          return stepPlay(value, now, inFlowForm(value, viewScreen(value, now.state), act.event), act.at);
        case 'start':
          return startPlay(value, act.screen, act.at);
        case 'edited':
          return editPlay(act.value, now, act.screen, act.at);
        case 'url-seen':
          return { ...now, url: undefined };
      }
    },
    undefined,
    () => startPlay(value, start, performance.now()),
  );
  const act = useCallback((what: Act) => dispatch({ ...what, at: performance.now() }), []);
  useEffect(() => act({ type: 'edited', value, screen: start }), [value, start, act]);
  return {
    play,
    view: viewScreen(value, play.state),
    send: useCallback((event) => act({ type: 'event', event }), [act]),
    restart: useCallback((screen) => act({ type: 'start', screen }), [act]),
    dismissUrl: useCallback(() => act({ type: 'url-seen' }), [act]),
  };
}

/** Before Flow JSON 5.0 a DatePicker yields milliseconds as text (reference 5.14); the phone itself knows no versions. */
function inFlowForm(value: JsonValue, view: ScreenView, event: RuntimeEvent): RuntimeEvent {
  const version = versionOf(value);
  if (event.type !== 'change' || version === undefined || isAtLeast(version, '5.0')) return event;
  const isDate = view.components.some(
    ({ type, props }) => type === 'DatePicker' && props['name'] === event.name,
  );
  const day = isDate ? parseDay(event.value) : undefined;
  return day === undefined ? event : { ...event, value: formatTimestamp(day) };
}
