import '../browserGaps.ts';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyPlayKit, type JsonObject, type PlayKit } from '@flowsmith/flow-model';
import { Toaster, TooltipProvider } from '@/ui/index.ts';
import { ScenarioPanel } from './ScenarioPanel.tsx';

afterEach(cleanup);

const flow: JsonObject = {
  version: '7.3',
  data_api_version: '3.0',
  routing_model: { A: ['B'], B: [] },
  screens: [
    {
      id: 'A',
      title: 'A',
      data: {
        name: { type: 'string', __example__: 'Ana' },
        age: { type: 'number', __example__: 30 },
        vip: { type: 'boolean', __example__: false },
        places: { type: 'array', items: { type: 'string' }, __example__: ['Lima'] },
      },
      layout: { type: 'SingleColumnLayout', children: [] },
    },
    { id: 'B', title: 'B', terminal: true, layout: { type: 'SingleColumnLayout', children: [] } },
  ],
};
const kit: PlayKit = {
  version: 1,
  scenarios: [
    { id: 'vip', name: 'A regular', start: { action: 'navigate' }, data: {}, rules: [], unmatched: 'ask' },
    {
      id: 'late',
      name: 'Too late',
      start: { action: 'data_exchange' },
      data: {},
      rules: [
        { id: 'r1', screen: 'A', answer: { kind: 'screen', screen: 'B', data: {} } },
        { id: 'r2', action: 'INIT', answer: { kind: 'screen', screen: 'NOWHERE', data: {} } },
      ],
      unmatched: 'example',
    },
  ],
  tests: [{ id: 't', name: 'T', scenario: 'late', steps: [], expect: { end: 'open' } }],
};

function open(start: PlayKit = kit, chosen: string | undefined = 'vip', readOnly = false) {
  const onKit = vi.fn<(kit: PlayKit) => void>();
  const onScenario = vi.fn<(id: string | undefined) => void>();
  function Host() {
    const [current, setCurrent] = useState(start);
    const [id, setId] = useState<string | undefined>(chosen);
    return (
      <TooltipProvider>
        <ScenarioPanel
          value={flow}
          kit={current}
          onKit={
            readOnly
              ? undefined
              : (next) => {
                  setCurrent(next);
                  onKit(next);
                }
          }
          scenarioId={id}
          onScenario={(next) => {
            setId(next);
            onScenario(next);
          }}
        />
        <Toaster />
      </TooltipProvider>
    );
  }
  render(<Host />);
  return { onScenario, kit: () => onKit.mock.lastCall?.[0] ?? start };
}

const menuItem = async (button: string | RegExp, item: string) => {
  fireEvent.click(screen.getByRole('button', { name: button }));
  fireEvent.click(await screen.findByRole('menuitem', { name: new RegExp(`^${item}`) }));
};

