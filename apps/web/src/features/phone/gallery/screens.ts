import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { PICTURES } from './pictures.ts';

/** A flow that the gallery opens on a whole phone. */
export interface GalleryScreen {
  /** What its address ends with. */
  readonly id: string;
  readonly title: string;
  readonly flow: JsonValue;
  /** Where it opens; the first screen if absent. */
  readonly screen?: string;
  /** How often the button at the bottom was pressed before. */
  readonly presses?: number;
  /** Shown although nothing asked for it. */
  readonly snackbar?: string;
  readonly loading?: boolean;
}

const screen = (id: string, title: string, children: readonly JsonObject[], more: JsonObject = {}) => ({
  id,
  title,
  layout: { type: 'SingleColumnLayout', children },
  ...more,
});
const flow = (...screens: readonly JsonObject[]): JsonObject => ({ version: '7.3', screens });
const goTo = (name: string): JsonObject => ({
  name: 'navigate',
  next: { type: 'screen', name },
  payload: {},
});
const button = (label: string, action: JsonObject = { name: 'complete', payload: {} }): JsonObject => ({
  type: 'Footer',
  label,
  'on-click-action': action,
});
const end = { terminal: true, success: true };

const newsletter = flow(
  screen(
    'SUBSCRIBE',
    'Subscribe to our Newsletter',
    [
      { type: 'TextInput', name: 'name', label: 'Full Name', required: true },
      { type: 'TextInput', name: 'email', label: 'Email Address', 'input-type': 'email', required: true },
      {
        type: 'OptIn',
        name: 'agree',
        label: 'Subscribe to our newsletter',
        required: true,
        'on-click-action': { name: 'open_url', url: 'https://example.com' },
      },
      button('Subscribe'),
    ],
    end,
  ),
);

const signUp = flow(
  screen('START', '', [
    { type: 'TextHeading', text: 'Welcome to our app' },
    { type: 'EmbeddedLink', text: 'Click here to sign up', 'on-click-action': goTo('SIGN_UP') },
    { type: 'EmbeddedLink', text: 'Click here to login', 'on-click-action': goTo('LOGIN') },
  ]),
  screen('SIGN_UP', '', [
    { type: 'TextHeading', text: 'Please enter your details' },
    { type: 'EmbeddedLink', text: 'Already have an account?', 'on-click-action': goTo('LOGIN') },
    { type: 'TextInput', name: 'first', label: 'First Name', required: true, 'init-value': 'John' },
    { type: 'TextInput', name: 'last', label: 'Last Name', required: true, 'init-value': 'Doe' },
    {
      type: 'TextInput',
      name: 'email',
      label: 'Email Address',
      'input-type': 'email',
      required: true,
      'init-value': 'john.doe@gmail.com',
    },
    { ...button('Done', goTo('LOGIN_SUCCESS')), enabled: false },
  ]),
  screen('LOGIN', '', [
    { type: 'TextHeading', text: 'Please enter your details' },
    { type: 'EmbeddedLink', text: "Don't have an account?", 'on-click-action': goTo('SIGN_UP') },
    {
      type: 'TextInput',
      name: 'email',
      label: 'Email Address',
      'input-type': 'email',
      required: true,
      'init-value': 'john.doe@gmail.com',
    },
    { type: 'TextInput', name: 'password', label: 'Password', 'input-type': 'password', required: true },
    button('Done', goTo('LOGIN_SUCCESS')),
  ]),
  screen(
    'LOGIN_SUCCESS',
    '',
    [
      { type: 'TextHeading', text: 'Welcome to our store' },
      { type: 'TextSubheading', text: 'You are now logged in' },
      { type: 'OptIn', name: 'stay', label: 'Stay logged in' },
      button('Done'),
    ],
    end,
  ),
);

const named = (names: readonly string[]): JsonValue => names.map((title) => ({ id: title, title }));
const about = (title: string, description: string): JsonObject => ({ id: title, title, description });

