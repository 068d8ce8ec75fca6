import { generateTypes } from '@flowsmith/flow-model';
import { readFileSync } from 'node:fs';
import { expect, expectTypeOf, test } from 'vitest';
import { exampleFlow } from '../testing/flows.ts';
import type { FlowTypes, SlotFooterExchange, TreatmentExchange } from '../testing/dentist.gen.ts';
import { defineEndpoint, when } from './index.ts';
import type { Answer, MediaFile } from './index.ts';

const slot = {
  dentist: 'Dr. Okafor',
  first_day: '2027-03-02',
  last_day: '2027-04-30',
  full_days: [],
  slots: [{ id: '09:00', title: '9:00' }],
  has_slots: true,
  day_problem: '',
  time_problem: '',
} as const;

// The compiler checks all of this; that it runs is checked elsewhere.
const typed = () =>
  defineEndpoint<FlowTypes>({
    init: ({ respond, flowToken }) => {
      expectTypeOf(flowToken).toEqualTypeOf<string | undefined>();
      // @ts-expect-error only an entry screen can come first
      respond('SLOT', slot);
      return respond('TREATMENT');
    },
    screens: {
      TREATMENT: {
        data_exchange: ({ data, screen, respond, complete, tokenNoLongerValid }) => {
          expectTypeOf(data).toEqualTypeOf<TreatmentExchange>();
          expectTypeOf(screen).toEqualTypeOf<'TREATMENT'>();
          // @ts-expect-error the routing model has no way from here to there
          respond('BOOKED', { when: '', reference: '', map: '' });
          // @ts-expect-error the screen needs data
          respond('SLOT');
          // @ts-expect-error a field is missing
          respond('SLOT', { ...slot, dentist: undefined });
          // @ts-expect-error a field has another type
          respond('SLOT', { ...slot, has_slots: 'yes' });
          // @ts-expect-error the screen has no such field
          respond('SLOT', { ...slot, dentits: '' });
          // @ts-expect-error there is no such screen
          respond('SLOTS', slot);
          respond('TREATMENT', { error_message: 'Closed today.' });
          expectTypeOf(complete({ reference: 'B-1' })).toEqualTypeOf<Answer>();
          expectTypeOf(tokenNoLongerValid('Gone.')).toEqualTypeOf<Answer>();
          return respond('SLOT', slot);
        },
      },
      SLOT: {
        data_exchange: [
          when({ step: 'times' }, ({ data, respond }) => {
            expectTypeOf(data.day).toEqualTypeOf<string | undefined>();
            return respond('SLOT', { ...slot, error_message: 'None left.' });
          }),
          when({ step: 'hold' }, ({ data, error }) => {
            expectTypeOf(data).toEqualTypeOf<SlotFooterExchange>();
            // @ts-expect-error what stays on the screen has its fields
            error('Taken.', { problem: '' });
            return error('Taken.', { time_problem: 'Taken.' });
          }),
          // @ts-expect-error no payload of the screen has this value
          when({ step: 'cancel' }, ({ error }) => error('No.')),
          { when: ({ data }) => data.day === undefined, handle: ({ error }) => error('Choose a day.') },
          ({ error }) => error('Choose again.'),
        ],
        back: async ({ respond }) => respond('TREATMENT'),
      },
      DETAILS: {
        data_exchange: ({ media, respond }) => {
          expectTypeOf(media('letter')).toEqualTypeOf<readonly MediaFile[]>();
          // @ts-expect-error this field holds no files
          media('note');
          return respond('BOOKED', { when: 'Tuesday', reference: 'B-1', map: '' });
        },
      },
      BOOKED: {
        // @ts-expect-error this screen never asks the endpoint
        data_exchange: ({ complete }: { complete: () => Answer }) => complete(),
      },
    },
    onError: (_error, { respond }) => respond('BOOKED', { when: '', reference: '', map: '' }),
  });

const incomplete = () =>
  defineEndpoint<FlowTypes>({
    // @ts-expect-error screens that exchange need a handler
    screens: { TREATMENT: { data_exchange: ({ respond }) => respond('SLOT', slot) } },
  });

const untyped = () =>
  defineEndpoint({
    init: ({ respond }) => respond('ANY', { thing: 1 }),
    screens: {
      ANY: {
        data_exchange: [
          when({ step: 'a' }, ({ data, respond }) => respond('OTHER', { given: data['name'] })),
          ({ data, media, error }) => error(`${media('photo').length}`, { given: data['name'] }),
        ],
      },
    },
  });

test('endpoints are defined with and without types', () => {
  for (const define of [typed, untyped, incomplete]) expect(define()).toHaveProperty('answer');
});

test('the types that are tested with are those of the flow', () => {
  const written = readFileSync(new URL('../testing/dentist.gen.ts', import.meta.url), 'utf8');
  expect(generateTypes(exampleFlow('dentist-appointment')).code).toBe(written);
});
