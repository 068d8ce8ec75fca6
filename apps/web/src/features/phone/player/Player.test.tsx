import './browserGaps.ts';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  emptyPlayKit,
  type ExchangeHost,
  type ExchangeOutcome,
  type JsonObject,
  type JsonValue,
  type PlayKit,
  type RuleAnswer,
} from '@flowsmith/flow-model';
import { TooltipProvider } from '@/ui/index.ts';
import { usePhonePreferences } from '../usePhonePreferences.ts';
import { Player, type PlayerProps } from './Player.tsx';

afterEach(cleanup);
beforeEach(() => usePhonePreferences.setState({ platform: 'android', skipChat: false, textScale: 1 }));

const layout = (...children: readonly JsonObject[]): JsonObject => ({ type: 'SingleColumnLayout', children });
const footer = (label: string, action: JsonObject): JsonObject => ({
  type: 'Footer',
  label,
  'on-click-action': action,
});
const flow: JsonObject = {
  version: '7.0',
  screens: [
    {
      id: 'ONE',
      title: 'Your name',
      terminal: true,
      sensitive: ['code'],
      layout: layout(
        { type: 'TextInput', name: 'first', label: 'First name', required: true },
        { type: 'TextInput', name: 'code', label: 'Member code' },
        footer('Send', { name: 'complete', payload: { name: '${form.first}', code: '${form.code}' } }),
      ),
    },
  ],
};
const endpointFlow: JsonObject = {
  version: '7.0',
  data_api_version: '3.0',
  routing_model: { ASK: ['DONE'], DONE: [] },
  screens: [
    {
      id: 'ASK',
      title: 'Where to?',
      layout: layout(
        { type: 'TextInput', name: 'city', label: 'City' },
        footer('Look', { name: 'data_exchange', payload: { city: '${form.city}' } }),
      ),
    },
    {
      id: 'DONE',
      title: 'Weather',
      terminal: true,
      data: { sky: { type: 'string', __example__: 'Sunny' } },
      layout: layout(
        { type: 'TextBody', text: '${data.sky}' },
        footer('Thanks', { name: 'complete', payload: {} }),
      ),
    },
  ],
};
const kitWith = (answer: RuleAnswer, more: { readonly times?: number } = {}): PlayKit => ({
  ...emptyPlayKit(),
  scenarios: [
    {
      id: 'main',
      name: 'Main',
      start: { action: 'navigate' },
      data: {},
      rules: [{ id: 'r', answer, ...more }],
      unmatched: 'ask',
    },
  ],
});