const deals = flow(
  screen('DEALS', 'Black Friday Deals', [
    {
      type: 'RadioButtonsGroup',
      name: 'category',
      label: 'What would you like to buy now?',
      required: true,
      'init-value': 'Mobile phones',
      'data-source': named(['Mobile phones', 'eBook readers', 'Cameras']),
    },
    button('Continue', goTo('PREFERENCES')),
  ]),
  screen('PREFERENCES', 'Black Friday Deals', [
    { type: 'TextSubheading', text: 'Let’s find the perfect phone offer for you' },
    {
      type: 'CheckboxGroup',
      name: 'brands',
      label: 'What are your preferred brands?',
      required: true,
      'init-value': ['TechWave', 'Apex'],
      'data-source': named(['TechWave', 'Apex', 'VirtuVision', 'Nova', 'Lumia']),
    },
    {
      type: 'CheckboxGroup',
      name: 'uses',
      label: 'What do you use the mobile phone for?',
      required: true,
      'init-value': ['Social networking'],
      'data-source': named(['Social networking', 'Video streaming', 'Gaming', 'Photos']),
    },
    button('Continue', goTo('OFFERS')),
  ]),
  screen('OFFERS', 'Personalised offers', [
    {
      type: 'RadioButtonsGroup',
      name: 'offer',
      label: 'Here are 4 shortlisted phones',
      required: true,
      'init-value': 'TechWave TW14 Pro',
      'data-source': [
        about('TechWave TW14 Pro', '£500 • 6.2 inches • 128 GB • 20 MP'),
        about('Apex Aura', '£400 • 6.1 inches • 256 GB • 16 MP'),
        about('VirtuVision VX2', '£350 • 6.7 inches • 128 GB • 50 MP'),
        about('Nova N1', '£300 • 6.2 inches • 256 GB • 16 MP'),
      ],
    },
    button('View details', goTo('DETAILS')),
  ]),
  screen(
    'DETAILS',
    'TechWave TW14 Pro',
    [
      { type: 'Image', src: PICTURES.hills, 'alt-text': 'A phone', height: 240, 'scale-type': 'cover' },
      { type: 'TextHeading', text: 'TechWave TW14 Pro' },
      { type: 'TextCaption', text: '£500 • 6.2 inches • 128 GB • 20 MP' },
      {
        type: 'TextBody',
        text: 'A phone for those who take pictures first and calls second. The screen is bright enough for the beach, the battery lasts for a weekend away, and the case is made of what other phones left behind.',
      },
      {
        type: 'TextBody',
        text: 'In the box: the phone, a cable, a short guide. Chargers of the last ten years fit, so we leave ours out and plant a tree for it.',
      },
      button('Place order'),
    ],
    end,
  ),
);

/** Whole screens: forms, choices and texts as they stand beside each other, and what comes over them. */
export const galleryScreens: readonly GalleryScreen[] = [
  { id: 'newsletter', title: 'Newsletter', flow: newsletter },
  { id: 'sign-up-start', title: 'Welcome', flow: signUp },
  { id: 'sign-up-details', title: 'Sign up', flow: signUp, screen: 'SIGN_UP' },
  { id: 'sign-up-login', title: 'Log in', flow: signUp, screen: 'LOGIN' },
  { id: 'sign-up-done', title: 'Logged in', flow: signUp, screen: 'LOGIN_SUCCESS' },
  { id: 'deals', title: 'Deals', flow: deals },
  { id: 'deals-preferences', title: 'Preferences', flow: deals, presses: 1 },
  { id: 'deals-offers', title: 'Offers', flow: deals, presses: 2 },
  { id: 'deals-details', title: 'An offer', flow: deals, presses: 3 },
  {
    id: 'snackbar',
    title: 'Snackbar',
    flow: deals,
    presses: 2,
    snackbar: 'Sorry, this phone was sold a minute ago. Please choose another one.',
  },
  { id: 'loading', title: 'Waiting for data', flow: flow(screen('WAIT', 'Your orders', [])), loading: true },
];
