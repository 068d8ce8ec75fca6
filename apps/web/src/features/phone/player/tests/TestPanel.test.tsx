import '../browserGaps.ts';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyPlayKit, type FlowTest, type JsonValue, type PlayKit } from '@flowsmith/flow-model';
import { Toaster, TooltipProvider } from '@/ui/index.ts';
import { sampleFlow } from '../debug/testing.ts';
import { idleRun, type Run } from '../run.ts';
import { TestPanel } from './TestPanel.tsx';
import { kitWithTest, wholeRun } from './testing.ts';
import { useFailingTests } from './useTestRuns.ts';

afterEach(cleanup);

interface Given {
  readonly value?: JsonValue;
  readonly kit?: PlayKit;
  readonly run?: Run;
  readonly readOnly?: boolean;
}

function open({ value = sampleFlow, kit = emptyPlayKit(), run = wholeRun, readOnly = false }: Given) {
  const onKit = vi.fn<(kit: PlayKit) => void>();
  const onReplay = vi.fn<(test: FlowTest) => void>();
  function Host() {
    const [current, setCurrent] = useState(kit);
    const failing = useFailingTests(value, current);
    return (
      <TooltipProvider>
        <output aria-label="Badge">{failing}</output>
        <TestPanel
          value={value}
          kit={current}
          onKit={
            readOnly
              ? undefined
              : (next) => {
                  setCurrent(next);
                  onKit(next);
                }
          }
          run={run}
          onReplay={onReplay}
        />
        <Toaster />
      </TooltipProvider>
    );
  }
  render(<Host />);
  return { kit: () => onKit.mock.lastCall?.[0] ?? kit, onReplay };
}

const edited = (from: string, to: string): JsonValue =>
  JSON.parse(JSON.stringify(sampleFlow).replaceAll(from, to));
const row = (name: RegExp) => screen.findByRole('button', { name }, { timeout: 5000 });

/** Takes back what was said, and waits until it is no longer said. */
async function undo(words: string): Promise<void> {
  const said = (await screen.findByText(words)).closest('li') ?? document.body;
  fireEvent.click(within(said).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.queryByText(words)).toBeNull());
}

describe('saving a run', () => {
  it('is offered once something was played', () => {
    open({ run: idleRun(0) });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /Save this run/ }).disabled).toBe(true);
    expect(screen.getByText(/Play the flow first/)).toBeTruthy();
  });

  it('keeps steps and what is to be looked at, and the test passes', async () => {
    const { kit } = open({});
    fireEvent.click(screen.getByRole('button', { name: /Save this run/ }));
    const form = within(screen.getByRole('form', { name: 'New test' }));
    fireEvent.change(form.getByLabelText('Name'), { target: { value: 'Ana' } });
    fireEvent.click(form.getByRole('checkbox', { name: /Screens/ }));
    fireEvent.click(form.getByRole('button', { name: 'Save test' }));
    const [test] = kit().tests;
    expect(test?.name).toBe('Ana');
    expect(test?.steps.map((step) => step.do)).toEqual(['set', 'tap', 'tap']);
    expect(test?.expect).toEqual({ end: 'completed', payload: wholeRun.state.completion });
    expect(await row(/passed.*Ana/)).toBeTruthy();
  });

  it('wants a name of its own', () => {
    const { kit } = open({ kit: kitWithTest() });
    fireEvent.click(screen.getByRole('button', { name: /Save this run/ }));
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'To the end' } });
    expect(screen.getByText(/already/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save test' }));
    expect(kit().tests).toHaveLength(1);
  });
});

describe('tests', () => {
  it('say in words what is different, and accept it', async () => {
    const value = edited('{"name":"${data.name}",', '{"name":"${data.name}","more":1,');
    const { kit } = open({ value, kit: kitWithTest() });
    fireEvent.click(await row(/failed.*To the end/));
    expect(screen.getByLabelText('Badge').textContent).toBe('1');
    const table = screen.getByRole('table', { name: 'Where it differs' });
    expect(table.textContent).toContain('more');
    fireEvent.click(screen.getByRole('button', { name: 'Accept the new result' }));
    expect(kit().tests[0]?.expect.payload).toMatchObject({ more: 1 });
    expect(await row(/passed.*To the end/)).toBeTruthy();
    await waitFor(() => expect(screen.getByLabelText('Badge').textContent).toBe('0'));
    await undo('“To the end” now expects the new result');
    expect(kit().tests[0]?.expect.payload).not.toHaveProperty('more');
  });

  it('point at the step that could not be done', async () => {
    open({ value: edited('"first"', '"given"'), kit: kitWithTest() });
    fireEvent.click(await row(/failed.*To the end/));
    expect(screen.getByText(/^Step 1: Set first/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Accept the new result' })).toBeNull();
  });

  it('are played on the phone, renamed, deleted and brought back', async () => {
    const kit = kitWithTest();
    const { kit: now, onReplay } = open({ kit });
    const button = await row(/^(?!More).*To the end/);
    fireEvent.click(button);
    fireEvent.click(screen.getByRole('button', { name: 'Play on the phone' }));
    expect(onReplay).toHaveBeenCalledWith(kit.tests[0]);
    fireEvent.keyDown(button, { key: 'F2' });
    const field = screen.getByLabelText('Name of the test');
    fireEvent.change(field, { target: { value: 'All of it' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(now().tests[0]?.name).toBe('All of it');
    fireEvent.keyDown(await row(/^(?!More).*All of it/), { key: 'Delete' });
    expect(now().tests).toHaveLength(0);
    await undo('“All of it” deleted');
    expect(now().tests).toHaveLength(1);
  });

  it('can only be looked at and played where nothing keeps changes', async () => {
    open({ kit: kitWithTest(), readOnly: true });
    expect(await row(/^(?!More).*To the end/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Save this run/ })).toBeNull();
  });
});
