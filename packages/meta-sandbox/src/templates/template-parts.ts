import type { JsonObject, JsonValue } from '@flowsmith/flow-model';

/** A button of a template. */
export interface TemplateButton {
  readonly type: string;
  readonly text: string;
  /** Of FLOW buttons. */
  readonly flowId?: string;
  readonly flowAction: 'navigate' | 'data_exchange';
  readonly screen?: string;
}

/** The component of a type (`BODY`, `HEADER`…), whatever its capitals. */
export function partOf(components: readonly JsonObject[], type: string): JsonObject | undefined {
  return components.find((component) => textAt(component, 'type')?.toUpperCase() === type);
}

/** The buttons of a template, in their order. */
export function buttonsOf(components: readonly JsonObject[]): TemplateButton[] {
  const buttons = partOf(components, 'BUTTONS')?.['buttons'];
  if (!isList(buttons)) return [];
  return buttons.flatMap((button) => {
    if (typeof button !== 'object' || button === null || isList(button)) return [];
    const flowId = textAt(button, 'flow_id');
    const screen = textAt(button, 'navigate_screen');
    const isExchange = textAt(button, 'flow_action')?.toLowerCase() === 'data_exchange';
    return [
      {
        type: (textAt(button, 'type') ?? '').toUpperCase(),
        text: textAt(button, 'text') ?? '',
        flowAction: isExchange ? ('data_exchange' as const) : ('navigate' as const),
        ...(flowId !== undefined && { flowId }),
        ...(screen !== undefined && { screen }),
      },
    ];
  });
}

/** A text member of an object; `undefined` when there is none. */
export function textAt(object: JsonObject | undefined, name: string): string | undefined {
  const value = object?.[name];
  return typeof value === 'string' ? value : undefined;
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
