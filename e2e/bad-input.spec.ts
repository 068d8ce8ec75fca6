import { Buffer } from 'node:buffer';
import { oneScreenFlow, savedBytes } from './support/flows.ts';
import { importFile } from './support/library.ts';
import { expect, test } from './support/test.ts';

interface Case {
  readonly title: string;
  readonly bytes: Buffer;
  /** What the import says about it. */
  readonly words: RegExp;
  /** A problem that the editor lists. */
  readonly problem: RegExp;
}

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

const UNREADABLE: readonly Case[] = [
  {
    title: 'a letter instead of JSON',
    bytes: utf8('Dear editor,\nthis is no flow.\n'),
    words: /not valid JSON.*line 1, column 1/,
    problem: /./,
  },
  {
    title: 'JSON that breaks off',
    bytes: utf8('{\n  "version": "7.2",\n  "screens": [\n    {"id": "A",'),
    words: /not valid JSON/,
    problem: /./,
  },
  { title: 'an empty file', bytes: utf8(''), words: /nothing in it/, problem: /./ },
  {
    title: 'JSON that is no flow',
    bytes: utf8('{"name": "lodash", "version": "4.17.21"}\n'),
    words: /no flow/,
    problem: /./,
  },
  { title: 'a list', bytes: utf8('[1, 2, 3]'), words: /no flow/, problem: /./ },
  {
    title: 'ten thousand nested arrays',
    bytes: utf8(`${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    words: /no flow|not valid JSON/,
    problem: /./,
  },
];

test('what is no flow is opened all the same, explained, and kept byte for byte', async ({
  page,
  editor,
}) => {
  test.slow();
  for (const { title, bytes, words, problem } of UNREADABLE) {
    await test.step(title, async () => {
      const id = await importFile(page, { name: 'strange.json', bytes }, words);
      await editor.ready();
      await editor.showProblems();
      await expect(page.getByRole('listitem').getByRole('button', { name: problem }).first()).toBeVisible();
      expect((await savedBytes(page.request, id)).equals(bytes)).toBe(true);
      // It can be made a flow: a pasted text takes its place, and undo brings the very bytes back.
      await editor.showJson();
      await editor.pasteJson(oneScreenFlow([{ type: 'TextBody', text: 'Now a flow' }]));
      await expect(editor.component('Body text: Now a flow')).toBeVisible();
      await editor.undo();
      await expect.poll(async () => (await savedBytes(page.request, id)).equals(bytes)).toBe(true);
    });
  }
});

const BODY = { type: 'TextBody', text: 'Edit me' };
const plain = oneScreenFlow([BODY]);

const ODD: readonly Case[] = [
  {
    title: 'an unknown version',
    bytes: utf8(plain.replace('"7.2"', '"99.0"')),
    words: /problem/,
    problem: /99\.0/,
  },
  {
    title: 'a component without a type',
    bytes: utf8(oneScreenFlow([BODY, { text: 'What am I?' }])),
    words: /problem/,
    problem: /type/i,
  },
  {
    title: 'a component of an unknown type',
    bytes: utf8(oneScreenFlow([BODY, { type: 'HologramPicker', name: 'x' }])),
    words: /problem/,
    problem: /HologramPicker/,
  },
  {
    title: 'duplicate keys',
    bytes: utf8(plain.replace('"text": "Edit me"', '"text": "first", "text": "Edit me"')),
    words: /problem/,
    problem: /twice|duplicate|again/i,
  },
  {
    title: 'a byte order mark',
    bytes: utf8(`\uFEFF${plain}`),
    words: /No problems found/,
    problem: /byte order mark|BOM/i,
  },
];

const NO_PROBLEM: readonly Omit<Case, 'problem' | 'words'>[] = [
  { title: 'Windows line ends', bytes: utf8(plain.replaceAll('\n', '\r\n')) },
  {
    title: 'mixed line ends',
    bytes: utf8(
      plain
        .split('\n')
        .map((line, index) => line + ['\r\n', '\n', '\r'][index % 3])
        .join(''),
    ),
  },
  {
    title: 'emoji and right-to-left text',
    bytes: utf8(
      oneScreenFlow([
        { type: 'TextHeading', text: 'مرحبا بكم 👨‍👩‍👧‍👦' },
        { type: 'TextCaption', text: 'שלום \u202Eabc\u202C é e\u0301 🇪🇸' },
        BODY,
      ]),
    ),
  },
  { title: 'minified JSON', bytes: utf8(JSON.stringify(JSON.parse(plain))) },
  {
    title: 'tabs, escapes and odd spacing',
    bytes: utf8(plain.replaceAll('  ', '\t').replace('"Start"', '"St\\u0061rt" ')),
  },
];

const ODDITIES = {
  'what is wrong with it': ODD,
  'how it is written': NO_PROBLEM.map((odd) => ({ ...odd, words: /No problems found/, problem: undefined })),
};

for (const [kind, cases] of Object.entries(ODDITIES)) {
  test(`what is odd about a flow survives an edit, only the edited letters change: ${kind}`, async ({
    page,
    editor,
  }) => {
    test.slow();
    for (const { title, bytes, words, problem } of cases) {
      await test.step(title, async () => {
        const id = await importFile(page, { name: 'odd.json', bytes }, words);
        await editor.ready();
        const body = editor.component('Body text: Edit me');
        await expect(body).toBeVisible();
        expect((await savedBytes(page.request, id)).equals(bytes)).toBe(true);
        if (problem !== undefined) {
          await editor.showProblems();
          await expect(
            page.getByRole('listitem').getByRole('button', { name: problem }).first(),
          ).toBeVisible();
        }

        // On the board.
        await body.dblclick();
        const box = page.getByRole('textbox', { name: 'Text of Body text' });
        await box.fill('Edited');
        await box.press('Enter');
        await expect(editor.component('Body text: Edited')).toBeVisible();
        await editor.saved();
        const edited = utf8(bytes.toString('utf8').replace('Edit me', 'Edited'));
        expect((await savedBytes(page.request, id)).toString('utf8')).toBe(edited.toString('utf8'));

        // And by typing JSON: every byte around what is typed stays, whatever the editor makes of the line ends.
        if (problem !== undefined) await editor.showJson();
        await editor.caretAfter('Edited');
        await page.keyboard.type(' twice');
        await expect(editor.component('Body text: Edited twice')).toBeVisible();
        await editor.saved();
        expect((await savedBytes(page.request, id)).toString('utf8')).toBe(
          bytes.toString('utf8').replace('Edit me', 'Edited twice'),
        );
      });
    }
  });
}

test('ten megabytes open, can be edited, and are saved whole', async ({ page, editor }) => {
  test.slow();
  const picture = Buffer.alloc(7 * 1024 * 1024, 'flowsmith').toString('base64');
  const bytes = utf8(oneScreenFlow([BODY, { type: 'Image', src: picture }]));
  const id = await importFile(page, { name: 'large.json', bytes }, /Flow JSON 7\.2|MB/);
  await editor.ready();
  const body = editor.component('Body text: Edit me');
  await expect(body).toBeVisible({ timeout: 20_000 });
  await body.dblclick();
  const words = page.getByRole('textbox', { name: 'Text of Body text' });
  await words.fill('Still quick');
  await words.press('Enter');
  await expect(editor.component('Body text: Still quick')).toBeVisible();
  await editor.saved();
  const saved = await savedBytes(page.request, id);
  expect(saved.equals(utf8(bytes.toString('utf8').replace('Edit me', 'Still quick')))).toBe(true);
});
