import { styleText } from 'node:util';
import { testWords } from '../messages.ts';
import { failuresOf, type PlayedFlow, type PlayedTest } from '../playTests.ts';
import { failureDetails } from './failureDetails.ts';
import type { TestReport } from './testReport.ts';

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

/** For people: tests under their flow, with what went wrong. Colours only where `stream` shows them. */
export function pretty(stream: NodeJS.WritableStream): TestReport {
  const paint: Paint = (format, text) => styleText(format, text, { stream });
  const total = { flows: 0, tests: 0, failed: 0 };
  return {
    add: (flow) => {
      total.flows += 1;
      total.tests += flow.tests.length;
      total.failed += failuresOf(flow);
      return flowText(flow, paint);
    },
    end: () => {
      const text = testWords.summary(total.failed, total.tests, total.flows);
      return `${total.failed > 0 ? paint(['bold', 'red'], `✗ ${text}`) : paint(['bold', 'green'], `✓ ${text}`)}\n`;
    },
  };
}

function flowText({ file, tests }: PlayedFlow, paint: Paint): string {
  const lines = tests.length === 0 ? [`  ${paint('dim', testWords.none)}\n`] : [];
  const texts = tests.map((played) => testText(played, paint));
  return `${paint('underline', file)}\n${[...lines, ...texts].join('')}\n`;
}

function testText({ test, result }: PlayedTest, paint: Paint): string {
  const details = failureDetails(test, result);
  const notes = result.faults
    // An endpoint that fails is what the test is about.
    .filter(({ code }) => code !== 'exchange-failed' && details === undefined)
    .map(({ message }) => paint('yellow', `${testWords.note}: ${message}`));
  const mark = details === undefined ? paint('green', '✓') : paint(['bold', 'red'], '✗');
  const below =
    details === undefined
      ? notes
      : [
          ...(details.step === undefined ? [] : [details.step]),
          paint('red', details.message),
          ...details.differences.map((line) => paint(line.startsWith('-') ? 'green' : 'red', line)),
          paint('dim', `${testWords.screens}: ${details.screens}`),
        ];
  return [`  ${mark} ${test.name}`, ...below.map((line) => `      ${line}`), ''].join('\n');
}
