import { describe, expect, it } from 'vitest';
import { runSteps, spanText } from './run-steps.ts';

const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 10, 0, second)).toISOString();

describe('runSteps', () => {
  it('tells what happened in the order of time, with the time between', () => {
    const steps = runSteps({
      sent: {
        id: 'm1',
        status: 'read',
        createdAt: at(0),
        sentAt: at(1),
        deliveredAt: at(2),
        readAt: at(10),
      },
      screens: [
        { screen: 'START', at: at(12) },
        { screen: 'END', at: at(40) },
      ],
      at: at(55),
      receivedAt: at(56),
    });
    expect(steps.map(({ title, after }) => `${title} ${after}`)).toEqual([
      'Message sent ',
      'Delivered 1 s',
      'Read 8 s',
      'Screen START 2 s',
      'Screen END 28 s',
      'Completed 15 s',
      'Arrived here 1 s',
    ]);
  });

  it('shows nothing before what it came from, though Meta tells whole seconds', () => {
    const sentAt = '2026-03-01T10:00:01.700Z';
    const sent = { id: 'm1', status: 'read', createdAt: at(0), sentAt, deliveredAt: at(1), readAt: at(9) };
    const steps = runSteps({ sent, screens: [], at: at(12), receivedAt: at(13) });
    expect(steps.slice(0, 3).map(({ title, after }) => `${title} ${after}`)).toEqual([
      'Message sent ',
      'Delivered 0 s',
      'Read 7.3 s',
    ]);
  });

  it('does with what is known', () => {
    expect(runSteps({ sent: null, screens: [], at: at(5), receivedAt: at(6) })).toHaveLength(2);
  });
});

describe('spanText', () => {
  it.each([
    [0.42, '0.4 s'],
    [12.4, '12 s'],
    [59.7, '1 min'],
    [185, '3 min 5 s'],
    [7_800, '2 h 10 min'],
    [86_400 * 3 + 3_600 * 4 + 59, '3 d 4 h'],
  ])('says %d seconds as %s', (seconds, words) => {
    expect(spanText(seconds)).toBe(words);
  });
});
