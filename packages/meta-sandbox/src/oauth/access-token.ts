import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { appToken } from '../http/authenticate.ts';
import type { Parameters } from '../http/parameters.ts';
import type { AccessToken } from '../state/schema.ts';

const grants = ['client_credentials', 'fb_exchange_token', 'authorization_code'] as const;

/**
 * `/oauth/access_token` (1.2): the token of an app itself (`client_credentials`), or that of its system user, in exchange
 * for a code of an embedded sign-up or for a token. Needs no token.
 */
export function accessToken(parameters: Parameters, { world }: Sandbox): JsonObject {
  const code = parameters.text('code');
  const grant = parameters.text('grant_type') ?? (code === undefined ? undefined : 'authorization_code');
  if (grant === undefined) throw graphErrors.parameterMissing('grant_type');
  const app = world.find('app', parameters.requiredText('client_id'));
  if (app === undefined || app.secret !== parameters.requiredText('client_secret'))
    throw graphErrors.clientWrong();
  switch (grants.find((known) => known === grant)) {
    case 'client_credentials':
      return { access_token: appToken(app), token_type: 'bearer' };
    case 'authorization_code':
      return userToken(parameters.requiredText('code') === '' ? undefined : world.tokenOf(app.id));
    case 'fb_exchange_token':
      return userToken(world.token(parameters.requiredText('fb_exchange_token')));
    case undefined:
      throw graphErrors.parameterValue('grant_type', grants);
  }
}

function userToken(token: AccessToken | undefined): JsonObject {
  if (token === undefined) throw graphErrors.tokenMalformed();
  return { access_token: token.value, token_type: 'bearer' };
}
