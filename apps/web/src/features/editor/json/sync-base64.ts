import { monaco } from './setup-monaco.ts';

/** Shorter strings are left as they are. */
const LONG = 300;
/** Letters that stay visible at the beginning and end of a folded picture. */
const HEAD = 24;
const TAIL = 6;
/** Pause after the last change before pictures are looked for again, in milliseconds. */
const PAUSE = 250;
const BASE64 = `"[A-Za-z0-9+/]{${LONG},}={0,2}"`;

/** Folds base64 pictures to a few letters and their size. The text stays whole: only its drawing is shortened. */
export function foldBase64(
  view: monaco.editor.IStandaloneCodeEditor,
  model: monaco.editor.ITextModel,
): monaco.IDisposable {
  const folded = view.createDecorationsCollection();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function fold(): void {
    const found = model.findMatches(BASE64, false, true, true, null, false);
    folded.set(
      found.map(({ range }) => ({
        range: new monaco.Range(
          range.startLineNumber,
          range.startColumn + 1 + HEAD,
          range.endLineNumber,
          range.endColumn - 1 - TAIL,
        ),
        options: {
          inlineClassName: 'json-base64',
          before: {
            content: ` … ${sizeOf(range.endColumn - range.startColumn - 2)} … `,
            inlineClassName: 'json-base64-size',
          },
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

function sizeOf(letters: number): string {
  const bytes = (letters * 3) / 4;
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
