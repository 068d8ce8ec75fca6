import { render, type RenderResult } from '@testing-library/react';
import type { ComponentView, JsonObject } from '@flowsmith/flow-model';
import { vi, type Mock } from 'vitest';
import { PhoneComponent } from './PhoneComponent.tsx';
import { PhoneFrame } from './PhoneFrame.tsx';
import type { DrawableType, PhoneComponentProps, Platform } from './types.ts';

/** A component as the runtime would hand it over. */
export function viewOf(
  type: DrawableType,
  props: JsonObject,
  rest: Partial<ComponentView> = {},
): ComponentView {
  return { path: ['screens', 0, 'layout', 'children', 0], type, props, enabled: true, ...rest };
}

/** What {@link show} gives to a test. */
export interface Shown extends RenderResult {
  readonly onChange: Mock<NonNullable<PhoneComponentProps['onChange']>>;
  readonly onLeave: Mock<NonNullable<PhoneComponentProps['onLeave']>>;
  readonly onTap: Mock<NonNullable<PhoneComponentProps['onTap']>>;
}

/** Draws one component in a phone and records what it says. */
export function show(view: ComponentView, platform: Platform = 'android'): Shown {
  const handlers = {
    onChange: vi.fn<NonNullable<PhoneComponentProps['onChange']>>(),
    onLeave: vi.fn<NonNullable<PhoneComponentProps['onLeave']>>(),
    onTap: vi.fn<NonNullable<PhoneComponentProps['onTap']>>(),
  };
  const result = render(
    <PhoneFrame platform={platform} theme="light">
      <PhoneComponent view={view} platform={platform} {...handlers} />
    </PhoneFrame>,
  );
  return { ...result, ...handlers };
}
