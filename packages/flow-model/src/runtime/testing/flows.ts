import type { JsonObject, JsonValue } from '../../document/types.ts';
import { openFlow, stepFlow, viewScreen } from '../index.ts';
import type {
  ComponentView,
  OpenOptions,
  RuntimeEffect,
  RuntimeEvent,
  RuntimeState,
  ScreenView,
} from '../index.ts';

/** A flow of one terminal screen `A`. */
export function oneScreen(
  children: readonly JsonValue[],
  screen: JsonObject = {},
  flow: JsonObject = {},
): JsonObject {
  return {
    version: '7.3',
    ...flow,
    screens: [{ id: 'A', title: 'A', terminal: true, ...screen, layout: singleColumn(children) }],
  };
}

/** A layout with these components. */
export function singleColumn(children: readonly JsonValue[]): JsonObject {
  return { type: 'SingleColumnLayout', children };
}

/** A Footer that completes with this payload. */
export function completing(payload: JsonObject = {}): JsonObject {
  return { type: 'Footer', label: 'Done', 'on-click-action': { name: 'complete', payload } };
}

/** A Footer that navigates. */
export function navigating(to: string, payload: JsonObject = {}): JsonObject {
  return { type: 'Footer', label: 'Go', 'on-click-action': navigate(to, payload) };
}

/** A `navigate` action. */
export function navigate(to: string, payload: JsonObject = {}): JsonObject {
  return { name: 'navigate', next: { type: 'screen', name: to }, payload };
}

/** An If. */
export function when(
  condition: JsonValue,
  then: readonly JsonValue[],
  otherwise: readonly JsonValue[] = [],
): JsonObject {
  return Object.fromEntries([
    ['type', 'If'],
    ['condition', condition],
    ['then', then],
    ['else', otherwise],
  ]);
}

/** Options of a list with ids as titles. */
export function options(...ids: readonly string[]): JsonValue {
  return ids.map((id) => ({ id, title: id.toUpperCase() }));
}

/** Plays a flow as a person would: by names and labels, seeing what the view shows. */
export class Play {
  readonly flow: JsonValue;
  state: RuntimeState;
  effects: readonly RuntimeEffect[];

  constructor(flow: JsonValue, openOptions: OpenOptions = {}) {
    this.flow = flow;
    ({ state: this.state, effects: this.effects } = openFlow(flow, openOptions));
  }

  get view(): ScreenView {
    return viewScreen(this.flow, this.state);
  }

  /** The codes of the faults of the last step. */
  get faults(): readonly string[] {
    return this.effects.filter((effect) => effect.type === 'fault').map((effect) => effect.code);
  }

  /** Texts on display. */
  get texts(): readonly (JsonValue | undefined)[] {
    return this.view.components.filter(({ props }) => 'text' in props).map(({ props }) => props['text']);
  }

  feed(event: RuntimeEvent): this {
    ({ state: this.state, effects: this.effects } = stepFlow(this.flow, this.state, event));
    return this;
  }

  enter(name: string, value: JsonValue | undefined): this {
    return this.feed({ type: 'change', name, value });
  }

  tapFooter(): this {
    const { footer } = this.view;
    if (footer === undefined) throw new Error('There is no footer on display.');
    return this.feed({ type: 'tap', path: footer.path });
  }

  tap(type: string, item?: number): this {
    const { path } = this.component(type);
    return this.feed({ type: 'tap', path: item === undefined ? path : [...path, 'list-items', item] });
  }

  back(): this {
    return this.feed({ type: 'back' });
  }

  answer(answer: JsonObject): this {
    return this.feed({ type: 'exchange-answered', id: this.state.pending?.id ?? -1, answer });
  }

  /** The component on display with this name or, for those without, of this type. */
  component(nameOrType: string): ComponentView {
    const found = this.view.components.find(
      (component) => component.props['name'] === nameOrType || component.type === nameOrType,
    );
    if (found === undefined) throw new Error(`${nameOrType} is not on display.`);
    return found;
  }

  /** The request that the last step sent. */
  get request(): JsonObject | undefined {
    return this.effects.find((effect) => effect.type === 'exchange')?.request;
  }
}
