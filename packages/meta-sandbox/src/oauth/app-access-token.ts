import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { appToken } from '../http/authenticate.ts';
import type { Parameters } from '../http/parameters.ts';

/** `/oauth/access_token` with `grant_type=client_credentials` (1.2): the token of an app itself. Needs no token. */
export function appAccessToken(parameters: Parameters, { world }: Sandbox): JsonObject {
  const grant = parameters.requiredText('grant_type');
  if (grant !== 'client_credentials') throw graphErrors.parameterValue('grant_type', ['client_credentials']);
  const app = world.find('app', parameters.requiredText('client_id'));
  if (app === undefined || app.secret !== parameters.requiredText('client_secret'))
    throw graphErrors.clientWrong();
  return { access_token: appToken(app), token_type: 'bearer' };
}
