import type { ComponentType, ComponentView, JsonValue, Path } from '@flowsmith/flow-model';

/** Whose WhatsApp is drawn. */
export type Platform = 'ios' | 'android';

/** The phone's own light or dark mode; independent of the builder's. */
export type PhoneTheme = 'light' | 'dark';

/** Components that are drawn. Form, If and Switch only hold others and are resolved before anything is drawn. */
export type DrawableType = Exclude<ComponentType, 'Form' | 'If' | 'Switch'>;

/** What a person does with a component. Handlers must be stable, or every keystroke redraws the whole screen. */
export interface PhoneHandlers {
  readonly onChange?: ((name: string, value: JsonValue | undefined) => void) | undefined;
  /** The person is done with an input for now: focus left it. */
  readonly onLeave?: ((name: string) => void) | undefined;
  /** `path` is the component, or the tapped item of a NavigationList. */
  readonly onTap?: ((path: Path) => void) | undefined;
}

/** What every file in `components/` takes. */
export interface PhoneComponentProps extends PhoneHandlers {
  readonly view: ComponentView;
  readonly platform: Platform;
  /** Draw only: nothing can be focused or pressed, and nothing listens. For the board and for thumbnails. */
  readonly inert?: boolean | undefined;
}
