import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../document/index.ts';
import { entryScreen } from '../runtime/index.ts';
import { Play } from '../runtime/testing/flows.ts';
import { exampleFiles, exampleFlow } from './testing/exampleFlows.ts';

/** What a person does on each screen before pressing the Footer; a number taps that item of a NavigationList. */
interface Story {
  readonly file: string;
  readonly ending: string;
  readonly screens: readonly (JsonObject | number)[];
  /** What the chat receives, without the flow token. */
  readonly payload: JsonObject;
}

const photo: JsonValue = [{ file_name: 'leaf.jpg', mime_type: 'image/jpeg', sha256: 'abc', id: '1' }];
const ANA = { first_name: 'Ana', email: 'ana@example.com', postcode: '1012 AB' };

const stories: readonly Story[] = [
  {
    file: 'coffee-club.json',
    ending: 'two bags',
    screens: [{}, ANA, { flavours: ['nuts', 'chocolate'], grind: 'filter', amount: 'two' }, { terms: true }],
    payload: {
      ...ANA,
      flavours: ['chocolate', 'nuts'],
      grind: 'filter',
      amount: 'two',
      price: 20,
      terms: true,
      news: true,
    },
  },
  {
    file: 'holiday-home-enquiry.json',
    ending: 'a cabin with a dog',
    screens: [
      { home: 'cabin' },
      { nights: '3' },
      { wishes: ['breakfast', 'pets'], dog: 'Bello' },
      { full_name: 'Ana', phone: '+49 30 1234' },
    ],
    payload: {
      home: 'cabin',
      price: 165,
      stay: { 'start-date': '2027-06-04', 'end-date': '2027-06-07' },
      nights: '3',
      wishes: ['breakfast', 'pets'],
      dog: 'Bello',
      name: 'Ana',
      phone: '+49 30 1234',
      answer_by: 'chat',
    },
  },
  {
    file: 'garden-centre-contact.json',
    ending: 'a photo of a plant',
    screens: [0, { message: 'Yellow leaves', photos: photo }],
    payload: { topic: 'plants', message: 'Yellow leaves', photos: photo },
  },
  {
    file: 'garden-centre-contact.json',
    ending: 'a delivery',
    screens: [1, { order: '204171', message: 'Where is it?' }],
    payload: { topic: 'delivery', order: '204171', message: 'Where is it?' },
  },
  {
    file: 'garden-centre-contact.json',
    ending: 'the garden service',
    screens: [2, { day: '2027-04-05', message: 'Mow the lawn' }],
    payload: { topic: 'garden', day: '2027-04-05', message: 'Mow the lawn' },
  },
  {
    file: 'festival-survey.json',
    ending: 'great, with the draw',
    screens: [{ rating: 'great' }, { loved: ['music'] }, { again: 'yes', draw: true, email: 'a@b.de' }],
    payload: { rating: 'great', loved: ['music'], again: 'yes', draw: true, email: 'a@b.de' },
  },
  {
    file: 'festival-survey.json',
    ending: 'fine',
    screens: [{ rating: 'fine' }, { missing: ['shade', 'water'] }, { again: 'maybe' }],
    payload: { rating: 'fine', missing: ['shade', 'water'], again: 'maybe', draw: false },
  },
  {
    file: 'festival-survey.json',
    ending: 'poor',
    screens: [{ rating: 'poor' }, { wrong: ['queues'], story: 'Two hours' }, { again: 'no' }],
    payload: { rating: 'poor', wrong: ['queues'], story: 'Two hours', again: 'no', draw: false },
  },
  {
    file: 'lunch-order.json',
    ending: 'by bike',
    screens: [
      { dishes: ['soup', 'bowl'], drink: true },
      { how: 'bike', address: '1 Lane', when: '13:00' },
      {},
    ],
    payload: {
      dishes: ['bowl', 'soup'],
      drink: true,
      total: 18,
      how: 'bike',
      address: '1 Lane',
      when: '13:00',
      note: 'No cutlery, please',
    },
  },
  {
    file: 'lunch-order.json',
    ending: 'picked up',
    screens: [{ dishes: ['wrap'] }, {}, { repeat: '2027-01-06' }],
    payload: {
      dishes: ['wrap'],
      total: 8,
      how: 'pickup',
      when: '12:30',
      note: 'No cutlery, please',
      repeat: '2027-01-06',
    },
  },
  {
    file: 'gym-trial.json',
    ending: 'a first day',
    screens: [{}, { full_name: 'Ana', phone: '030 1234', goal: 'fun', health: true, source: 'web' }],
    payload: {
      name: 'Ana',
      phone: '030 1234',
      first: '2027-01-11',
      times: ['evening'],
      goal: 'fun',
      source: 'web',
    },
  },
  {
    file: 'library-card.json',
    ending: 'a card',
    screens: [
      { branch: 'harbour' },
      { full_name: 'Ana', born: '2001-02-03', pin: 'secret1', proof: photo, rules: true },
    ],
    payload: { branch: 'harbour', name: 'Ana', born: '2001-02-03', pin: 'secret1', proof: photo },
  },
  {
    file: 'newsletter.json',
    ending: 'subscribed',
    screens: [{ full_name: 'Ana', email: 'ana@example.com', is_subscribed: true }],
    payload: { full_name: 'Ana', email: 'ana@example.com', is_subscribed: true },
  },
  {
    file: 'customer-satisfaction-survey.json',
    ending: 'rated',
    screens: [
      { recommend_radio: '0', comment_text: 'Good' },
      { purchase_rating: '0', delivery_rating: '1', cs_rating: '2' },
    ],
    payload: {
      purchase_rating: '0',
      delivery_rating: '1',
      cs_rating: '2',
      recommend_radio: '0',
      comment_text: 'Good',
    },
  },
];

