import type { WebhookUpdate } from '../graph/context.ts';
import type { World } from '../state/world.ts';

/** Where an update goes. */
export interface WebhookTarget {
  readonly appId: string;
  readonly url: string;
}

/**
 * The callbacks that hear of an update: those of the apps that are subscribed to the account and to the field. The
 * address of the number counts most, then that of the account, then that of the app (8.2), then `fallback`.
 */
export function targetsOf(
  { wabaId, phoneId, field }: Pick<WebhookUpdate, 'wabaId' | 'phoneId' | 'field'>,
  world: World,
  fallback: () => string | undefined,
): WebhookTarget[] {
  const own = phoneId === undefined ? undefined : world.find('phone', phoneId)?.callbackUrl;
  const subscribed = world.find('waba', wabaId)?.subscribedApps ?? [];
  return subscribed.flatMap(({ appId, overrideCallbackUri }) => {
    const app = world.find('app', appId);
    const url = own ?? overrideCallbackUri ?? app?.callbackUrl ?? fallback();
    const hears = app?.webhookFields.includes(field) === true;
    return hears && url !== undefined ? [{ appId, url }] : [];
  });
}
