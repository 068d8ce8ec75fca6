import type { Lint } from './lint.ts';
import { words } from './messages.ts';

/** Entries are sent to the endpoint, which has no way to say at which one it stumbled. */
export const fieldErrorsUnshown: Lint = {
  code: 'FIELD_ERRORS_UNSHOWN',
  severity: 'info',
  title: 'No place for errors of the endpoint',
  screen({ components, actions }, report) {
    const typed = components.some(({ type }) => type === 'TextInput' || type === 'TextArea');
    const send = actions.find(({ name, owner }) => name === 'data_exchange' && owner.type === 'Footer');
    const shows = components.some(
      ({ component }) =>
        component['error-messages'] !== undefined || component['error-message'] !== undefined,
    );
    if (typed && send !== undefined && !shows) report(send.path, words.fieldErrorsUnshown());
  },
};