function fillIn(play: Play, values: JsonObject): void {
  for (const [name, value] of Object.entries(values)) play.enter(name, value);
  play.tapFooter();
}

describe('examples without an endpoint, played from entry to end', () => {
  it.each(stories)('$file: $ending', ({ file, screens, payload }) => {
    const play = new Play(exampleFlow(file), { flowToken: 'T' });
    const faults: string[] = [];
    for (const doings of screens) {
      if (typeof doings === 'number') play.tap('NavigationList', doings);
      else fillIn(play, doings);
      faults.push(...play.faults);
    }
    expect(faults).toEqual([]);
    expect(play.state.completion).toEqual({ ...payload, flow_token: 'T' });
  });

  it('covers each of them', () => {
    const isStatic = (file: string) => exampleFlow(file)['data_api_version'] === undefined;
    expect(new Set(stories.map(({ file }) => file))).toEqual(new Set(exampleFiles.filter(isStatic)));
  });
});

describe('what the examples show on the way', () => {
  it('coffee club works out the price and opens the terms', () => {
    const play = new Play(exampleFlow('coffee-club.json')).tapFooter();
    for (const [name, value] of Object.entries(ANA)) play.enter(name, value);
    play.tapFooter();
    expect(play.view.title).toBe('Hello Ana');
    expect(play.enter('amount', 'four').texts).toContain('You pay €38 a month, €456 a year.');
    play.enter('flavours', ['nuts']).tapFooter();
    expect(play.view.footer?.props['right-caption']).toBe('€38');
    expect(play.tap('terms').view.screenId).toBe('TERMS');
    expect(play.back().view.screenId).toBe('REVIEW');
  });

  it('holiday home estimates the stay', () => {
    const play = new Play(exampleFlow('holiday-home-enquiry.json')).tapFooter();
    expect(play.texts).toEqual(['About €420 in all, €210 each for two.']);
  });

  it('lunch adds up and waits for a dish', () => {
    const play = new Play(exampleFlow('lunch-order.json'));
    expect(play.view.footer?.enabled).toBe(false);
    play.enter('dishes', ['bowl', 'wrap']);
    expect(play.view.footer).toMatchObject({ enabled: true, props: { 'right-caption': '€17' } });
    expect(play.enter('dishes', ['wrap']).view.footer?.props['right-caption']).toBe('€8');
  });

  it('garden centre opens its second list', () => {
    const play = new Play(exampleFlow('garden-centre-contact.json'));
    const about = play.component('about');
    play.feed({ type: 'tap', path: [...about.path, 'list-items', 0] });
    expect(play.view.screenId).toBe('VISIT');
  });
});

describe('examples with an endpoint', () => {
  it.each(exampleFiles.filter((file) => exampleFlow(file)['data_api_version'] !== undefined))(
    '%s opens with its examples and sends what was entered',
    (file) => {
      const flow = exampleFlow(file);
      const play = new Play(flow);
      expect(play.view.screenId).toBe(entryScreen(flow));
      expect(play.faults).toEqual([]);
      expect(play.view.components.length).toBeGreaterThan(0);
    },
  );

  it('dentist: a day brings its times', () => {
    const play = new Play(exampleFlow('dentist-appointment.json')).enter('treatment', 'checkup').tapFooter();
    expect(play.request).toMatchObject({ screen: 'TREATMENT', data: { step: 'days', treatment: 'checkup' } });
    const empty = { slots: [], has_slots: false, full_days: [], day_problem: '', time_problem: '' };
    const days = { dentist: 'Dr. Okafor', first_day: '2027-03-01', last_day: '2027-04-30', ...empty };
    play.answer({ screen: 'SLOT', data: days });
    expect(play.faults).toEqual([]);
    play.enter('day', '2027-03-02');
    expect(play.request?.['data']).toEqual({ step: 'times', treatment: 'checkup', day: '2027-03-02' });
    play.answer({ screen: 'SLOT', data: { slots: [{ id: '9', title: '9:00' }], has_slots: true } });
    expect(play.enter('time', '9').view.footer?.enabled).toBe(true);
  });

  it('parcel: questions follow from each other', () => {
    const play = new Play(exampleFlow('parcel-claim.json')).tap('NavigationList', 1);
    expect(play.request?.['data']).toEqual({ step: 'open', parcel: 'SP20388' });
    play.answer({ screen: 'PROBLEM', data: { parcel: 'SP20388', insured: true, errors: {} } });
    play.enter('problem', 'damaged').enter('detail', 'content').enter('value', '600');
    expect(play.texts).toContain('Insured up to €500. We ask the sender for the rest.');
    play.enter('problem', 'late');
    expect(play.component('detail').props['label']).toBe('How late is it?');
    expect(play.component('detail').props['data-source']).toMatchObject([{ id: 'day' }, {}, {}]);
    expect(play.enter('detail', 'day').view.footer?.enabled).toBe(true);
  });

  it('bank: a wrong code shows under its field', () => {
    const play = new Play(exampleFlow('bank-sign-in.json')).enter('code', '12345').tapFooter();
    play.answer({ screen: 'SIGN_IN', data: { errors: { code: 'Wrong code' } } });
    expect(play.component('code').error).toBe('Wrong code');
    expect(play.tap('EmbeddedLink').component('customer').value).toBe('20481516');
  });
});
