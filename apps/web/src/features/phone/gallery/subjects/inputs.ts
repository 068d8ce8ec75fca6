import type { DrawableType } from '../../types.ts';
import type { Subject } from '../types.ts';

export const inputs = {
  TextInput: {
    props: { label: 'E-mail', 'input-type': 'email', 'helper-text': 'For the receipt', 'max-chars': 40 },
    value: 'john.doe@gmail.com',
    rtlValue: 'דוד כהן',
    longValue: 'somebody.with.an.endless.address@a-company.example',
    error: 'Enter an e-mail address',
    variants: [
      {
        state: 'password',
        props: { label: 'Password', 'input-type': 'password', required: true },
        value: 'secret-word',
      },
      {
        state: 'passcode',
        props: {
          label: 'Code',
          'input-type': 'passcode',
          required: true,
          'min-chars': 6,
          'max-chars': 6,
          'helper-text': 'Six digits from our message',
        },
        value: '4182',
      },
      {
        state: 'number',
        props: { label: 'Guests', 'input-type': 'number', required: true },
        value: '4',
      },
      {
        state: 'phone',
        props: { label: 'Phone', 'input-type': 'phone', required: true },
        value: '+31 20 123 4567',
      },
      {
        state: 'large-label',
        props: {
          label: 'How did you hear about our shop in the old town?',
          'label-variant': 'large',
          required: true,
        },
        value: 'From a friend 🙂',
      },
    ],
  },
  TextArea: {
    props: { label: 'Comment', 'max-length': 200, 'helper-text': 'A few words will do' },
    value: 'The screen is cracked in the lower left corner.\nIt still works.',
    rtlValue: 'المسج مكسور في الزاوية.',
    longValue: `${'The screen is cracked in the lower left corner. '.repeat(4)}Donaudampfschifffahrtsgesellschaftskapitän`,
    error: 'Say a little more',
    variants: [
      {
        state: 'large-label',
        props: { label: 'What could we do better next time?', 'label-variant': 'large', required: true },
      },
    ],
  },
  OptIn: {
    props: { label: 'Subscribe to our newsletter', 'on-click-action': { name: 'navigate' } },
    value: true,
    variants: [
      { state: 'without-link', props: { label: 'Stay logged in', required: true }, value: true },
      {
        state: 'left-out',
        kind: 'error',
        props: {
          label: 'I accept the terms of use.',
          required: true,
          'on-click-action': { name: 'open_url' },
        },
        error: 'Needed to go on',
      },
    ],
  },
} as const satisfies { readonly [type in DrawableType]?: Subject };
