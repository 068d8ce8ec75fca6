import { stepText } from '@flowsmith/flow-model';
import type { PlayedTest } from '../playTests.ts';
import type { TestReport } from './testReport.ts';

/** One JSON array of all flows, with everything that is known of each test but the states on the way. */
export function json(): TestReport {
  let first = true;
  return {
    add: ({ file, tests }) => {
      const before = first ? '[\n' : ',\n';
      first = false;
      return before + JSON.stringify({ file, tests: tests.map(entry) }, undefined, 2).replaceAll(/^/gm, '  ');
    },
    end: () => (first ? '[]\n' : '\n]\n'),
  };
}

function entry({ test, result, milliseconds }: PlayedTest) {
  const { states: _, failure, ok, screens, payload, faults } = result;
  const doing = failure?.step === undefined ? undefined : test.steps[failure.step];
  return {
    id: test.id,
    name: test.name,
    ...(test.scenario === undefined ? {} : { scenario: test.scenario }),
    ok,
    ...(failure === undefined
      ? {}
      : { failure: { ...failure, ...(doing === undefined ? {} : { doing: stepText(doing) }) } }),
    screens,
    ...(payload === undefined ? {} : { payload }),
    faults: faults.map(({ code, message }) => ({ code, message })),
    milliseconds: Math.round(milliseconds * 1000) / 1000,
  };
}
