import { describe, expect, it } from 'vitest';
import { filterOf, paramsOf, viewOf } from './audit-filter.ts';

const NOW = new Date('2026-11-21T12:00:00');

describe('the audit log’s address', () => {
  it('brings back the view that it was made of', () => {
    const view = {
      ...viewOf(new URLSearchParams()),
      search: 'a&b=c',
      actor: 'user',
      action: 'flow.published',
      outcome: 'failed',
      time: '7d',
      subjectKind: 'flow',
      subjectId: '7',
      about: 'Sign in',
    };
    expect(viewOf(paramsOf(view))).toEqual(view);
  });

  it('asks for what it says', () => {
    const view = viewOf(
      new URLSearchParams('search=ana&action=flow&outcome=done&time=today&subjectKind=flow'),
    );
    expect(filterOf(view, NOW)).toEqual({
      search: 'ana',
      action: 'flow',
      outcome: 'done',
      subjectKind: 'flow',
      since: new Date('2026-11-21T00:00:00').toISOString(),
    });
  });

  it('asks for nothing by words that mean nothing', () => {
    const view = viewOf(new URLSearchParams('action=%3Cb%3E&outcome=maybe&subjectKind=moon&time=soon&x=y'));
    expect(filterOf(view, NOW)).toEqual({});
  });
});
