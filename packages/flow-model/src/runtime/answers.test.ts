import { describe, expect, it } from 'vitest';
import { responseSummary } from './index.ts';
import { completing, oneScreen, options, Play } from './testing/flows.ts';

const input = (name: string, more = {}) => ({ type: 'TextInput', name, label: name, ...more });

describe('the summary of answers (2.5)', () => {
  it('shows titles, masks sensitive answers and hides passwords', () => {
    const flow = oneScreen(
      [
        input('name'),
        input('card'),
        input('pin', { 'input-type': 'passcode' }),
        { type: 'Dropdown', name: 'd', label: 'Pick', 'data-source': options('a') },
        { type: 'OptIn', name: 'ok', label: 'OK' },
        { type: 'PhotoPicker', name: 'p', label: 'P' },
        input('untouched'),
        completing(),
      ],
      { sensitive: ['card', 'ok', 'p'] },
    );
    const play = new Play(flow).enter('name', 'Ana').enter('card', '1').enter('pin', '123').enter('d', 'a');
    play.enter('ok', true).enter('p', [{ file_name: 'a.jpg' }]);
    expect(responseSummary(flow, play.state).map(({ name, text }) => [name, text])).toEqual([
      ['name', 'Ana'],
      ['card', '••••••••••••'],
      ['d', 'A'],
      ['ok', 'Yes'],
    ]);
  });
});

describe('media values (8.6)', () => {
  const file = {
    file_name: 'a.jpg',
    media_id: 'm',
    cdn_url: 'https://c',
    encryption_metadata: {},
    mime_type: 'image/jpeg',
    sha256: 's',
    id: 'i',
  };
  const picker = { type: 'PhotoPicker', name: 'p', label: 'p' };

  it('takes the shape of the message on completion, also by global reference', () => {
    const play = new Play(oneScreen([picker, completing({ p: '${form.p}' })])).enter('p', [file]).tapFooter();
    expect(play.state.completion?.['p']).toEqual([
      { file_name: 'a.jpg', mime_type: 'image/jpeg', sha256: 's', id: 'i' },
    ]);
  });

  it('takes the shape of the endpoint in an exchange', () => {
    const ask = {
      type: 'Footer',
      label: 'x',
      'on-click-action': { name: 'data_exchange', payload: { p: '${form.p}' } },
    };
    const play = new Play(oneScreen([picker, ask], {}, { data_api_version: '3.0' }))
      .enter('p', [file])
      .tapFooter();
    expect(play.request?.['data']).toEqual({
      p: [{ file_name: 'a.jpg', media_id: 'm', cdn_url: 'https://c', encryption_metadata: {} }],
    });
  });
});
