import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@flowsmith/flow-model';
import { failureShown, isExpired, problemsShown } from './failure.ts';
import { continueRun, editRun, openRun, retryRun, stepRun, travel, type Run } from './run.ts';

const footer = (action: JsonObject): JsonObject => ({
  type: 'Footer',
  label: 'Go',
  'on-click-action': action,
});
const screen = (id: string, children: readonly JsonObject[], rest: JsonObject = {}): JsonObject => ({
  id,
  title: id,
  layout: { type: 'SingleColumnLayout', children },
  ...rest,
});
const form = screen('FORM', [
  { type: 'TextInput', name: 'city', label: 'City' },
  footer({ name: 'navigate', next: { type: 'screen', name: 'END' }, payload: { where: '${form.city}' } }),
]);
const end = screen(
  'END',
  [
    { type: 'TextBody', text: '${data.where}' },
    footer({ name: 'complete', payload: { city: '${data.where}' } }),
  ],
  {
    terminal: true,
    data: { where: { type: 'string', __example__: 'Rome' } },
  },
);
const flow: JsonObject = { version: '7.0', screens: [form, end] };

/** Runs through the flow, a tenth of a second between events. */
function play(...events: readonly Parameters<typeof stepRun>[2][]): Run {
  return events.reduce<Run>(
    (now, event, index) => stepRun(flow, now, event, (index + 1) * 100),
    openRun(flow, {}, 0),
  );
}

const tap = (screenIndex: number) =>
  ({ type: 'tap', path: ['screens', screenIndex, 'layout', 'children', 1] }) as const;
const type = (text: string) => ({ type: 'change', name: 'city', value: text }) as const;

const endpoint: JsonObject = {
  version: '7.0',
  data_api_version: '3.0',
  routing_model: { ASK: ['END'], END: [] },
  screens: [screen('ASK', [footer({ name: 'data_exchange', payload: { q: 1 } })]), end],
};
const asked = stepRun(
  endpoint,
  openRun(endpoint, {}, 0),
  { type: 'tap', path: ['screens', 0, 'layout', 'children', 0] },
  1,
);

describe('a run of a flow', () => {
  it('ends with the payload and a timeline of how it came to it', () => {
    const done = play(type('Lima'), tap(0), tap(1));
    expect(done.state.completion).toMatchObject({ city: 'Lima' });
    expect(done.entries.map((entry) => entry.text)).toEqual([
      'Opened on FORM',
      'city changed',
      'Footer “Go” tapped',
      'Shows END',
      'Footer “Go” tapped',
      'Completed',
    ]);
    expect(done.entries.map((entry) => entry.at)).toEqual([0, 100, 200, 200, 300, 300]);
  });

  it('writes down typing once, with its latest text', () => {
    const { entries } = play(type('L'), type('Li'), type('Lim'));
    expect(entries).toHaveLength(2);
    expect(entries.at(-1)?.detail).toBe('Lim');
  });

  it('starts where it is told to', () => {
    expect(openRun(flow, { screen: 'END' }, 0).state.history).toEqual(['END']);
    expect(openRun(flow, { screen: 'GONE' }, 0).state.history).toEqual(['FORM']);
  });

  it('keeps a page to open for its host', () => {
    const links: JsonObject = {
      version: '7.0',
      screens: [
        screen('A', [
          {
            type: 'EmbeddedLink',
            text: 'More',
            'on-click-action': { name: 'open_url', url: 'https://example.com' },
          },
        ]),
      ],
    };
    const tapped = stepRun(
      links,
      openRun(links, {}, 0),
      { type: 'tap', path: ['screens', 0, 'layout', 'children', 0] },
      1,
    );
    expect(tapped.url).toBe('https://example.com');
  });
});

describe('an exchange', () => {
  it('waits with what was asked until it is answered', () => {
    expect(asked.request?.request).toMatchObject({ action: 'data_exchange', screen: 'ASK', data: { q: 1 } });
    const answered = stepRun(
      endpoint,
      asked,
      {
        type: 'exchange-answered',
        id: asked.request?.id ?? 0,
        answer: { screen: 'END', data: { where: 'Oslo' } },
      },
      2,
    );
    expect(answered.request).toBeUndefined();
    expect(answered.state.history).toEqual(['ASK', 'END']);
  });

  it('may come before the first screen', () => {
    const opened = openRun(endpoint, { action: 'data_exchange' }, 0);
    expect(opened.request?.request).toMatchObject({ action: 'INIT' });
    expect(editRun({ ...endpoint }, opened, { action: 'data_exchange' }, 1)).toBe(opened);
    const answered = stepRun(
      endpoint,
      opened,
      { type: 'exchange-answered', id: opened.request?.id ?? 0, answer: { screen: 'ASK', data: {} } },
      2,
    );
    expect(answered.state.history).toEqual(['ASK']);
  });

  it('is over when it fails', () => {
    const failed = stepRun(
      endpoint,
      asked,
      { type: 'exchange-failed', id: asked.request?.id ?? 0, message: 'Down' },
      2,
    );
    expect(failed.request).toBeUndefined();
    expect(failed.entries.at(-1)?.kind).toBe('failure');
  });
});

