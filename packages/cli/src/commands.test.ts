import { spawnSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { badFlow, flowsmith, goodFlow, withFiles } from './testing/flowsmith.ts';

describe('flowsmith', () => {
  it('has help for itself and each command', async () => {
    const { code, stdout } = await flowsmith(['--help']);
    expect(code).toBe(0);
    const flows = ['validate', 'test', 'fix', 'upgrade', 'format', 'graph', 'types', 'generate'];
    const commands = [...flows, 'keys', 'serve', 'exchange', 'decrypt', 'load'];
    const helps = await Promise.all(commands.map((command) => flowsmith([command, '--help'])));
    for (const [index, command] of commands.entries()) {
      expect(stdout).toContain(`  ${command} `);
      expect(helps[index]).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(new RegExp(`^Usage: flowsmith ${command} [^]*Example`)),
      });
    }
  });

  it.each([
    [['vaildate', 'x.json'], 'Did you mean validate?'],
    [['validate', '--formt', 'json', 'x.json'], 'Did you mean --format?'],
    [['validate', '--format', 'xml', 'x.json'], 'Allowed choices are pretty, json, jsonl, sarif, github'],
    [['validate'], 'missing required argument'],
    [['validate', '--version-override', '9.9', 'x.json'], 'Known versions of Flow JSON: 2.1, '],
    [['validate', '--lints', 'NO_SUCH', 'x.json'], 'There is no advice called NO_SUCH'],
    [['upgrade', 'x.json'], "required option '--to <version>' not specified"],
    [['generate', 'cobol', 'x.json'], "unknown command 'cobol'"],
    [['generate', 'endpoint', 'x.json'], "required option '-t, --target <target>' not specified"],
    [['generate', 'endpoint', 'x.json', '-t', 'php'], 'Allowed choices are hosted, node, pywa'],
    [['exchange', '-u', 'ftp://x', '-p', 'k', '-F', 'f'], 'Give the whole address'],
    [['exchange', '-u', 'http://x', '-p', 'k', '-F', 'f', '-d', '[]'], 'Data is a JSON object'],
    [['load', '-u', 'http://x', '-p', 'k', '-F', 'f', '--duration', '999'], 'from 1 to 300'],
    [['load', '-u', 'http://x', '-p', 'k', '-F', 'f', '-c', '0'], 'from 1 to 256'],
    [['keys', 'check', 'none.pem'], 'cannot read none.pem: there is no such file'],
    [['decrypt', '--key', 'none.pem'], 'cannot read none.pem: there is no such file'],
    [['test', 'none.json'], 'none.json has no tests: there is no none.play.json'],
    [['test', '-'], 'say with --kit'],
    [['test', '--kit', 'x.play.json', 'a.json', 'b.json'], '--kit names what one flow is played with'],
    [['test', '--kit', 'x.play.json', 'a.json'], 'cannot read x.play.json: there is no such file'],
    [['test', '--format', 'xml', 'a.json'], 'Allowed choices are pretty, json, junit'],
    [['validate', 'a.play.json'], 'a.play.json holds scenarios and tests, not a flow'],
    [['fix', '--write', '-'], 'standard input cannot be written to'],
    [['types', 'none.json'], 'cannot read none.json: there is no such file'],
    [['generate', 'pywa', '-'], 'standard input is not JSON'],
    [[], 'Usage: flowsmith'],
  ])('refuses %j with 2 and says: %s', async (args, words) => {
    const { code, stdout, stderr } = await flowsmith(args, { input: '{' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it('says which Node it needs before it loads anything that older ones cannot read', async () => {
    const source = await readFile(new URL('../bin/flowsmith.js', import.meta.url), 'utf8');
    const old = source.replace('process.versions.node.split', '"20.1.0".split');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', old.replace(/^#!.*/, '')],
      {
        encoding: 'utf8',
      },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('flowsmith needs Node 24 or newer');
    const { mode } = await stat(new URL('../bin/flowsmith.js', import.meta.url));
    expect(mode & 0o111).toBe(0o111);
  });
});

describe('flowsmith fix', () => {
  it('prints the mended flow, and writes it only when told to', () =>
    withFiles({ 'flow.json': badFlow }, async (cwd) => {
      const file = join(cwd, 'flow.json');
      const printed = await flowsmith(['fix', file]);
      expect(printed).toMatchObject({ code: 0, stdout: goodFlow });
      expect(await readFile(file, 'utf8')).toBe(badFlow);
      const written = await flowsmith(['fix', '--write', file]);
      expect(written).toMatchObject({ code: 0, stdout: '' });
      expect(written.stderr).toContain('mended 1 problem');
      expect(await readFile(file, 'utf8')).toBe(goodFlow);
    }));

  it('ends with 1 when errors are left', async () => {
    const { code, stderr } = await flowsmith(['fix', '-'], { input: '{}' });
    expect(code).toBe(1);
    expect(stderr).toContain('left');
  });
});

describe('flowsmith upgrade', () => {
  it('prints the flow in the other version and says what changed', async () => {
    const { code, stdout, stderr } = await flowsmith(['upgrade', '--to', '7.3', '-'], {
      input: goodFlow.replace('"7.3"', '"6.0"'),
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: goodFlow });
    expect(stderr).toContain('is Flow JSON 7.3');
    expect(stderr).toContain('changed  version: ');
  });
});

describe('flowsmith format', () => {
  it('formats, checks and writes', () =>
    withFiles({ 'flow.json': '{"version":"7.3",\n"screens":[ ]}', 'good.json': goodFlow }, async (cwd) => {
      const formatted = '{\n  "version": "7.3",\n  "screens": []\n}\n';
      expect(await flowsmith(['format', 'flow.json'], { cwd })).toMatchObject({ code: 0, stdout: formatted });
      const checked = await flowsmith(['format', '--check', 'flow.json', 'good.json'], { cwd });
      expect(checked).toEqual({ code: 1, stdout: '', stderr: 'flowsmith: flow.json is not formatted\n' });
      expect((await flowsmith(['format', '--write', 'flow.json', 'good.json'], { cwd })).code).toBe(0);
      expect(await readFile(join(cwd, 'flow.json'), 'utf8')).toBe(formatted);
    }));
});

describe('flowsmith graph', () => {
  const screen = (id: string, title: string, to?: string) => ({
    id,
    title,
    ...(to === undefined ? { terminal: true } : {}),
    layout: {
      type: 'SingleColumnLayout',
      children: [
        {
          type: 'Footer',
          label: 'Go',
          'on-click-action':
            to === undefined
              ? { name: 'complete' }
              : { name: 'navigate', next: { type: 'screen', name: to } },
        },
      ],
    },
  });
  const input = JSON.stringify({
    version: '7.3',
    data_api_version: '3.0',
    routing_model: { A: ['B', 'C'], B: [], C: [] },
    screens: [screen('A', 'Say "hi"', 'B'), screen('B', 'Done'), screen('C', 'Lost', 'GONE')],
  });

  it('draws Mermaid', async () => {
    const { stdout } = await flowsmith(['graph', '-'], { input });
    expect(stdout).toBe(
      [
        'flowchart LR',
        '  s0(["A<br/>Say #34;hi#34;"])',
        '  s1[["B<br/>Done"]]',
        '  s2["C<br/>Lost"]',
        '  s3{{"GONE"}}',
        '  s0 --> s1',
        '  s0 -.-> s2',
        '  s2 --> s3',
        '',
      ].join('\n'),
    );
  });

  it('draws DOT', async () => {
    const { stdout } = await flowsmith(['graph', '--format', 'dot', '-'], { input });
    expect(stdout).toContain('  "A" [label="A\\nSay \\"hi\\"", style="rounded,bold"];');
    expect(stdout).toContain('  "A" -> "C" [style=dashed];');
  });
});

describe('flowsmith types and generate', () => {
  it('write code to standard output or into a file', () =>
    withFiles({ 'flow.json': goodFlow }, async (cwd) => {
      const types = await flowsmith(['types', 'flow.json'], { cwd });
      expect(types).toMatchObject({ code: 0, stderr: '' });
      expect(types.stdout).toContain("export type ScreenId = 'START';");
      const { stdout } = await flowsmith(['generate', 'pywa', 'flow.json', '--output', 'flow.py'], { cwd });
      expect(stdout).toBe('');
      expect(await readFile(join(cwd, 'flow.py'), 'utf8')).toContain('flow = FlowJSON(');
      expect((await flowsmith(['generate', 'typescript', 'flow.json'], { cwd })).stdout).toContain(
        'export const flow: Flow = {',
      );
    }));

  it('say on standard error what could not be written as it should', async () => {
    const { code, stderr } = await flowsmith(['generate', 'pywa', '-'], { input: badFlow });
    expect(code).toBe(0);
    expect(stderr).toContain('note: screens[0].layout.children[0].colour: pywa’s TextHeading has no colour');
  });
});
