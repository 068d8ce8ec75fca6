import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { flowsmith, goodFlow, kitText, withFiles } from './testing/flowsmith.ts';

const examples = fileURLToPath(new URL('../../../examples/flows/', import.meta.url));
const tap = { do: 'tap', screen: 'START', target: { type: 'Footer' } };
const failing = kitText([
  { id: 'ok', name: 'Passes', steps: [tap], expect: { end: 'completed' } },
  {
    id: 'payload',
    name: 'Sends <more> & "more"',
    steps: [tap],
    expect: { end: 'completed', payload: { flow_token: 'unused', city: 'Lima' } },
  },
  {
    id: 'link',
    name: 'Taps a link',
    steps: [{ ...tap, target: { type: 'EmbeddedLink', label: 'Terms' } }],
    expect: { end: 'open' },
  },
  { id: 'screens', name: 'Sees two', steps: [], expect: { end: 'open', screens: ['START', 'NEXT'] } },
]);
const files = { 'flow.json': goodFlow, 'flow.play.json': failing };

describe('flowsmith test', () => {
  it('ends with 0 where all tests pass, and takes files of tests for their flows', () =>
    withFiles({ 'flow.json': goodFlow, 'flow.play.json': kitText() }, async (cwd) => {
      const stdout = 'flow.json\n  ✓ Sends\n\n✓ 1 test passed in 1 flow\n';
      expect(await flowsmith(['test', 'flow.json', 'flow.play.json'], { cwd })).toEqual({
        code: 0,
        stdout,
        stderr: '',
      });
      expect(await flowsmith(['test', 'flow.play.json'], { cwd })).toMatchObject({ code: 0, stdout });
    }));

  it('says which step failed, why, and what differs, and ends with 1', () =>
    withFiles(files, async (cwd) => {
      const { code, stdout } = await flowsmith(['test', 'flow.json'], { cwd });
      expect(code).toBe(1);
      expect(stdout).toBe(
        [
          'flow.json',
          '  ✓ Passes',
          '  ✗ Sends <more> & "more"',
          '      “city” of the payload should be “Lima”, but is missing.',
          '      - "city": "Lima"',
          '      screens: START',
          '  ✗ Taps a link',
          '      step 1 of 1: Tap EmbeddedLink “Terms” on START',
          '      There is no EmbeddedLink “Terms” on START. To tap there is Footer “Send”.',
          '      screens: START',
          '  ✗ Sees two',
          '      Screen 2 should be NEXT, but is none.',
          '      - START → NEXT',
          '      + START',
          '      screens: START',
          '',
          '✗ 3 of 4 tests failed in 1 flow',
          '',
        ].join('\n'),
      );
    }));

  it('plays just the tests that are named, by name or id', () =>
    withFiles(files, async (cwd) => {
      const named = await flowsmith(['test', '--test', 'Passes', 'flow.json'], { cwd });
      expect(named).toMatchObject({ code: 0, stdout: expect.stringContaining('✓ 1 test passed') });
      const both = await flowsmith(['test', '-t', 'ok', '-t', 'link', 'flow.json'], { cwd });
      expect(both.stdout).toContain('✗ 1 of 2 tests failed');
      const unknown = await flowsmith(['test', '--test', 'Pases', 'flow.json'], { cwd });
      expect(unknown).toMatchObject({ code: 2, stdout: '' });
      expect(unknown.stderr).toContain('no test is called “Pases”. There is: Passes, ');
    }));

  it('plays a flow from standard input with the kit that is named', () =>
    withFiles({ 'other.play.json': kitText() }, async (cwd) => {
      const { code } = await flowsmith(['test', '--kit', 'other.play.json', '-'], { cwd, input: goodFlow });
      expect(code).toBe(0);
    }));

  it('says what is wrong with a kit, and plays the other flows all the same', () =>
    withFiles(
      { ...files, 'bad.json': goodFlow, 'bad.play.json': '{"tests":[{"id":"a b"}]}' },
      async (cwd) => {
        const { code, stdout, stderr } = await flowsmith(['test', 'bad.json', 'flow.json'], { cwd });
        expect(code).toBe(2);
        expect(stderr).toContain('bad.play.json cannot be used:\n  tests[0].name: “name” is missing.');
        expect(stderr).toContain('tests[0].id: The id “a b” may have letters, digits, - and _ only.');
        expect(stdout).toContain('✗ 3 of 4 tests failed in 1 flow');
      },
    ));

  it('writes JSON with everything that is known', () =>
    withFiles(files, async (cwd) => {
      const { code, stdout } = await flowsmith(['test', '--format', 'json', 'flow.json'], { cwd });
      expect(code).toBe(1);
      const [flow]: [{ tests: object[] }] = JSON.parse(stdout);
      expect(flow).toMatchObject({ file: 'flow.json' });
      expect(flow.tests[0]).toMatchObject({
        ok: true,
        screens: ['START'],
        payload: { flow_token: 'unused' },
      });
      expect(flow.tests[1]).toMatchObject({ ok: false, failure: { code: 'other-payload', path: ['city'] } });
      expect(flow.tests[2]).toMatchObject({ failure: { step: 0, code: 'no-target' } });
    }));

  it('writes JUnit XML', () =>
    withFiles(files, async (cwd) => {
      const { code, stdout } = await flowsmith(['test', '--format', 'junit', 'flow.json'], { cwd });
      expect(code).toBe(1);
      const untimed = stdout.replaceAll(/ time="[\d.]+"/g, '');
      expect(untimed).toContain('<testsuite name="flow.json" tests="4" failures="3">');
      expect(untimed).toContain('<testcase classname="flow.json" name="Passes"/>');
      expect(untimed).toContain('name="Sends &lt;more&gt; &amp; &quot;more&quot;">');
      expect(untimed).toContain('<failure type="other-payload" message="“city” of the payload should be');
      expect(stdout.trim().endsWith('</testsuites>')).toBe(true);
    }));

  it('passes the tests of an example', async () => {
    const { code } = await flowsmith(['test', join(examples, 'dentist-appointment.json')]);
    expect(code).toBe(0);
  });
});
