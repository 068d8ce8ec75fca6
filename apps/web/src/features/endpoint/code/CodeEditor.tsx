import { useEffect, useEffectEvent, useRef } from 'react';
import type { JsonValue } from '@flowsmith/flow-model';
import { applyTheme, EDITOR_LOOK } from '@/features/monaco/monaco.ts';
import { passTabOn } from '@/features/monaco/tab-key.ts';
import { useReadOnly, useTheme } from '@/ui/index.ts';
import { monaco, SOURCE_URI, typeByFlow } from './endpoint-monaco.ts';
import { codeMessages as messages } from './messages.ts';
import { placeOf } from './place-of.ts';
import type { CodeProblem } from './types.ts';
import type { SourceSession } from './source-session.ts';

interface Props {
  readonly session: SourceSession;
  /** Its types are those of the handlers. */
  readonly flow: JsonValue;
  /** Told whenever what is wrong with the code changes. */
  readonly onProblems: (problems: readonly CodeProblem[]) => void;
}

/** The source of the endpoint in Monaco, typed by the flow. Undo survives going to another view. */
export default function CodeEditor({ session, flow, onProblems }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const { theme } = useTheme();
  const why = useReadOnly();
  const access = useEffectEvent((ruled: boolean) => ({
    readOnly: ruled || why !== undefined,
    readOnlyMessage: { value: why ?? messages.ruledHint },
  }));

  useEffect(() => {
    applyTheme(theme);
  }, [theme]);

  useEffect(() => {
    typeByFlow(flow);
  }, [flow]);

  useEffect(() => {
    if (host.current === null) return undefined;
    const model = modelOf(session);
    const view = monaco.editor.create(host.current, {
      ...EDITOR_LOOK,
      model,
      ariaLabel: messages.editor,
      ...access(session.store.getState().ruled),
      quickSuggestions: { strings: true, other: true, comments: false },
      suggest: { showWords: false },
    });
    const state = views.get(session);
    if (state !== undefined) view.restoreViewState(state);

    const parts = [
      passTabOn(view),
      model.onDidChangeContent(() => {
        const text = model.getValue();
        if (text !== session.store.getState().text) session.type(text);
      }),
      monaco.editor.onDidChangeMarkers((changed) => {
        if (changed.some((uri) => uri.toString() === SOURCE_URI.toString())) tell();
      }),
    ];
    const tell = () => {
      const problems = problemsOf(model);
      session.setReadable(!problems.some(({ syntax }) => syntax));
      onProblems(problems);
    };
    const refused = () => {
      const { deploy } = session.store.getState();
      const place = deploy.kind === 'failed' ? placeOf(deploy.error.details) : undefined;
      monaco.editor.setModelMarkers(
        model,
        'deploy',
        deploy.kind === 'failed' && place !== undefined
          ? [
              {
                severity: monaco.MarkerSeverity.Error,
                message: deploy.error.message,
                startLineNumber: place.line,
                startColumn: place.column,
                endLineNumber: place.line,
                endColumn: model.getLineMaxColumn(Math.min(place.line, model.getLineCount())),
              },
            ]
          : [],
      );
    };
    const show = () => {
      const { reveal } = session.store.getState();
      if (reveal === undefined) return;
      const position = model.getPositionAt(reveal.offset);
      view.setPosition(position);
      view.revealLineNearTop(position.lineNumber);
      view.focus();
    };
    refused();
    tell();
    if (session.store.getState().reveal !== shown.get(session)) show();
    const unsubscribe = session.store.subscribe((now, before) => {
      if (now.text !== before.text && now.text !== model.getValue()) replaceAll(model, now.text);
      if (now.ruled !== before.ruled) view.updateOptions(access(now.ruled));
      if (now.deploy !== before.deploy) refused();
      if (now.reveal !== before.reveal) show();
    });
    return () => {
      const { reveal } = session.store.getState();
      if (reveal !== undefined) shown.set(session, reveal);
      const kept = view.saveViewState();
      if (kept !== null) views.set(session, kept);
      unsubscribe();
      for (const part of parts) part.dispose();
      view.dispose();
    };
  }, [session, onProblems]);

  return <div ref={host} className="h-full w-full" />;
}

/** Where a session was looked at, and the last wish to see a place that was fulfilled. */
const views = new WeakMap<SourceSession, monaco.editor.ICodeEditorViewState>();
const shown = new WeakMap<SourceSession, object>();
let current: { readonly session: SourceSession; readonly model: monaco.editor.ITextModel } | undefined;

/** The model of a session stays while another view is shown, and undo with it. Only one flow is open at a time. */
function modelOf(session: SourceSession): monaco.editor.ITextModel {
  const { text } = session.store.getState();
  if (current?.session === session) {
    if (current.model.getValue() !== text) replaceAll(current.model, text);
    return current.model;
  }
  current?.model.dispose();
  const model = monaco.editor.createModel(text, 'typescript', SOURCE_URI);
  current = { session, model };
  return model;
}

/** Replaces the text as one step that can be undone. */
function replaceAll(model: monaco.editor.ITextModel, text: string): void {
  model.pushStackElement();
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  model.pushStackElement();
}

function problemsOf(model: monaco.editor.ITextModel): readonly CodeProblem[] {
  return monaco.editor
    .getModelMarkers({ resource: model.uri })
    .filter(({ severity }) => severity >= monaco.MarkerSeverity.Warning)
    .map(({ startLineNumber, startColumn, message, severity, owner, code }) => ({
      line: startLineNumber,
      column: startColumn,
      message,
      severity: severity === monaco.MarkerSeverity.Error ? 'error' : 'warning',
      // TypeScript numbers what its parser finds from 1000 on, and what its checker finds from 2000 on.
      syntax: owner === 'typescript' && typeof code === 'string' && /^1\d{3}$/.test(code),
    }));
}
