import 'monaco-editor/features/register.all';
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';

/** Workers of languages, by the label that Monaco asks with. */
const workers = new Map<string, () => Worker>();

self.MonacoEnvironment = {
  ...self.MonacoEnvironment,
  getWorker: (_, label) => workers.get(label)?.() ?? new EditorWorker(),
};

/** Says which worker serves a language. */
export function registerWorker(label: string, start: () => Worker): void {
  workers.set(label, start);
}

/** How every editor of the builder looks. */
export const EDITOR_LOOK = {
  theme: 'flowsmith',
  automaticLayout: true,
  fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSize: 12,
  lineHeight: 18,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderLineHighlight: 'line',
  tabSize: 2,
  wordWrap: 'off',
  fixedOverflowWidgets: true,
  unusualLineTerminators: 'off',
  unicodeHighlight: { ambiguousCharacters: false },
  padding: { top: 8, bottom: 8 },
  stickyScroll: { enabled: false },
  overviewRulerBorder: false,
} as const satisfies monaco.editor.IEditorOptions & { readonly theme: string; readonly tabSize: number };

/** Monaco draws with colours of its own theme, taken from the builder's tokens at the time of the call. */
export function applyTheme(theme: 'light' | 'dark'): void {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => hex(style.getPropertyValue(`--${name}`));
  const letters = (name: string): string => token(name).slice(1);
  monaco.editor.defineTheme('flowsmith', {
    base: theme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: letters('info') },
      { token: 'string.value.json', foreground: letters('ink') },
      { token: 'number.json', foreground: letters('warning') },
      { token: 'keyword.json', foreground: letters('accent') },
      { token: 'keyword.ts', foreground: letters('accent') },
      { token: 'string.ts', foreground: letters('info') },
      { token: 'string.escape.ts', foreground: letters('info') },
      { token: 'number.ts', foreground: letters('warning') },
      { token: 'regexp.ts', foreground: letters('warning') },
      { token: 'type.identifier.ts', foreground: letters('success') },
      { token: 'comment.ts', foreground: letters('faint') },
      { token: 'comment.doc.ts', foreground: letters('faint') },
    ],
    colors: {
      'editor.background': token('panel'),
      'editor.foreground': token('ink'),
      'editorLineNumber.foreground': token('faint'),
      'editorLineNumber.activeForeground': token('ink'),
      'editor.lineHighlightBackground': token('hover'),
      'editor.lineHighlightBorder': '#00000000',
      'editorIndentGuide.background1': token('line'),
      'editorWidget.background': token('raised'),
      'editorWidget.border': token('line'),
      'editorHoverWidget.background': token('raised'),
      'editorSuggestWidget.background': token('raised'),
      'editorSuggestWidget.foreground': token('ink'),
      'editorSuggestWidget.selectedBackground': token('accent-soft'),
      'editorSuggestWidget.selectedForeground': token('ink'),
      'editorSuggestWidget.highlightForeground': token('accent'),
      'editorSuggestWidget.focusHighlightForeground': token('accent'),
      'list.hoverBackground': token('hover'),
      'editorError.foreground': token('danger'),
      'editorWarning.foreground': token('warning'),
      'editorInfo.foreground': token('info'),
      'diffEditor.insertedTextBackground': `${token('success')}26`,
      'diffEditor.removedTextBackground': `${token('danger')}22`,
      'diffEditor.insertedLineBackground': `${token('success')}14`,
      'diffEditor.removedLineBackground': `${token('danger')}12`,
      focusBorder: token('focus'),
    },
  });
  monaco.editor.setTheme('flowsmith');
}

/** Monaco takes colours as six hexadecimal digits only; a style sheet that was made small has three. */
function hex(color: string): string {
  const value = color.trim();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  return /^#[0-9a-f]{6}$/i.test(value) ? value : '#808080';
}

export { monaco };
