import { describe, expect, it } from 'vitest';
import { openFlow, stepFlow } from '../runtime/index.ts';
import { checkAnswer } from './index.ts';
import { orderFlow } from './testing/flow.ts';

const success = (params: object) => ({
  screen: 'SUCCESS',
  data: JSON.parse(JSON.stringify({ extension_message_response: { params } })),
});

describe('checkAnswer', () => {
  it.each([
    ['ORDER', { screen: 'DONE', data: { total: 5 } }, []],
    ['ORDER', { screen: 'ORDER', data: { error_message: 'No' } }, []],
    ['DONE', { screen: 'ORDER', data: {} }, []],
    ['ORDER', success({ flow_token: 'x' }), []],
    ['ORDER', {}, [['screen', true]]],
    ['ORDER', { screen: 'NOPE', data: {} }, [['screen', true]]],
    ['DONE', { screen: 'HELP', data: {} }, [['screen', true]]],
    ['ORDER', { screen: 'DONE', data: 'x' }, [['data', true]]],
    ['ORDER', { screen: 'DONE', data: { total: '5' } }, [['data.total', true]]],
    ['ORDER', { screen: 'ORDER', data: { dishes: ['x'] } }, [['data.dishes.0', true]]],
    ['ORDER', { screen: 'DONE', data: {} }, [['data.total', false]]],
    [undefined, { screen: 'ORDER', data: { dishes: [] } }, [['data.open', false]]],
    ['ORDER', success({}), [['data.extension_message_response.params.flow_token', false]]],
  ])('on %s, of %j', (current, answer, expected) => {
    const found = checkAnswer(orderFlow, current, answer);
    expect(found.map(({ path, refused }) => [path?.join('.'), refused])).toEqual(expected);
    for (const { message } of found) expect(message).not.toBe('');
  });

  it('says what the runtime says', () => {
    const opened = openFlow(orderFlow, { action: 'data_exchange' });
    const answer = { screen: 'ORDER', data: { dishes: 'none' } };
    const { effects } = stepFlow(orderFlow, opened.state, {
      type: 'exchange-answered',
      id: opened.state.pending?.id ?? 0,
      answer,
    });
    const faults = effects.filter((effect) => effect.type === 'fault').map(({ message }) => message);
    expect(checkAnswer(orderFlow, undefined, answer).map(({ message }) => message)).toEqual(faults);
  });
});
