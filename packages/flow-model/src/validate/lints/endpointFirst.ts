import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { factsOf } from './parts/facts.ts';

/** The flow opens with a screen that shows data of the endpoint. */
export const endpointFirst: Lint = {
  code: 'ENDPOINT_FIRST_SCREEN',
  severity: 'info',
  title: 'First screen waits for the endpoint',
  flow({ hasEndpoint, routes, byId }, report) {
    if (!hasEndpoint) return;
    for (const id of routes.entries) {
      const screen = byId.get(id);
      if (screen === undefined) continue;
      const shows = factsOf(screen.screen).references.some(
        ({ root, screen: other, path }) =>
          root === 'data' && other === undefined && !path.includes('payload'),
      );
      if (shows) report([...screen.path, 'id'], words.endpointFirst(id));
    }
  },
};
