import '../../phone/player/browserGaps.ts';
import { validateDocument } from '@flowsmith/flow-model';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createEditorStore, EditorProvider, startDiagnosing, useLintChoice } from '../session/index.ts';
import { TooltipProvider } from '@/ui/index.ts';
import { Problems } from './Problems.tsx';

const TEXT = `{
  "version": "7.3",
  "screens": [
    { "id": "A", "title": "One", "terminal": true, "layout": { "type": "SingleColumnLayout", "children": [
      { "type": "TextInput", "id": "x", "name": "a", "lable": "Answer", "max-chars": "40" },
      { "type": "Footer", "label": "Submit", "on-click-action": { "name": "complete", "payload": { "a": "\${form.a}" } } }
    ] } }
  ]
}`;

let stop: (() => void) | undefined;

function open() {
  const store = createEditorStore(
    { flowId: 'f', name: 'Flow', text: TEXT, layout: {}, revision: 1 },
    () => 0,
  );
  stop = startDiagnosing(store);
  render(
    <EditorProvider store={store}>
      <TooltipProvider>
        <Problems />
      </TooltipProvider>
    </EditorProvider>,
  );
  return store;
}

const errorsIn = (store: ReturnType<typeof open>) =>
  validateDocument(store.getState().doc).filter(({ severity }) => severity === 'error');

afterEach(() => {
  stop?.();
  cleanup();
  useLintChoice.getState().reset();
});

it('mends one problem with a click, as a step that can be undone', async () => {
  const store = open();
  const [rename] = await screen.findAllByRole('button', { name: 'Rename to “label”' });
  if (rename !== undefined) fireEvent.click(rename);
  expect(store.getState().doc.text).toContain('"label": "Answer"');
  store.getState().undo();
  expect(store.getState().doc.text).toBe(TEXT);
});

it('mends all at once where no decision is needed, as one step', async () => {
  const store = open();
  fireEvent.click(await screen.findByRole('button', { name: 'Fix all' }));
  expect(errorsIn(store)).toEqual([]);
  store.getState().undo();
  expect(store.getState().doc.text).toBe(TEXT);
});

it('leaves out advice that is switched off, and remembers it', async () => {
  open();
  expect(await screen.findByText(/does not say what happens next/)).toBeDefined();
  useLintChoice.getState().toggle('VAGUE_BUTTON');
  await waitFor(() => expect(screen.queryByText(/does not say what happens next/)).toBeNull());
  expect(localStorage.getItem('flowsmith.lints')).toContain('VAGUE_BUTTON');
});

it('explains a problem behind its question mark', async () => {
  open();
  await screen.findAllByRole('button', { name: 'Rename to “label”' });
  const [help] = screen.getAllByRole('button', { name: 'What is this?' });
  if (help !== undefined) fireEvent.click(help);
  expect((await screen.findAllByText(/Before/)).length).toBeGreaterThan(0);
});
