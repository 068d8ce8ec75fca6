import { failuresOf, type PlayedFlow, type PlayedTest } from '../playTests.ts';
import { failureDetails } from './failureDetails.ts';
import type { TestReport } from './testReport.ts';

/** JUnit XML: a suite for each flow. */
export function junit(): TestReport {
  const start = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n';
  let first = true;
  return {
    add: (flow) => {
      const text = first ? start + suite(flow) : suite(flow);
      first = false;
      return text;
    },
    end: () => `${first ? start : ''}</testsuites>\n`,
  };
}

function suite(flow: PlayedFlow): string {
  const { file, tests } = flow;
  const time = tests.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const attributes = { name: file, tests: tests.length, failures: failuresOf(flow), time: seconds(time) };
  const cases = tests.map((test) => testCase(file, test)).join('');
  return `  <testsuite${write(attributes)}>\n${cases}  </testsuite>\n`;
}

function testCase(file: string, { test, result, milliseconds }: PlayedTest): string {
  const tag = `testcase${write({ classname: file, name: test.name, time: seconds(milliseconds) })}`;
  const details = failureDetails(test, result);
  if (details === undefined) return `    <${tag}/>\n`;
  const { step, message, differences, screens } = details;
  const text = [...(step === undefined ? [] : [step]), message, ...differences, screens].join('\n');
  const failure = `failure${write({ type: result.failure?.code ?? '', message })}`;
  return `    <${tag}>\n      <${failure}>${escape(text)}</failure>\n    </testcase>\n`;
}

function write(attributes: { readonly [name: string]: string | number }): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML knows no control characters, not even escaped ones. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => (/[\t\n\r]/.test(character) ? character : '\uFFFD'))
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
