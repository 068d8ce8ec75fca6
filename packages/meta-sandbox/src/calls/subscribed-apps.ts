import { defineCall } from '../graph/context.ts';
import { subscriptionsOf } from '../nodes/subscriptions-of.ts';
import { verifyCallback } from '../webhooks/verify-callback.ts';

const edge = { kind: 'waba', edge: 'subscribed_apps', scopes: ['whatsapp_business_management'] } as const;

/** `GET`, `POST` and `DELETE /{waba}/subscribed_apps` (10): which apps hear of the account. */
export const subscribedAppsCalls = [
  defineCall({
    ...edge,
    method: 'GET',
    run: ({ node: waba, sandbox }) => ({ data: subscriptionsOf(waba, sandbox.world) }),
  }),
  defineCall({
    ...edge,
    method: 'POST',
    run: async ({ node, parameters, caller, sandbox }) => {
      const overrideCallbackUri = parameters.text('override_callback_uri');
      const verifyToken =
        overrideCallbackUri === undefined ? undefined : parameters.requiredText('verify_token');
      if (overrideCallbackUri !== undefined && verifyToken !== undefined)
        await verifyCallback(overrideCallbackUri, verifyToken, sandbox.publicUrl());
      const waba = sandbox.world.find('waba', node.id) ?? node;
      const subscription = {
        appId: caller.app.id,
        ...(verifyToken !== undefined && { overrideCallbackUri, verifyToken }),
      };
      const others = waba.subscribedApps.filter(({ appId }) => appId !== caller.app.id);
      sandbox.world.put({ ...waba, subscribedApps: [...others, subscription] });
      return { success: true };
    },
  }),
  defineCall({
    ...edge,
    method: 'DELETE',
    run: ({ node: waba, caller, sandbox }) => {
      const subscribedApps = waba.subscribedApps.filter(({ appId }) => appId !== caller.app.id);
      sandbox.world.put({ ...waba, subscribedApps });
      return { success: true };
    },
  }),
];
