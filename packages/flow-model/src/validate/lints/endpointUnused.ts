import type { Lint } from './lint.ts';
import { words } from './messages.ts';

/** The flow has an endpoint that no screen asks. */
export const endpointUnused: Lint = {
  code: 'ENDPOINT_UNUSED',
  severity: 'warning',
  title: 'Endpoint that is never asked',
  flow({ hasEndpoint, screens, routes, byId }, report) {
    const asks = screens.some(
      ({ actions, screen }) =>
        actions.some(({ name }) => name === 'data_exchange') || screen['refresh_on_back'] === true,
    );
    // Actions that arrive as data may ask it.
    const mayAsk = screens.some(({ components }) =>
      components.some(
        ({ component, type }) => type === 'NavigationList' && typeof component['list-items'] === 'string',
      ),
    );
    // It is asked to open the flow when the first screen shows what it sends.
    const opens = routes.entries.some((id) => Object.keys(byId.get(id)?.data ?? {}).length > 0);
    if (hasEndpoint && screens.length > 0 && !asks && !mayAsk && !opens)
      report(['data_api_version'], words.endpointUnused());
  },
};
