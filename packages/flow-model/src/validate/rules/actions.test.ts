import { expect, it } from 'vitest';
import { errorsOf, flowWith, footer, footerTo, screenOf, warningsOf } from '../testing.ts';

it('completes on terminal screens only', () => {
  const flow = {
    version: '7.3',
    screens: [
      screenOf('A', [{ type: 'TextBody', text: 'x' }, footer]),
      screenOf('B', [footer], { terminal: true }),
    ],
  };
  expect(errorsOf(flow)).toContain(
    'INVALID_COMPLETE_ACTION@screens[0].layout.children[1].on-click-action.name',
  );
});

it('asks an endpoint only where there is one', () => {
  const ask = {
    type: 'DatePicker',
    name: 'd',
    label: 'D',
    'on-select-action': { name: 'data_exchange', payload: {} },
  };
  expect(errorsOf(flowWith([ask]))).toEqual([
    'MISSING_REQUIRED_PROPERTY@screens[0].layout.children[0].on-select-action.name',
  ]);
  expect(
    errorsOf(flowWith([ask], { flow: { data_api_version: '3.0', routing_model: { ONLY: [] } } })),
  ).toEqual([]);
});

it('does not navigate from the Footer of a terminal screen, from 7.3 on', () => {
  const flow = (version: string) => ({
    version,
    screens: [
      screenOf('A', [footerTo('B')], { terminal: true }),
      screenOf('B', [footer], { terminal: true }),
    ],
  });
  const found = 'INVALID_ENUM_VALUE@screens[0].layout.children[0].on-click-action.name';
  expect(errorsOf(flow('7.3'))).toEqual([found]);
  expect(errorsOf(flow('7.2'))).toEqual([]);
  expect(warningsOf(flow('7.2'))).toContain(found);
});
