import type { DrawableType } from '../../types.ts';
import type { Subject } from '../types.ts';

const STAY = {
  mode: 'range',
  title: 'Your stay',
  description: 'Two to ten nights',
  'min-days': 2,
  'max-days': 10,
  label: { 'start-date': 'Arrival', 'end-date': 'Departure' },
  'helper-text': { 'start-date': 'From 3 pm', 'end-date': 'Until 11 am' },
};

export const dates = {
  DatePicker: {
    props: {
      label: 'Day of arrival',
      'helper-text': 'We are closed on holidays',
      'min-date': '2026-01-05',
      'max-date': '2027-12-31',
      'unavailable-dates': ['2026-03-17', '2026-03-18'],
    },
    value: '2026-03-12',
    error: 'This day is fully booked',
    opens: true,
  },
  CalendarPicker: {
    props: {
      label: 'Appointment',
      'helper-text': 'On working days',
      'min-date': '2026-01-05',
      'max-date': '2027-12-31',
      'include-days': ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    },
    value: '2026-03-12',
    error: 'Choose another day',
    opens: true,
    variants: [
      { state: 'range-empty', kind: 'empty', props: STAY },
      {
        state: 'range',
        props: { ...STAY, required: { 'start-date': true, 'end-date': true } },
        value: { 'start-date': '2026-03-12', 'end-date': '2026-03-17' },
      },
      {
        state: 'range-open',
        kind: 'open',
        props: { ...STAY, required: { 'start-date': true, 'end-date': true } },
        value: { 'start-date': '2026-03-12', 'end-date': '2026-03-17' },
      },
      {
        state: 'range-rtl',
        kind: 'rtl',
        props: {
          ...STAY,
          title: 'מועדי השהות',
          description: 'משני לילות עד עשרה',
          label: { 'start-date': 'الوصول', 'end-date': 'المغادرة' },
        },
        value: { 'start-date': '2026-03-12', 'end-date': '2026-03-17' },
      },
    ],
  },
} as const satisfies { readonly [type in DrawableType]?: Subject };
