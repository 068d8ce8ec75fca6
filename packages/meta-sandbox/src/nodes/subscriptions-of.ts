import type { JsonObject } from '@flowsmith/flow-model';
import type { WabaNode } from '../state/schema.ts';
import type { World } from '../state/world.ts';

/** The apps that hear of an account (10). */
export function subscriptionsOf(waba: WabaNode, world: World): JsonObject[] {
  return waba.subscribedApps.flatMap(({ appId, overrideCallbackUri }): JsonObject[] => {
    const app = world.find('app', appId);
    if (app === undefined) return [];
    return [
      {
        whatsapp_business_api_data: { id: app.id, name: app.name, link: app.link },
        ...(overrideCallbackUri !== undefined && { override_callback_uri: overrideCallbackUri }),
      },
    ];
  });
}
