import './browserGaps.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { TooltipProvider } from '@/ui/index.ts';
import { Player } from './Player.tsx';

afterEach(cleanup);

const flow: JsonObject = {
  version: '7.0',
  screens: [
    {
      id: 'ONE',
      title: 'Your name',
      terminal: true,
      layout: {
        type: 'SingleColumnLayout',
        children: [
          { type: 'TextInput', name: 'first', label: 'First name', required: true },
          {
            type: 'Footer',
            label: 'Send',
            'on-click-action': { name: 'complete', payload: { name: '${form.first}' } },
          },
        ],
      },
    },
  ],
};
const draw = (value: JsonValue) => (
  <TooltipProvider>
    <Player value={value} />
  </TooltipProvider>
);

describe('Player', () => {
  it('plays a flow to its end and shows what would be sent', () => {
    const { container } = render(draw(flow));
    expect(screen.getByRole('heading', { name: 'Your name' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send' }).getAttribute('aria-disabled')).toBe('true');
    fireEvent.change(screen.getByLabelText('First name'), { target: { value: 'Ana' } });
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(screen.getByText('Response sent')).toBeTruthy();
    expect(container.querySelector('pre')?.textContent).toContain('"name": "Ana"');
    fireEvent.click(screen.getByRole('button', { name: 'Play again' }));
    expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('');
  });

  it('says which input is missing when the disabled button is pressed', () => {
    render(draw(flow));
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(screen.getByLabelText('First name').getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps what was entered while the flow is edited', () => {
    const { rerender } = render(draw(flow));
    fireEvent.change(screen.getByLabelText('First name'), { target: { value: 'Ana' } });
    rerender(draw(JSON.parse(JSON.stringify(flow).replace('Your name', 'Who are you?'))));
    expect(screen.getByRole('heading', { name: 'Who are you?' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('Ana');
  });

  it('lets the flow be closed and opened again', () => {
    render(draw(flow));
    fireEvent.click(screen.getByRole('button', { name: /^(Close|Cancel)$/ }));
    expect(screen.queryByLabelText('First name')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(screen.getByLabelText('First name')).toBeTruthy();
  });

  it.each([null, 7, [], {}, { screens: 'none' }, { version: '7.0', screens: [] }])(
    'stands %j in place of a flow',
    (value) => {
      expect(render(draw(value)).container.textContent).toContain('Nothing to play yet');
    },
  );
});
