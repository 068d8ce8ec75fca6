import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { show, viewOf } from '../testing.tsx';

afterEach(cleanup);

describe('TextInput', () => {
  it('reports what is typed and that the field was left', () => {
    const { onChange, onLeave } = show(viewOf('TextInput', { name: 'city', label: 'City', required: true }));
    const input = screen.getByLabelText('City');
    fireEvent.change(input, { target: { value: 'Lima' } });
    fireEvent.blur(input);
    expect(onChange.mock.calls).toEqual([['city', 'Lima']]);
    expect(onLeave.mock.calls).toEqual([['city']]);
  });

  it('ties its error to the field', () => {
    show(
      viewOf(
        'TextInput',
        { name: 'mail', label: 'E-mail', 'helper-text': 'We never share it' },
        { value: 'x', error: 'Enter an address' },
      ),
    );
    const input = screen.getByLabelText(/E-mail/);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const note = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toBe('Enter an address');
  });

  it('hides a password until it is revealed', () => {
    show(
      viewOf(
        'TextInput',
        { name: 'p', label: 'Password', required: true, 'input-type': 'password' },
        { value: 'abc' },
      ),
    );
    expect(screen.getByLabelText('Password').getAttribute('type')).toBe('password');
    fireEvent.click(screen.getByRole('button', { name: 'Show what is typed' }));
    expect(screen.getByLabelText('Password').getAttribute('type')).toBe('text');
  });

  it.each([
    ['number', 'decimal'],
    ['passcode', 'numeric'],
    ['email', 'email'],
    ['phone', 'tel'],
    ['text', 'text'],
    ['nonsense', 'text'],
  ])('brings the right keyboard for %s', (type, mode) => {
    show(viewOf('TextInput', { name: 'x', label: 'Value', required: true, 'input-type': type }));
    expect(screen.getByLabelText('Value').getAttribute('inputmode')).toBe(mode);
  });

  it('counts characters against the limit', () => {
    const { container } = show(
      viewOf('TextInput', { name: 'x', label: 'Value', 'max-chars': 10 }, { value: 'four' }),
    );
    expect(container.textContent).toContain('4/10');
  });

  it('takes nothing when disabled', () => {
    show(viewOf('TextInput', { name: 'x', label: 'Value', required: true }, { enabled: false }));
    expect(screen.getByLabelText('Value').hasAttribute('disabled')).toBe(true);
  });
});

describe('TextArea', () => {
  it('reports what is typed and always counts', () => {
    const { onChange, container } = show(
      viewOf('TextArea', { name: 'note', label: 'Note', required: true }, { value: 'ab' }),
    );
    fireEvent.change(screen.getByLabelText('Note'), { target: { value: 'abc' } });
    expect(onChange.mock.calls).toEqual([['note', 'abc']]);
    expect(container.textContent).toContain('2/600');
  });
});

describe('OptIn', () => {
  it('is ticked by its label, and leads on by "Read more"', () => {
    const { onChange, onTap } = show(
      viewOf('OptIn', {
        name: 'terms',
        label: 'I agree',
        required: true,
        'on-click-action': { name: 'navigate' },
      }),
    );
    fireEvent.click(screen.getByLabelText('I agree'));
    fireEvent.click(screen.getByRole('button', { name: 'Read more' }));
    expect(onChange.mock.calls).toEqual([['terms', true]]);
    expect(onTap.mock.calls).toEqual([[['screens', 0, 'layout', 'children', 0]]]);
  });

  it('says when it may be left out, and offers no more when there is none', () => {
    show(viewOf('OptIn', { name: 'news', label: 'Stay logged in' }));
    expect(screen.getByLabelText('(Optional) Stay logged in')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Read more' })).toBeNull();
  });
});
