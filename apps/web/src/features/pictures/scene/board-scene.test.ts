import { describe, expect, it } from 'vitest';
import { sceneColours } from './colours.ts';
import { boardScene } from './board-scene.ts';
import { imageOf, sceneStart } from './scene-svg.ts';

const go = (name: string) => ({ name: 'navigate', next: { type: 'screen', name }, payload: {} });
const FLOW = {
  version: '7.3',
  screens: [
    {
      id: 'FIRST',
      title: 'First',
      layout: {
        type: 'SingleColumnLayout',
        children: [
          { type: 'EmbeddedLink', text: 'Skip', 'on-click-action': go('LAST') },
          { type: 'Footer', label: 'On', 'on-click-action': go('MIDDLE <b>') },
        ],
      },
    },
    {
      id: 'MIDDLE <b>',
      title: 'Middle',
      layout: {
        type: 'SingleColumnLayout',
        children: [{ type: 'Footer', label: 'On', 'on-click-action': go('LAST') }],
      },
    },
    { id: 'LAST', title: 'Last', terminal: true, layout: { type: 'SingleColumnLayout', children: [] } },
  ],
};
const shot = (middles: readonly (readonly [string, number])[] = []) => ({
  width: 372,
  height: 712,
  bezel: 6,
  middles: new Map(middles),
});
const SHOTS = [
  shot([
    ['screens/0/layout/children/0', 200],
    ['screens/0/layout/children/1', 600],
  ]),
  shot(),
  shot(),
];

describe('boardScene', () => {
  it('has every screen at its place and an arrow for every route', () => {
    const { screens, arrows } = boardScene(FLOW, {}, SHOTS);
    expect(screens.map(({ label }) => label)).toEqual(['FIRST', 'MIDDLE <b>', 'LAST']);
    expect(screens.map(({ marks }) => marks)).toEqual([['start'], [], ['end']]);
    expect(arrows).toHaveLength(3);
  });

  it('begins arrows at the component that takes the route, else at the screen', () => {
    const { screens, arrows } = boardScene(FLOW, {}, SHOTS);
    const top = (screens[0]?.y ?? 0) + 6;
    expect(arrows.slice(0, 2).map(({ y }) => y - top)).toEqual([200, 600]);
    expect((arrows[2]?.y ?? 0) - ((screens[1]?.y ?? 0) + 6)).toBe(40);
  });

  it('follows the places that people gave, and keeps everything inside the picture', () => {
    const layout = { FIRST: { x: 2000, y: 900 }, LAST: { x: -700, y: -300 } };
    const { width, height, screens, arrows } = boardScene(FLOW, layout, SHOTS);
    const [first, , last] = screens;
    expect((first?.x ?? 0) - (last?.x ?? 0)).toBe(2700);
    expect((first?.y ?? 0) - (last?.y ?? 0)).toBe(1200);
    for (const screen of screens) {
      expect(Math.min(screen.x, screen.y - 36)).toBeGreaterThanOrEqual(0);
      expect(screen.x + screen.width).toBeLessThanOrEqual(width);
      expect(screen.y + screen.height).toBeLessThanOrEqual(height);
    }
    for (const { path } of arrows) {
      const numbers = [...path.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...numbers.filter((_, at) => at % 2 === 0))).toBeLessThanOrEqual(width);
    }
  });

  it('leaves out a screen that could not be drawn, and its routes', () => {
    const { screens, arrows } = boardScene(FLOW, {}, [SHOTS[0], undefined, SHOTS[2]]);
    expect(screens.map(({ label }) => label)).toEqual(['FIRST', 'LAST']);
    expect(arrows).toHaveLength(1);
  });
});

describe('an SVG of a scene', () => {
  it('is a document with paths for routes, text for ids, and nothing of the flow as markup', () => {
    const scene = boardScene(FLOW, {}, SHOTS);
    const png = 'data:image/png;base64,AAAA';
    const svg = `${sceneStart(scene, sceneColours('white', 'light'), 'A & <i>')}${scene.screens
      .map((screen) => imageOf(screen, png))
      .join('')}</svg>`;
    const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(document.querySelector('parsererror')).toBeNull();
    expect(document.querySelector('svg > title')?.textContent).toBe('A & <i>');
    expect(document.querySelectorAll('#routes path')).toHaveLength(3);
    expect(document.querySelectorAll('image')).toHaveLength(3);
    const texts = [...document.querySelectorAll('#labels text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(['FIRST', 'Start', 'MIDDLE <b>', 'LAST', 'End']);
    expect(document.querySelector('b, i')).toBeNull();
  });

  it('squeezes a long id into its place and cuts one that is longer still', () => {
    const ids = ['A'.repeat(36), 'A'.repeat(90)];
    const flow = { version: '7.3', screens: ids.map((id) => ({ id, layout: {} })) };
    const scene = boardScene(flow, {}, [shot(), shot()]);
    const svg = `${sceneStart(scene, sceneColours('white', 'light'), '')}</svg>`;
    const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const labels = [...document.querySelectorAll('#labels text[textLength]')].map(
      ({ textContent }) => textContent,
    );
    expect(labels[0]).toBe(ids[0]);
    expect(labels[1]).toMatch(/^A{20,80}…$/);
  });
});
