import { messages } from '../../messages.ts';
import type { PreviewLink } from './schema.ts';

const text = messages.lifecycle.preview;

/**
 * Meta's preview with parameters (Flows API, "Web preview").
 * @returns `notes`: what is missing for it to work as wished.
 */
export function previewLinkOf(
  plainUrl: string,
  options: PreviewLink,
  usesEndpoint: boolean,
): { url: string; notes: string[] } {
  const { interactive, debug, flowToken, flowAction, screen, data, phoneNumber } = options;
  const url = new URL(plainUrl);
  const digits = phoneNumber?.replaceAll(/\D/g, '') ?? '';
  const set = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') url.searchParams.set(name, value);
  };
  if (interactive) set('interactive', 'true');
  if (interactive && debug) set('debug', 'true');
  set('flow_token', flowToken);
  set('flow_action', flowAction);
  set('phone_number', digits);
  if (flowAction === 'navigate' && screen !== undefined) {
    set('flow_action_payload', JSON.stringify({ screen, ...(data === undefined ? {} : { data }) }));
  }
  const notes = [
    interactive && usesEndpoint && (flowToken ?? '') === '' ? text.needsToken : undefined,
    interactive && usesEndpoint && digits === '' ? text.needsPhone : undefined,
    flowAction === 'navigate' && screen === undefined ? text.needsScreen : undefined,
    flowAction === 'data_exchange' && (screen !== undefined || data !== undefined)
      ? text.noPayload
      : undefined,
    debug && !interactive ? text.debugAlone : undefined,
  ];
  return { url: url.href, notes: notes.filter((note) => note !== undefined) };
}
