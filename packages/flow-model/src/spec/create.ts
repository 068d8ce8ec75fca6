import type { JsonObject, JsonValue } from '../document/types.ts';
import { propertiesOf } from './lookup.ts';
import type { ComponentType, FlowVersion } from './types.ts';
import { isAtLeast, LATEST_VERSION } from './versions.ts';

/** What is already on the screen that a new component goes to. */
export interface NewComponentSurroundings {
  /** Names of inputs and Forms of that screen. */
  readonly names: ReadonlySet<string>;
  readonly insideForm: boolean;
  /** The screen is terminal: its Footer completes the flow. */
  readonly terminal?: boolean;
  /** The flow has an endpoint. */
  readonly endpoint?: boolean;
  /** A screen that a new action may lead to. */
  readonly nextScreen?: string;
}

/** A valid component with sensible content, ready to be put on a screen. Names are new on that screen. */
export function newComponent(
  type: ComponentType,
  version: FlowVersion,
  taken: NewComponentSurroundings,
): JsonObject {
  const start = starters[type](version, taken);
  const known = propertiesOf(type, version);
  const component: { [key: string]: JsonValue } = { type };
  for (const name of known.keys()) {
    const value = start[name];
    if (value === undefined) continue;
    component[name] = name === 'name' && typeof value === 'string' ? freeName(value, taken.names) : value;
  }
  return component;
}

/** A screen with nothing on it. */
export function newScreen(id: string, title: string): JsonObject {
  return { id, title, layout: { type: 'SingleColumnLayout', children: [] } };
}

/** The smallest sensible flow: one terminal screen with a heading and a Footer that completes it. */
export function newFlow(): JsonObject {
  return {
    version: LATEST_VERSION,
    screens: [
      {
        id: 'WELCOME',
        title: 'Welcome',
        terminal: true,
        layout: {
          type: 'SingleColumnLayout',
          children: [
            { type: 'TextHeading', text: 'Welcome' },
            { type: 'Footer', label: 'Done', 'on-click-action': { name: 'complete', payload: {} } },
          ],
        },
      },
    ],
  };
}

/** `name`, or `name` with `_2`, `_3`, … until it is not taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let count = 2; ; count++) {
    const candidate = `${name}_${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}

const threeOptions = [
  { id: 'option_1', title: 'Option 1' },
  { id: 'option_2', title: 'Option 2' },
  { id: 'option_3', title: 'Option 3' },
];

/** One grey pixel as PNG, so that a new picture is valid from the start. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mM4c+bMfwAIMANkiYgLnQAAAABJRU5ErkJggg==';

const fixed = (content: JsonObject) => () => content;

const starters: {
  readonly [type in ComponentType]: (version: FlowVersion, taken: NewComponentSurroundings) => JsonObject;
} = {
  TextHeading: fixed({ text: 'Heading' }),
  TextSubheading: fixed({ text: 'Subheading' }),
  TextBody: fixed({ text: 'Text' }),
  TextCaption: fixed({ text: 'Caption' }),
  RichText: fixed({ text: ['# Heading', 'A paragraph with **bold** and *italic* text.'] }),
  TextInput: fixed({ name: 'text', label: 'Label', required: true }),
  TextArea: fixed({ name: 'message', label: 'Label', required: true }),
  CheckboxGroup: fixed({ name: 'choices', label: 'Label', 'data-source': threeOptions, required: true }),
  RadioButtonsGroup: fixed({ name: 'choice', label: 'Label', 'data-source': threeOptions, required: true }),
  ChipsSelector: fixed({ name: 'chips', label: 'Label', 'data-source': threeOptions, required: true }),
  Dropdown: fixed({ name: 'selection', label: 'Label', 'data-source': threeOptions, required: true }),
  OptIn: fixed({ name: 'agreed', label: 'I agree to the terms', required: true }),
  DatePicker: fixed({ name: 'date', label: 'Date', required: true }),
  CalendarPicker: fixed({ name: 'calendar', mode: 'single', label: 'Date', required: true }),
  PhotoPicker: fixed({
    name: 'photos',
    label: 'Photos',
    'min-uploaded-photos': 0,
    'max-uploaded-photos': 1,
    'max-file-size-kb': 10240,
  }),
  DocumentPicker: fixed({
    name: 'documents',
    label: 'Documents',
    'min-uploaded-documents': 0,
    'max-uploaded-documents': 1,
    'max-file-size-kb': 10240,
  }),
  Image: fixed({ src: PIXEL, 'alt-text': 'Description of the picture', height: 200, 'scale-type': 'cover' }),
  ImageCarousel: fixed({
    images: [
      { src: PIXEL, 'alt-text': 'First picture' },
      { src: PIXEL, 'alt-text': 'Second picture' },
    ],
  }),
  NavigationList: (_version, taken) => ({
    name: 'list',
    label: 'Label',
    'list-items': [
      { id: 'item_1', 'main-content': { title: 'Item 1' } },
      { id: 'item_2', 'main-content': { title: 'Item 2' } },
    ],
    'on-click-action': leadOn(taken),
  }),
  EmbeddedLink: (version, taken) => ({
    text: 'Read more',
    'on-click-action': isAtLeast(version, '6.0')
      ? { name: 'open_url', url: 'https://example.com' }
      : leadOn(taken),
  }),
  Footer: (_version, taken) => ({
    label: 'Continue',
    'on-click-action':
      taken.terminal === true || (taken.nextScreen === undefined && taken.endpoint !== true)
        ? { name: 'complete', payload: {} }
        : leadOn(taken),
  }),
  Form: fixed({ name: 'form', children: [] }),
  If: (version) => ({
    condition: isAtLeast(version, '6.0') ? '`true`' : '${data.show}',
    then: [{ type: 'TextBody', text: 'Text' }],
  }),
  Switch: (version) => ({
    value: isAtLeast(version, '6.0') ? "`'first'`" : '${data.value}',
    cases: { first: [{ type: 'TextBody', text: 'Text' }], second: [] },
  }),
};

/** Goes to the next screen if there is one, else asks the endpoint. */
function leadOn(taken: NewComponentSurroundings): JsonObject {
  return taken.nextScreen === undefined || taken.endpoint === true
    ? { name: 'data_exchange', payload: {} }
    : { name: 'navigate', next: { type: 'screen', name: taken.nextScreen }, payload: {} };
}
