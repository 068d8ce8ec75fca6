import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { badFlow, flowsmith, goodFlow, withFiles } from './testing/flowsmith.ts';

const files = { 'good.json': goodFlow, 'bad.json': badFlow };
const finding = {
  code: 'INVALID_PROPERTY_KEY',
  path: 'screens[0].layout.children[0].colour',
  message: expect.any(String),
  line: 14,
  column: expect.any(Number),
  severity: 'error',
};

describe('flowsmith validate', () => {
  it('says nothing to mend and ends with 0 where all is fine', () =>
    withFiles(files, async (cwd) => {
      const { code, stdout } = await flowsmith(['validate', 'good.json'], { cwd });
      expect({ code, stdout }).toEqual({ code: 0, stdout: '✓ 1 file, nothing to mend\n' });
    }));

  it('leaves out scenarios and tests, which flows/*.json names too', () =>
    withFiles({ ...files, 'good.play.json': '{}' }, async (cwd) => {
      const { code, stdout } = await flowsmith(['validate', 'good.json', 'good.play.json'], { cwd });
      expect({ code, stdout }).toEqual({ code: 0, stdout: '✓ 1 file, nothing to mend\n' });
    }));

  it('shows the line and the place, and ends with 1', () =>
    withFiles(files, async (cwd) => {
      const { code, stdout } = await flowsmith(['validate', 'good.json', 'bad.json'], { cwd });
      expect(code).toBe(1);
      expect(stdout).toContain('bad.json\n  14:');
      expect(stdout).toMatch(/│ "colour": "red"\n +│ \^+\n/);
      expect(stdout).toMatch(/✗ 1 error in 2 files\n$/);
    }));

  it('answers one line a file as jsonl', () =>
    withFiles(files, async (cwd) => {
      const { code, stdout } = await flowsmith(['validate', '--format', 'jsonl', 'good.json', 'bad.json'], {
        cwd,
      });
      expect(code).toBe(1);
      expect(linesOf(stdout)).toEqual([
        { file: 'good.json', valid: true, errors: [] },
        { file: 'bad.json', valid: false, errors: [finding] },
      ]);
    }));

  it('reads standard input for -', async () => {
    const { stdout } = await flowsmith(['validate', '--format', 'jsonl', '-'], { input: badFlow });
    expect(linesOf(stdout)).toEqual([{ file: '-', valid: false, errors: [finding] }]);
  });

  it('answers many flows in a file by id, also compressed, whatever the format', async () => {
    const rows = [
      { id: 1, text: goodFlow },
      { id: 'two', text: badFlow },
    ];
    const text = rows.map((row) => JSON.stringify(row)).join('\n');
    await withFiles({ 'many.jsonl': text, 'many.jsonl.gz': gzipSync(text) }, async (cwd) => {
      for (const file of ['many.jsonl', 'many.jsonl.gz']) {
        const { code, stdout } = await flowsmith(['validate', file], { cwd });
        expect(code).toBe(1);
        expect(linesOf(stdout)).toEqual([
          { id: 1, valid: true, errors: [] },
          { id: 'two', valid: false, errors: [finding] },
        ]);
      }
    });
  });

  it('goes on after a line that it cannot read, and ends with 2', () =>
    withFiles(
      { 'many.jsonl': `oops\n{"id":1}\n${JSON.stringify({ id: 2, text: goodFlow })}\n` },
      async (cwd) => {
        const { code, stdout, stderr } = await flowsmith(['validate', 'many.jsonl'], { cwd });
        expect(code).toBe(2);
        expect(linesOf(stdout)).toEqual([{ id: 2, valid: true, errors: [] }]);
        expect(stderr).toContain('many.jsonl, line 1: ');
        expect(stderr).toContain('many.jsonl, line 2: expected an object');
      },
    ));

  it('answers long files as they are read', () => {
    const line = `${JSON.stringify({ id: 0, text: badFlow })}\n`;
    return withFiles({ 'many.jsonl': line.repeat(3000) }, async (cwd) => {
      const { stdout } = await flowsmith(['validate', 'many.jsonl'], {
        cwd,
        env: { NODE_OPTIONS: '--max-old-space-size=40' },
      });
      expect(linesOf(stdout)).toHaveLength(3000);
    });
  });

  it('tells everything as json', () =>
    withFiles(files, async (cwd) => {
      const { stdout } = await flowsmith(['validate', '--format', 'json', 'good.json', 'bad.json'], { cwd });
      expect(JSON.parse(stdout)).toEqual([
        { file: 'good.json', valid: true, errors: [] },
        {
          file: 'bad.json',
          valid: false,
          errors: [
            expect.objectContaining({
              ...finding,
              endLine: 14,
              stage: 'schema',
              shownByMeta: 'now',
              fixes: expect.any(Array),
            }),
          ],
        },
      ]);
    }));

  it('annotates pull requests on GitHub', () =>
    withFiles(files, async (cwd) => {
      const { stdout } = await flowsmith(['validate', '--format', 'github', 'good.json', 'bad.json'], {
        cwd,
      });
      expect(stdout).toMatch(
        /^::error file=bad\.json,line=14,endLine=14,col=\d+,endColumn=\d+,title=INVALID_PROPERTY_KEY::.+\n$/,
      );
    }));

  it('writes SARIF', () =>
    withFiles(files, async (cwd) => {
      const { stdout } = await flowsmith(['validate', '--format', 'sarif', 'good.json', 'bad.json'], { cwd });
      expect(JSON.parse(stdout)).toMatchObject({
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { name: 'flowsmith', rules: [{ id: 'INVALID_PROPERTY_KEY' }] } },
            results: [
              {
                ruleId: 'INVALID_PROPERTY_KEY',
                level: 'error',
                locations: [
                  { physicalLocation: { artifactLocation: { uri: 'bad.json' }, region: { startLine: 14 } } },
                ],
              },
            ],
          },
        ],
      });
    }));

  it('judges as another version, with the places of the text as it is', () => {
    const flow = goodFlow.replace('  "version": "7.3",\n', '');
    return withFiles({ 'flow.json': flow.replace('"Hello"', '"Hello", "markdown": true') }, async (cwd) => {
      const args = ['validate', '--format', 'jsonl', 'flow.json'];
      const plain = linesOf((await flowsmith(args, { cwd })).stdout);
      expect(JSON.stringify(plain)).toContain('MISSING_FLOW_JSON_VERSION');
      const judged = linesOf((await flowsmith([...args, '--version-override', '7.3'], { cwd })).stdout);
      expect(judged).toEqual([
        {
          file: 'flow.json',
          valid: false,
          errors: [{ ...finding, path: 'screens[0].layout.children[0].markdown', line: 12 }],
        },
      ]);
    });
  });

  it('gives advice only when asked, and never calls a flow invalid for it', () =>
    withFiles({ 'flow.json': goodFlow.replace('"label": "Send"', '"label": "OK"') }, async (cwd) => {
      const severities = async (...options: readonly string[]) => {
        const { code, stdout } = await flowsmith(['validate', '--format', 'jsonl', ...options, 'flow.json'], {
          cwd,
        });
        expect(code).toBe(0);
        return stdout;
      };
      expect(await severities()).not.toContain('VAGUE_BUTTON');
      expect(await severities('--lint')).toContain('VAGUE_BUTTON');
      expect(await severities('--lints', 'vague_button')).toContain('VAGUE_BUTTON');
    }));

  it('counts warnings with --strict', () =>
    withFiles({ 'flow.json': goodFlow.replace('"Send"', `"${'Send '.repeat(9)}it"`) }, async (cwd) => {
      expect((await flowsmith(['validate', 'flow.json'], { cwd })).code).toBe(0);
      expect((await flowsmith(['validate', '--strict', 'flow.json'], { cwd })).code).toBe(1);
    }));

  it('ends with 2 for what it cannot read, after the rest', () =>
    withFiles({ ...files, 'broken.jsonl.gz': 'no gzip' }, async (cwd) => {
      const { code, stdout, stderr } = await flowsmith(
        ['validate', 'none.json', '.', 'none.jsonl', 'broken.jsonl.gz', 'bad.json'],
        { cwd },
      );
      expect(code).toBe(2);
      expect(stdout).toContain('bad.json');
      expect(stderr).toContain('cannot read none.json: there is no such file');
      expect(stderr).toContain('cannot read .: it is a folder');
      expect(stderr).toContain('cannot read none.jsonl: there is no such file');
      expect(stderr).toContain('cannot read broken.jsonl.gz: it is not compressed');
    }));

  it('colours only where it is asked to', () =>
    withFiles(files, async (cwd) => {
      const path = join(cwd, 'bad.json');
      const escape = '\u001B[';
      expect((await flowsmith(['validate', path])).stdout).not.toContain(escape);
      expect((await flowsmith(['validate', path], { env: { FORCE_COLOR: '1' } })).stdout).toContain(escape);
      expect((await flowsmith(['validate', path], { env: { NO_COLOR: '1' } })).stdout).not.toContain(escape);
    }));
});

function linesOf(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
