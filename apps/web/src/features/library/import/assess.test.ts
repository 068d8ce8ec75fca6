import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';

const flow = {
  version: '7.2',
  screens: [
    {
      id: 'HELLO',
      title: 'Hello',
      terminal: true,
      layout: {
        type: 'SingleColumnLayout',
        children: [
          { type: 'TextHeading', text: 'Hello' },
          { type: 'Footer', label: 'Done', 'on-click-action': { name: 'complete', payload: {} } },
        ],
      },
    },
  ],
};

describe('assess', () => {
  it('passes a good flow', () => {
    const { tone, words, value } = assess(JSON.stringify(flow));
    expect(tone).toBe('good');
    expect(words).toContain('7.2');
    expect(words).toContain('1 screen.');
    expect(value).toEqual(flow);
  });

  it('counts what would block publishing', () => {
    const broken = structuredClone(flow);
    broken.screens[0]?.layout.children.push({ type: 'NoSuchThing', text: 'x' });
    expect(assess(JSON.stringify(broken)).tone).toBe('doubtful');
  });

  it('says where a text stops being JSON', () => {
    const { tone, words } = assess('{\n  "version": "7.2",\n  screens: []\n}');
    expect(tone).toBe('bad');
    expect(words).toContain('line 3, column 3');
  });

  it.each(['', '  \n', '[]', '"flow"', '{}', '{"screens":[]}'])('explains %j', (text) => {
    const { tone, words } = assess(text);
    expect(tone).toBe('bad');
    expect(words.length).toBeGreaterThan(20);
  });
});
