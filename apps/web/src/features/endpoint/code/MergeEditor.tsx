import { useEffect, useRef, useState } from 'react';
import { applyTheme, EDITOR_LOOK, monaco } from '@/features/monaco/monaco.ts';
import { useTheme } from '@/ui/index.ts';
import { codeMessages as messages } from './messages.ts';

interface Props {
  readonly before: string;
  readonly after: string;
  readonly onChange: (text: string) => void;
}

/** Two sources side by side (one below the other where there is little room); the right one can be edited. */
export default function MergeEditor({ before, after, onChange }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const { theme } = useTheme();
  const [start] = useState({ before, after });

  useEffect(() => {
    applyTheme(theme);
  }, [theme]);

  useEffect(() => {
    if (host.current === null) return undefined;
    // Plain: the language service would take them for modules of the endpoint.
    const original = monaco.editor.createModel(start.before, 'plaintext');
    const modified = monaco.editor.createModel(start.after, 'plaintext');
    const view = monaco.editor.createDiffEditor(host.current, {
      ...EDITOR_LOOK,
      renderSideBySideInlineBreakpoint: 700,
      originalAriaLabel: messages.ours,
      modifiedAriaLabel: messages.mergeTitle,
      ignoreTrimWhitespace: false,
      hideUnchangedRegions: { enabled: true },
      renderOverviewRuler: false,
    });
    view.setModel({ original, modified });
    const changes = modified.onDidChangeContent(() => onChange(modified.getValue()));
    return () => {
      changes.dispose();
      view.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [start, onChange]);

  return <div ref={host} className="h-full w-full" />;
}
