import type { JsonObject } from '../../document/types.ts';
import { completing, navigate, options, singleColumn, when } from '../../runtime/testing/flows.ts';
import type { ExchangeRule, FlowTest, PlayKit, RuleAnswer, Scenario } from '../types.ts';

/** What the Footer of ORDER asks. */
const ask = { name: 'data_exchange', payload: { step: 'order', dish: '${form.dish}', name: '${form.name}' } };

/** A flow with an endpoint: ORDER leads to DONE or HELP. */
export const orderFlow: JsonObject = {
  version: '7.3',
  data_api_version: '3.0',
  routing_model: { ORDER: ['DONE', 'HELP'], DONE: [], HELP: [] },
  screens: [
    {
      id: 'ORDER',
      title: 'Order',
      data: {
        dishes: { type: 'array', items: { type: 'object' }, __example__: options('soup', 'wrap') },
        open: { type: 'boolean', __example__: true },
      },
      layout: singleColumn([
        { type: 'RadioButtonsGroup', name: 'dish', label: 'Dish', 'data-source': '${data.dishes}' },
        { type: 'TextInput', name: 'name', label: 'Your name', required: true },
        when("${form.dish} == 'soup'", [{ type: 'TextInput', name: 'spice', label: 'Spice' }]),
        { type: 'DatePicker', name: 'day', label: 'Day', enabled: '${data.open}' },
        {
          type: 'CheckboxGroup',
          name: 'extras',
          label: 'Extras',
          'on-select-action': {
            name: 'data_exchange',
            payload: { step: 'extras', extras: '${form.extras}' },
          },
          'data-source': [
            { id: 'bread', title: 'Bread' },
            { id: 'ice', title: 'Ice', enabled: false },
          ],
        },
        { type: 'EmbeddedLink', text: 'Help', 'on-click-action': navigate('HELP') },
        { type: 'EmbeddedLink', text: 'Same', 'on-click-action': navigate('HELP') },
        { type: 'EmbeddedLink', text: 'Same', 'on-click-action': navigate('HELP') },
        { type: 'EmbeddedLink', text: 'Closed', visible: false, 'on-click-action': navigate('HELP') },
        { type: 'Footer', label: 'Order', 'on-click-action': ask },
      ]),
    },
    {
      id: 'DONE',
      title: 'Done',
      terminal: true,
      refresh_on_back: true,
      data: { total: { type: 'number', __example__: 9 } },
      layout: singleColumn([completing({ total: '${data.total}' })]),
    },
    {
      id: 'HELP',
      title: 'Help',
      terminal: true,
      layout: singleColumn([
        {
          type: 'NavigationList',
          name: 'topic',
          label: 'Topics',
          'list-items': [
            { id: 'food', 'main-content': { title: 'Food' } },
            { id: 'pay', 'main-content': { title: 'Pay' }, enabled: false },
          ],
          'on-click-action': { name: 'complete', payload: { topic: '${form.topic}' } },
        },
      ]),
    },
  ],
};

/** A scenario that opens {@link orderFlow} with its examples. */
export function scenarioWith(rules: readonly ExchangeRule[], more: Partial<Scenario> = {}): Scenario {
  return {
    id: 's',
    name: 'Lunch',
    start: { action: 'navigate' },
    data: {},
    rules,
    unmatched: 'ask',
    ...more,
  };
}

/** A rule that matches anything. */
export function ruleWith(answer: RuleAnswer, more: Partial<ExchangeRule> = {}): ExchangeRule {
  return { id: 'r', answer, ...more };
}

/** A kit of one scenario. */
export function kitWith(scenario: Scenario, tests: readonly FlowTest[] = []): PlayKit {
  return { version: 1, scenarios: [scenario], tests };
}