describe('a flow that is edited while it is played', () => {
  it('goes on with what was entered when the screen is still there', () => {
    const before = play(type('Lima'));
    const edited = { ...flow, screens: [{ ...form, title: 'New' }, end] };
    expect(editRun(edited, before, {}, 500).state.screens['FORM']?.form).toEqual({ city: 'Lima' });
  });

  it('forgets screens of the way that are gone', () => {
    const before = play(type('Lima'), tap(0));
    expect(editRun({ ...flow, screens: [end] }, before, {}, 500).state.history).toEqual(['END']);
  });

  it('starts again when the screen on display is gone', () => {
    const after = editRun({ ...flow, screens: [end] }, play(type('Lima')), { screen: 'FORM' }, 500);
    expect(after.state.history).toEqual(['END']);
    expect(after.entries.at(-1)?.text).toContain('started again');
  });
});

describe('going on from an earlier moment', () => {
  it('keeps what followed from the same event, and forgets the rest', () => {
    const done = play(type('Lima'), tap(0), tap(1));
    const second = done.entries.find((entry) => entry.kind === 'tap');
    const again = continueRun(travel(done, second?.id));
    expect(again.entries.map((entry) => entry.text)).toEqual([
      'Opened on FORM',
      'city changed',
      'Footer “Go” tapped',
      'Shows END',
    ]);
    expect(again.state.history).toEqual(['FORM', 'END']);
    // Ids of what is forgotten are not given again.
    const next = stepRun(flow, again, { type: 'back' }, 900);
    expect(next.entries.at(-1)?.id).toBeGreaterThan(done.entries.at(-1)?.id ?? 0);
  });

  it('asks anew what was being waited for', () => {
    const answered = stepRun(
      endpoint,
      asked,
      { type: 'exchange-answered', id: 1, answer: { screen: 'END', data: { where: 'Oslo' } } },
      2,
    );
    const waiting = asked.entries.find((entry) => entry.kind === 'exchange');
    const again = continueRun(travel(answered, waiting?.id));
    expect(again.request).toEqual(asked.request);
    expect(again.request).not.toBe(asked.request);
  });

  it('is not possible from the present, or from what is not there', () => {
    const now = play(type('Lima'));
    expect(travel(now, now.entries.at(-1)?.id)).toBe(travel(now, undefined));
    expect(travel(now, 99)).toBe(now);
    expect(continueRun(now)).toBe(now);
  });
});

describe('a failed exchange', () => {
  const failed = (status?: number) =>
    stepRun(endpoint, asked, { type: 'exchange-failed', id: 1, message: 'Down' }, 2, { status });

  it('stands in the way until something else happens', () => {
    const down = failed(500);
    expect(failureShown(down)?.detail).toBe('Down');
    expect(problemsShown(down).map((entry) => entry.text)).toEqual(['The endpoint failed: HTTP 500']);
    const tapped = stepRun(endpoint, down, { type: 'close' }, 3);
    expect(failureShown(tapped)).toBeUndefined();
    expect(problemsShown(tapped)).toEqual([]);
    expect(failureShown(travel(tapped, down.entries.at(-1)?.id))?.detail).toBe('Down');
  });

  it('can be tried again, and then be answered', () => {
    const again = retryRun(failed());
    expect(again.request).toEqual(asked.request);
    expect(again.entries.at(-1)?.text).toBe('Asks again: data_exchange');
    const answered = stepRun(
      endpoint,
      again,
      { type: 'exchange-answered', id: 1, answer: { screen: 'END', data: { where: 'Oslo' } } },
      3,
    );
    expect(answered.state.history).toEqual(['ASK', 'END']);
  });

  it('with status 427 takes the flow away, from then on', () => {
    const expired = stepRun(endpoint, failed(427), { type: 'close' }, 3);
    expect(isExpired(expired)).toBe(true);
    expect(isExpired(travel(expired, 1))).toBe(false);
    expect(isExpired(failed(500))).toBe(false);
  });

  it('leaves a run alone that has none', () => {
    expect(retryRun(asked)).toBe(asked);
  });
});

describe('what a phone would hide', () => {
  it('is told in words, also when the flow opens with wrong data', () => {
    const wrong = openRun(flow, { screen: 'END', data: { where: 5 } }, 0);
    expect(problemsShown(wrong)[0]?.text).toContain('“where” should be of type string');
    const refused = stepRun(
      endpoint,
      asked,
      { type: 'exchange-answered', id: 1, answer: { screen: 'GONE' } },
      2,
    );
    expect(problemsShown(refused)[0]?.text).toContain('There is no screen “GONE”');
  });
});
