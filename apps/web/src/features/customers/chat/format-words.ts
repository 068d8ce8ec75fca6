/** A stretch of a message in one style. */
export interface Stretch {
  readonly style: 'plain' | 'bold' | 'italic' | 'strike' | 'code';
  readonly text: string;
}

const MARKS = [
  { style: 'code', pattern: /```([\s\S]+?)```/ },
  { style: 'bold', pattern: /(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])/ },
  { style: 'italic', pattern: /(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])/ },
  { style: 'strike', pattern: /(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])/ },
] as const;

/** The text of a message as a chat shows it: *bold*, _italic_, ~struck~ and ```fixed``` stretches, one inside none. */
export function formatWords(text: string): readonly Stretch[] {
  const found = MARKS.flatMap(({ style, pattern }) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ style, at: match.index, whole: match[0], inner: match[1] ?? '' }];
  }).toSorted((a, b) => a.at - b.at)[0];
  if (found === undefined) return text === '' ? [] : [{ style: 'plain', text }];
  const before = text.slice(0, found.at);
  return [
    ...(before === '' ? [] : [{ style: 'plain', text: before } as const]),
    { style: found.style, text: found.inner },
    ...formatWords(text.slice(found.at + found.whole.length)),
  ];
}
