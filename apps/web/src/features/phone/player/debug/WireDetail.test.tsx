import '../browserGaps.ts';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { ExchangeAttempt } from '@flowsmith/flow-model';
import { WireDetail } from './WireDetail.tsx';

afterEach(cleanup);

const attempt = (body: string, received?: ExchangeAttempt['received']): ExchangeAttempt => ({
  url: 'http://localhost:3000/flow',
  key: 'ab'.repeat(32),
  sent: { headers: { 'x-hub-signature-256': 'sha256=1' }, plaintext: { action: 'INIT' }, body },
  ...(received === undefined ? {} : { received }),
  timings: { encrypt: 1, wait: 10, decrypt: 0 },
});

it('shows each attempt as it was sent and received, what the endpoint wrote, and what to do', () => {
  render(
    <WireDetail
      trace={{
        milliseconds: 512,
        advice: ['Serve it as text/plain.'],
        logs: [{ level: 'error', text: 'hm' }],
        attempts: [
          attempt('first sealed', { status: 421, headers: {}, body: '', cut: false }),
          attempt('second sealed', { status: 200, headers: {}, body: 'sealed answer', cut: true }),
        ],
      }}
    />,
  );
  for (const text of [
    '512 ms',
    'Serve it as text/plain.',
    'hm',
    'Attempt 1',
    'HTTP 421',
    'first sealed',
    'Attempt 2',
    'HTTP 200',
    'second sealed',
    'sealed answer',
    'The rest is left out.',
  ]) {
    expect(screen.getByText(text)).toBeTruthy();
  }
  expect(screen.getAllByText(/x-hub-signature-256/)).toHaveLength(2);
});

it('says where nothing came back', () => {
  render(<WireDetail trace={{ milliseconds: 9, advice: [], logs: [], attempts: [attempt('sealed')] }} />);
  expect(screen.getByText('no answer')).toBeTruthy();
  expect(screen.queryByText('Answer as received')).toBeNull();
});