describe('scenarios', () => {
  it('teaches what they are for, and begins with one', () => {
    const { kit: now, onScenario } = open(emptyPlayKit(), undefined);
    expect(screen.getByText(/how the flow is opened/)).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button', { name: 'New scenario' })[0] ?? document.body);
    expect(now().scenarios).toHaveLength(1);
    expect(onScenario).toHaveBeenCalledWith(now().scenarios[0]?.id);
  });

  it('are chosen with the arrow keys', () => {
    const { onScenario } = open();
    const chosen = screen.getByRole('radio', { name: /A regular/ });
    chosen.focus();
    fireEvent.keyDown(chosen, { key: 'ArrowDown' });
    expect(onScenario).toHaveBeenLastCalledWith('late');
    fireEvent.keyDown(screen.getByRole('radio', { name: /Too late/ }), { key: 'ArrowUp' });
    fireEvent.keyDown(screen.getByRole('radio', { name: /A regular/ }), { key: 'ArrowUp' });
    expect(onScenario).toHaveBeenLastCalledWith(undefined);
  });

  it('are renamed in place', () => {
    const { kit: now } = open();
    fireEvent.keyDown(screen.getByRole('radio', { name: /A regular/ }), { key: 'F2' });
    const field = screen.getByLabelText('Name of the scenario');
    fireEvent.change(field, { target: { value: 'An old friend' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(now().scenarios[0]?.name).toBe('An old friend');
  });

  it('are deleted with their tests, and come back with Undo', async () => {
    const { kit: now } = open(kit, 'late');
    await menuItem('More for Too late', 'Delete');
    expect(now().scenarios).toHaveLength(1);
    expect(now().tests).toHaveLength(0);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(now()).toEqual(kit);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  });
});

describe('data', () => {
  it('are a form made from the data model, with the examples as placeholders', () => {
    const { kit: now } = open();
    fireEvent.click(screen.getByRole('button', { name: /^A ?examples/ }));
    const form = within(screen.getByRole('group', { name: 'Data of A' }));
    const name = form.getByRole<HTMLInputElement>('textbox', { name: 'name' });
    expect(name.placeholder).toBe('Ana');
    fireEvent.change(name, { target: { value: 'Zoe' } });
    fireEvent.click(form.getByRole('button', { name: 'Use the example of places' }));
    expect(now().scenarios[0]?.data).toEqual({ A: { name: 'Zoe', places: ['Lima'] } });
    fireEvent.click(form.getByRole('button', { name: 'Clear name' }));
    expect(now().scenarios[0]?.data).toEqual({ A: { places: ['Lima'] } });
  });

  it('keep the last valid JSON while something else is typed, and say what is wrong', () => {
    const { kit: now } = open();
    fireEvent.click(screen.getByRole('button', { name: /^A ?examples/ }));
    const field = screen.getByRole('textbox', { name: 'places' });
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: '["Quito"]' } });
    fireEvent.change(field, { target: { value: '["Quito", ' } });
    expect(field.getAttribute('aria-invalid')).toBeNull();
    fireEvent.blur(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(field, { target: { value: '{}' } });
    expect(screen.getByText(/A list is needed/)).toBeTruthy();
    expect(now().scenarios[0]?.data).toEqual({ A: { places: ['Quito'] } });
  });
});

describe('rules', () => {
  it('are told by what a phone would refuse', () => {
    open(kit, 'late');
    const bad = screen.getByRole('button', { name: /INIT.*NOWHERE/ });
    expect(within(bad).getByLabelText('1 problem')).toBeTruthy();
    expect(within(screen.getByRole('button', { name: /From A/ })).queryByLabelText(/problem/)).toBeNull();
    fireEvent.click(bad);
    expect(screen.getByText(/no screen “NOWHERE”|“NOWHERE”/)).toBeTruthy();
  });

  it('are moved with Alt and an arrow, duplicated and deleted', async () => {
    const { kit: now } = open(kit, 'late');
    const ids = () => now().scenarios[1]?.rules.map(({ id }) => id);
    fireEvent.keyDown(screen.getByRole('button', { name: /From A/ }), { key: 'ArrowDown', altKey: true });
    expect(ids()).toEqual(['r2', 'r1']);
    await menuItem('More for rule 1', 'Duplicate');
    expect(ids()?.[0]).toBe('r2');
    expect(ids()).toHaveLength(3);
    expect(new Set(ids()).size).toBe(3);
    await menuItem('More for rule 2', 'Delete');
    expect(ids()).toEqual(['r2', 'r1']);
  });

  it('match the payload that is written down', () => {
    const { kit: now } = open(kit, 'late');
    fireEvent.click(screen.getByRole('button', { name: /From A/ }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Payload holds' }), {
      target: { value: '{ "code": "1" }' },
    });
    expect(now().scenarios[1]?.rules[0]?.when).toEqual({ code: '1' });
    fireEvent.change(screen.getByRole('textbox', { name: 'Payload holds' }), { target: { value: '' } });
    expect(now().scenarios[1]?.rules[0]).not.toHaveProperty('when');
  });
});

describe('file', () => {
  const choose = async (text: string) => {
    const input = screen.getByLabelText('Open a file', { selector: 'input' });
    await act(async () => {
      fireEvent.change(input, { target: { files: [new File([text], 'x.play.json')] } });
      await Promise.resolve();
    });
  };

  it('is taken in beside what is there', async () => {
    const { kit: now } = open();
    await choose(JSON.stringify(kit));
    fireEvent.click(await screen.findByRole('button', { name: 'Add to what is there' }));
    expect(now().scenarios).toHaveLength(4);
  });

  it('is refused with its problems when it is no kit', async () => {
    const { kit: now } = open();
    await choose('{ "version": 1, "scenarios": [{ "id": "x" }] }');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('scenarios[0].name');
    expect(now()).toBe(kit);
  });
});

it('can only be read where nothing keeps changes', () => {
  open(kit, 'late', true);
  expect(screen.queryByRole('button', { name: /^More/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Add a rule' })).toBeNull();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'flow_token' }).readOnly).toBe(true);
});
