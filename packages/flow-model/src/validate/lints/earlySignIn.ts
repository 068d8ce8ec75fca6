import type { Lint } from './lint.ts';
import { words } from './messages.ts';

/** The first of several screens asks for a password or passcode. */
export const earlySignIn: Lint = {
  code: 'EARLY_SIGN_IN',
  severity: 'info',
  title: 'Sign-in on the first screen',
  flow({ routes, byId, screens }, report) {
    if (screens.length < 2) return;
    for (const id of routes.entries) {
      const secret = byId
        .get(id)
        ?.components.find(
          ({ component }) => component['input-type'] === 'password' || component['input-type'] === 'passcode',
        );
      const path = byId.get(id)?.path;
      if (secret !== undefined && path !== undefined)
        report([...path, ...secret.path], words.earlySignIn(id));
    }
  },
};
