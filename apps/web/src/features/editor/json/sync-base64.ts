import { monaco } from './setup-monaco.ts';

/** Shorter strings are left as they are. */
const LONG = 300;
/** Letters that stay visible at the beginning and end of a folded picture. */
const HEAD = 24;
const TAIL = 6;
/** Pause after the last change before pictures are looked for again, in milliseconds. */
const PAUSE = 250;

/** Folds base64 pictures to a few letters and their size. The text stays whole: only its drawing is shortened. */
export function foldBase64(
  view: monaco.editor.IStandaloneCodeEditor,
  model: monaco.editor.ITextModel,
): monaco.IDisposable {
  const folded = view.createDecorationsCollection();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function fold(): void {
    folded.set(
      picturesIn(model).map(({ line, column, length }) => ({
        range: new monaco.Range(line, column + HEAD, line, column + length - TAIL),
        options: {
          inlineClassName: 'json-base64',
          before: { content: ` … ${sizeOf(length)} … `, inlineClassName: 'json-base64-size' },
          stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
        },
      })),
    );
  }

  fold();
  const changes = model.onDidChangeContent(() => {
    clearTimeout(timer);
    timer = setTimeout(fold, PAUSE);
  });
  return {
    dispose() {
      clearTimeout(timer);
      changes.dispose();
      folded.clear();
    },
  };
}

interface Picture {
  readonly line: number;
  /** Of its first letter, from 1. */
  readonly column: number;
  readonly length: number;
}

/** Long base64 strings, looked for by hand: a regular expression runs out of stack in a picture of some megabytes. */
function picturesIn(model: monaco.editor.ITextModel): readonly Picture[] {
  const found: Picture[] = [];
  for (let line = 1; line <= model.getLineCount(); line += 1) {
    if (model.getLineLength(line) <= LONG) continue;
    const text = model.getLineContent(line);
    let start = text.indexOf('"') + 1;
    while (start > 0) {
      const end = text.indexOf('"', start);
      if (end < 0) break;
      if (end - start > LONG && isBase64(text, start, end)) {
        found.push({ line, column: start + 1, length: end - start });
        start = text.indexOf('"', end + 1) + 1;
      } else {
        // This quote may close a string or open one: what follows it is looked at, too.
        start = end + 1;
      }
    }
  }
  return found;
}

function isBase64(text: string, start: number, end: number): boolean {
  let last = end;
  while (last > end - 2 && text[last - 1] === '=') last -= 1;
  for (let index = start; index < last; index += 1) {
    if (!LETTERS.has(text.charCodeAt(index))) return false;
  }
  return true;
}

const LETTERS: ReadonlySet<number> = new Set(
  new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'),
);

function sizeOf(letters: number): string {
  const bytes = (letters * 3) / 4;
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