const draw = (value: JsonValue, props: Partial<PlayerProps> = {}) => (
  <TooltipProvider>
    <Player value={value} {...props} />
  </TooltipProvider>
);
/** The player with its flow open. */
function play(value: JsonValue, props: Partial<PlayerProps> = {}) {
  const result = render(draw(value, props));
  fireEvent.click(screen.getByRole('button', { name: 'Get started' }));
  return result;
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('Player', () => {
  it('begins in the chat, plays a flow to its end, and comes back to the chat with the response', () => {
    play(flow);
    expect(screen.getByRole('heading', { name: 'Your name' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send' }).getAttribute('aria-disabled')).toBe('true');
    type('First name', 'Ana');
    press('Send');
    expect(screen.getByText('Response sent')).toBeTruthy();
    press('Get started');
    expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('');
  });

  it('opens the answers behind the response, with sensitive ones masked', () => {
    play(flow);
    type('First name', 'Ana');
    type(/^Member code/, 'tiger-7');
    press('Send');
    press(/Response sent/);
    const details = within(screen.getByRole('dialog', { name: 'Your response' }));
    expect(details.getByText('Ana')).toBeTruthy();
    expect(details.getByText('Member code')).toBeTruthy();
    expect(details.queryByText('tiger-7')).toBeNull();
    expect(details.getByText('•'.repeat(12))).toBeTruthy();
  });

  it('says which input is missing when the disabled button is pressed', () => {
    play(flow);
    press('Send');
    expect(screen.getByLabelText('First name').getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps what was entered while the flow is edited', () => {
    const { rerender } = play(flow);
    type('First name', 'Ana');
    rerender(draw(JSON.parse(JSON.stringify(flow).replace('Your name', 'Who are you?'))));
    expect(screen.getByRole('heading', { name: 'Who are you?' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('Ana');
  });

  it('lets the flow be closed and opened again', () => {
    play(flow);
    press(/^(Close|Cancel)$/);
    expect(screen.queryByLabelText('First name')).toBeNull();
    press('Get started');
    expect(screen.getByLabelText('First name')).toBeTruthy();
  });

  it('opens at once on a chosen screen, and for who skips the chat', () => {
    render(draw(endpointFlow, { startScreen: 'DONE' }));
    expect(screen.getByRole('heading', { name: 'Weather' })).toBeTruthy();
    cleanup();
    usePhonePreferences.setState({ skipChat: true });
    render(draw(endpointFlow));
    expect(screen.getByRole('heading', { name: 'Where to?' })).toBeTruthy();
  });

  it('starts in the flow at once by its own button, also in the middle', () => {
    render(draw(flow));
    press('Open the flow');
    type('First name', 'Ana');
    press('Restart');
    expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('');
  });

  it.each([null, 7, [], {}, { screens: 'none' }, { version: '7.0', screens: [] }])(
    'stands %j in place of a flow',
    (value) => {
      expect(render(draw(value)).container.textContent).toContain('Nothing to play yet');
    },
  );

  it('shows the phone alone to who has no builder, and answers with examples', async () => {
    const { container } = play(endpointFlow, { shared: true });
    expect(container.querySelector('[role=toolbar], aside')).toBeNull();
    press('Look');
    expect(await screen.findByText('Sunny')).toBeTruthy();
  });
});

describe('an exchange', () => {
  it('is answered by the person who plays, who sees what a phone would refuse', async () => {
    play(endpointFlow);
    press('Look');
    const notice = within(await screen.findByRole('region', { name: 'You answer for the endpoint' }));
    fireEvent.click(notice.getByRole('tab', { name: 'JSON' }));
    fireEvent.change(notice.getByRole('textbox', { name: 'Data' }), { target: { value: '{"sky": 5}' } });
    expect(notice.getByText(/“sky” should be of type string/)).toBeTruthy();
    fireEvent.change(notice.getByRole('textbox', { name: 'Data' }), { target: { value: '{"sky": "Fog"}' } });
    fireEvent.click(notice.getByRole('button', { name: 'Answer' }));
    expect(screen.getByText('Fog')).toBeTruthy();
  });

  it('becomes a rule when the person wants it remembered', async () => {
    const onKit = vi.fn<(kit: PlayKit) => void>();
    play(endpointFlow, { kit: emptyPlayKit(), onKit });
    type(/^City/, 'Lima');
    press('Look');
    const notice = within(await screen.findByRole('region', { name: 'You answer for the endpoint' }));
    fireEvent.click(notice.getByRole('checkbox', { name: /^Remember as a rule/ }));
    fireEvent.click(notice.getByRole('checkbox', { name: 'Only when the same data is sent' }));
    fireEvent.click(notice.getByRole('button', { name: 'Answer' }));
    expect(onKit.mock.lastCall?.[0].scenarios[0]?.rules).toMatchObject([
      {
        action: 'data_exchange',
        screen: 'ASK',
        when: { city: 'Lima' },
        answer: { kind: 'screen', screen: 'DONE', data: { sky: 'Sunny' } },
      },
    ]);
  });

  it('is answered by the rules of the first scenario, anew after a restart', async () => {
    play(endpointFlow, {
      kit: kitWith({ kind: 'screen', screen: 'DONE', data: { sky: 'Rain' } }, { times: 1 }),
    });
    press('Look');
    expect(await screen.findByText('Rain')).toBeTruthy();
    press('Restart');
    press('Look');
    expect(await screen.findByText('Rain')).toBeTruthy();
  });

  it('waits for a rule that is added meanwhile', async () => {
    const kit = kitWith({ kind: 'screen', screen: 'DONE', data: { sky: 'Rain' } });
    const without = { ...kit, scenarios: kit.scenarios.map((scenario) => ({ ...scenario, rules: [] })) };
    const { rerender } = play(endpointFlow, { kit: without });
    press('Look');
    await screen.findByRole('region', { name: 'You answer for the endpoint' });
    rerender(draw(endpointFlow, { kit }));
    expect(await screen.findByText('Rain')).toBeTruthy();
  });

  it('shows an error screen when the endpoint fails, says why beside it, and tries again', async () => {
    const outcomes: ExchangeOutcome[] = [
      { kind: 'failed', status: 500, message: 'The server is on fire.' },
      { kind: 'answered', answer: { screen: 'DONE', data: { sky: 'Calm' } } },
    ];
    const endpoint: ExchangeHost = {
      exchange: async () => outcomes.shift() ?? { kind: 'unanswered' },
    };
    play(endpointFlow, { endpoint });
    press('Look');
    expect(await screen.findByText('The server is on fire.')).toBeTruthy();
    press('Try again');
    expect(await screen.findByText('Calm')).toBeTruthy();
    expect(screen.queryByText('The server is on fire.')).toBeNull();
  });

  it('goes back from the error screen with everything that was entered', async () => {
    const endpoint: ExchangeHost = {
      exchange: async () => ({ kind: 'failed', status: 500, message: 'No.' }),
    };
    const { container } = play(endpointFlow, { endpoint });
    type(/^City/, 'Lima');
    press('Look');
    await screen.findByRole('button', { name: 'Try again' });
    const phone = container.querySelector<HTMLElement>('.phone');
    if (phone === null) throw new Error('There is no phone');
    fireEvent.click(within(phone).getByRole('button', { name: 'Back' }));
    expect(screen.getByLabelText<HTMLInputElement>(/^City/).value).toBe('Lima');
  });

  it('closes the flow and disables its button when the token is no longer valid', async () => {
    const endpoint: ExchangeHost = {
      exchange: async () => ({ kind: 'failed', status: 427, message: 'This order was paid already.' }),
    };
    play(endpointFlow, { endpoint });
    press('Look');
    const dialog = within(await screen.findByRole('dialog', { name: 'This order was paid already.' }));
    fireEvent.click(dialog.getByRole('button', { name: 'OK' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Get started' }).disabled).toBe(true);
  });

  it('is asked in place of the scenario, for as long as it is chosen', async () => {
    const kit = kitWith({ kind: 'screen', screen: 'DONE', data: { sky: 'By the rule' } });
    const endpoint: ExchangeHost = {
      exchange: async () => ({
        kind: 'answered',
        answer: { screen: 'DONE', data: { sky: 'By the server' } },
      }),
    };
    const { rerender } = play(endpointFlow, { kit, endpoint });
    press('Look');
    expect(await screen.findByText('By the server')).toBeTruthy();
    rerender(draw(endpointFlow, { kit }));
    press('Restart');
    press('Look');
    expect(await screen.findByText('By the rule')).toBeTruthy();
  });

  it('learns of answers that the phone refuses', async () => {
    const asked: JsonObject[] = [];
    const endpoint: ExchangeHost = {
      exchange: async (request) => {
        asked.push(request);
        return { kind: 'answered', answer: { screen: 'NOWHERE', data: {} } };
      },
    };
    play(endpointFlow, { endpoint });
    press('Look');
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toMatchObject({
      screen: 'ASK',
      data: { error: 'invalid-screen-transition', error_message: expect.any(String) },
    });
  });

  it('is forgotten by a restart: its late answer changes nothing', async () => {
    const answers: ((outcome: ExchangeOutcome) => void)[] = [];
    const signals: AbortSignal[] = [];
    const endpoint: ExchangeHost = {
      exchange: (_, signal) => {
        signals.push(signal);
        return new Promise((resolve) => answers.push(resolve));
      },
    };
    play(endpointFlow, { endpoint });
    press('Look');
    await waitFor(() => expect(answers).toHaveLength(1));
    press('Restart');
    expect(signals[0]?.aborted).toBe(true);
    answers[0]?.({ kind: 'answered', answer: { screen: 'DONE', data: { sky: 'Late' } } });
    press('Look');
    await waitFor(() => expect(answers).toHaveLength(2));
    expect(screen.queryByText('Late')).toBeNull();
    answers[1]?.({ kind: 'answered', answer: { screen: 'DONE', data: { sky: 'In time' } } });
    expect(await screen.findByText('In time')).toBeTruthy();
  });
});

describe('looking back', () => {
  it('shows an earlier moment read-only, returns to the present, or goes on from there', async () => {
    play(flow);
    type('First name', 'Ana');
    press('Send');
    await screen.findByText(/"name": "Ana"/);
    fireEvent.click(screen.getByRole('tab', { name: 'Events' }));
    const moments = screen.getByRole('listbox');
    fireEvent.keyDown(moments, { key: 'Home' });
    fireEvent.keyDown(moments, { key: 'ArrowDown' });
    expect(screen.getByText(/^Looking at step 2/)).toBeTruthy();
    const field = screen.getByLabelText<HTMLInputElement>('First name');
    expect(field.value).toBe('Ana');
    expect(field.closest('[inert]')).not.toBeNull();
    fireEvent.change(field, { target: { value: 'Bea' } });
    expect(field.value).toBe('Ana');
    const bar = within(screen.getByRole('region', { name: 'Looking back' }));
    fireEvent.click(bar.getByRole('button', { name: 'Back to now' }));
    expect(screen.getByText('Response sent')).toBeTruthy();

    fireEvent.keyDown(moments, { key: 'Home' });
    fireEvent.keyDown(moments, { key: 'ArrowDown' });
    press('Continue from here');
    expect(screen.queryByText(/^Looking at/)).toBeNull();
    type('First name', 'Bea');
    press('Send');
    expect(screen.getByText('First name: Bea')).toBeTruthy();
  });
});

describe('a test of the flow', () => {
  const kit: PlayKit = {
    ...kitWith({ kind: 'screen', screen: 'DONE', data: { sky: 'Rain' } }),
    tests: [
      {
        id: 'rain',
        name: 'It rains in Lima',
        scenario: 'main',
        steps: [
          { do: 'set', screen: 'ASK', name: 'city', value: 'Lima' },
          { do: 'tap', screen: 'ASK', target: { type: 'Footer' } },
          { do: 'tap', screen: 'DONE', target: { type: 'Footer' } },
        ],
        expect: { end: 'completed' },
      },
    ],
  };
  async function replay(value: JsonValue, props: Partial<PlayerProps> = {}) {
    render(draw(value, { kit, ...props }));
    fireEvent.click(screen.getByRole('tab', { name: 'Tests' }));
    fireEvent.click(await screen.findByText('It rains in Lima'));
    fireEvent.click(screen.getByRole('button', { name: 'Play on the phone' }));
  }

  it('is played on the phone step by step, in its scenario, whoever answers otherwise', async () => {
    const endpoint: ExchangeHost = { exchange: () => Promise.reject(new Error('nobody should ask')) };
    await replay(endpointFlow, { endpoint });
    expect((await screen.findByRole('region', { name: 'Replay' })).textContent).toContain('step 1 of 3');
    expect((await screen.findByLabelText<HTMLInputElement>(/^City/)).value).toBe('');
    expect(await screen.findByText('Rain', {}, { timeout: 4000 })).toBeTruthy();
    expect(await screen.findByText('Response sent', {}, { timeout: 4000 })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Replay' })).toBeNull());
  });

  it('stops where a person could not go on, and when it is told to', async () => {
    const renamed: JsonObject = JSON.parse(JSON.stringify(endpointFlow).replace('"city"', '"town"'));
    await replay(renamed);
    await screen.findByRole('region', { name: 'Replay' });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Replay' })).toBeNull());
    expect(screen.getByRole('heading', { name: 'Where to?' })).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: 'Play on the phone' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(screen.queryByRole('region', { name: 'Replay' })).toBeNull();
  });
});
