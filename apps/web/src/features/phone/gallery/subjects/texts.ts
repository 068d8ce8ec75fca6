import type { DrawableType } from '../../types.ts';
import { PICTURES } from '../pictures.ts';
import type { Subject } from '../types.ts';

const DOCUMENT = [
  '# Terms of the offer',
  'Valid **until Sunday**, while *stocks* last, ~~no~~ with returns and ***free*** shipping.',
  '## What is included',
  '- A phone',
  '- A charger with a [two year warranty](https://example.com/warranty)',
  '',
  '1. Choose',
  '2. Pay',
  '',
  '| Model | Price | Delivery |',
  '| --- | --- | --- |',
  '| **Aura** | £400 | ~~Monday~~ today |',
  '| [N1](https://example.com/n1) | £300 | *Friday* |',
  '',
  `![A beach](data:image/png;base64,${PICTURES.sea})`,
];

export const texts = {
  TextHeading: { props: { text: 'TechWave TW14 Pro' } },
  TextSubheading: { props: { text: 'Let’s find the perfect phone offer for you' } },
  TextBody: {
    props: { text: 'A short answer helps us to find the offer that suits you best. 📱' },
    variants: [
      { state: 'bold', props: { text: 'Only three left', 'font-weight': 'bold' } },
      { state: 'italic', props: { text: 'While stocks last', 'font-weight': 'italic' } },
      {
        state: 'bold-italic-struck',
        props: { text: 'Was £600', 'font-weight': 'bold_italic', strikethrough: true },
      },
      {
        state: 'markdown',
        props: {
          markdown: true,
          text: [
            'Read the **whole** [guide](https://example.com).',
            '- One',
            '- *Two*',
            '',
            '1. First',
            '2. ~~Second~~',
          ],
        },
      },
    ],
  },
  TextCaption: {
    props: { text: '£500 • 6.2 inches • 128 GB • 20 MP' },
    variants: [
      { state: 'italic', props: { text: 'Prices include tax', 'font-weight': 'italic' } },
      { state: 'struck', props: { text: 'Was £600', strikethrough: true } },
      { state: 'markdown', props: { text: 'See our **[terms](https://example.com)**', markdown: true } },
    ],
  },
  RichText: {
    props: { text: DOCUMENT },
    longProps: {
      text: [
        '# Donaudampfschifffahrtsgesellschaftskapitänsmütze',
        'Somewhere in [Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch](https://example.com) a train waits.',
        '- One',
        '- Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
        '| A column with a long head | Another one | And one more |',
        '| --- | --- | --- |',
        '| Donaudampfschifffahrt | £ 1,000,000 | Llanfairpwllgwyngyll |',
      ],
    },
  },
} as const satisfies { readonly [type in DrawableType]?: Subject };
