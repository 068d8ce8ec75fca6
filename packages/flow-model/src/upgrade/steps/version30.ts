import { textOf } from '../../expressions/index.ts';
import { removeValue } from '../../document/index.ts';
import { objectAt } from '../../edits/parts/values.ts';
import { notes } from '../messages.ts';
import type { Step } from '../types.ts';

/** The address of the endpoint leaves the flow. */
export const version30: Step = {
  version: '3.0',
  up({ draft, change, loss }) {
    const uri = objectAt(draft.value, [])?.['data_channel_uri'];
    if (uri === undefined) return;
    draft.apply(removeValue(draft.doc, ['data_channel_uri']));
    change(['data_channel_uri'], notes.channelRemoved());
    loss(['data_channel_uri'], notes.channelLost(textOf(uri)));
  },
  down({ draft, loss }) {
    const flow = objectAt(draft.value, []);
    if (flow?.['data_api_version'] !== undefined && flow['data_channel_uri'] === undefined)
      loss([], notes.channelNeeded());
  },
};
