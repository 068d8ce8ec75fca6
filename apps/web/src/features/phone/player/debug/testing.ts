import { viewScreen, type JsonObject, type JsonValue, type RuntimeEvent } from '@flowsmith/flow-model';
import { openRun, stepRun, type Run } from '../run.ts';

/** A flow of two screens: a name and a switch, then a message; with something hidden and something bound. */
export const sampleFlow: JsonObject = {
  version: '7.3',
  screens: [
    {
      id: 'NAME',
      title: 'Your name',
      data: { greeting: { type: 'string', __example__: 'Hello' } },
      layout: {
        type: 'SingleColumnLayout',
        children: [
          { type: 'TextHeading', text: '${data.greeting}' },
          { type: 'TextInput', name: 'first', label: 'First name', required: true },
          { type: 'OptIn', name: 'news', label: 'Send me news' },
          { type: 'TextCaption', text: 'Once a month.', visible: '`${form.news} == true`' },
          {
            type: 'Footer',
            label: 'Continue',
            'on-click-action': {
              name: 'navigate',
              next: { type: 'screen', name: 'DONE' },
              payload: { name: '${form.first}' },
            },
          },
        ],
      },
    },
    {
      id: 'DONE',
      title: 'Thanks',
      terminal: true,
      data: { name: { type: 'string', __example__: 'Ana' } },
      layout: {
        type: 'SingleColumnLayout',
        children: [
          { type: 'TextBody', text: "`'Thank you, ' ${data.name}`" },
          {
            type: 'Footer',
            label: 'Send',
            'on-click-action': {
              name: 'complete',
              payload: { name: '${data.name}', news: '${screen.NAME.form.news}' },
            },
          },
        ],
      },
    },
  ],
};

/** Something that a person does: an event, or a tap on the button at the bottom. */
export type Deed = RuntimeEvent | 'footer';

/** A run of a flow in which these things were done, a second apart. */
export function played(flow: JsonValue, deeds: readonly Deed[]): Run {
  return deeds.reduce(
    (run, deed, index) => {
      const path = viewScreen(flow, run.state).footer?.path ?? [];
      const event: RuntimeEvent = deed === 'footer' ? { type: 'tap', path } : deed;
      return stepRun(flow, run, event, (index + 1) * 1000);
    },
    openRun(flow, {}, 0),
  );
}

/** A person who types into an input, or chooses something. */
export function enters(name: string, value: JsonValue): RuntimeEvent {
  return { type: 'change', name, value };
}
