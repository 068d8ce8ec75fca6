import { type Account, isSandbox, sandboxEndpoint } from '@/api/accounts.ts';
import type { Flow } from '@/api/flows.ts';
import type { Link } from '@/api/publishing.ts';
import { messages } from './messages.ts';
import type { PublishSettings } from './usePublishing.ts';

/** What a person typed or chose in the dialog; `undefined` where they left what was offered. */
export interface Typed {
  readonly name?: string;
  readonly categories?: readonly string[];
  readonly endpointUri?: string;
}

/**
 * The form's fields: what was typed, else what Meta has, else what the flow or the sandbox has.
 * @param hosted the address of the endpoint that runs here, where one answers
 */
export function settingsOf(
  account: Account,
  flow: Flow,
  link: Link | undefined,
  typed: Typed,
  hosted: string | undefined,
): PublishSettings {
  const linkCategories = link === undefined || link.categories.length === 0 ? undefined : link.categories;
  return {
    accountId: account.id,
    name: typed.name ?? link?.name ?? flow.name,
    categories:
      typed.categories ?? (flow.categories.length > 0 ? flow.categories : (linkCategories ?? ['OTHER'])),
    endpointUri: typed.endpointUri ?? offeredEndpoint(account, link, hosted),
  };
}

/** What answers only that it is well gives way to an endpoint that answers people. */
function offeredEndpoint(account: Account, link: Link | undefined, hosted: string | undefined): string {
  const standIn = sandboxEndpoint(account);
  const known = link?.endpointUri ?? undefined;
  return (known === standIn ? undefined : known) ?? hosted ?? known ?? standIn ?? '';
}

/**
 * Where the endpoint that runs here answers people, as Meta reaches it.
 * @param live the environment for people
 * @param origin the address of this server, for accounts that know no public one
 * @returns `undefined` where nothing is deployed for people, or Meta could not call the address.
 */
export function hostedEndpoint(
  account: Pick<Account, 'baseUrl' | 'publicUrl'>,
  live: { readonly path: string; readonly deployed: object | null } | undefined,
  origin: string,
): string | undefined {
  if (live === undefined || live.deployed === null) return undefined;
  const address = new URL(live.path, account.publicUrl ?? origin).href;
  return isSandbox(account) || address.startsWith('https:') ? address : undefined;
}

/** Words under the fields that Meta would refuse. */
export function settingErrors(
  { name, categories, endpointUri = '' }: PublishSettings,
  needsEndpoint: boolean,
): { readonly name?: string; readonly categories?: string; readonly endpointUri?: string } {
  const { setup } = messages;
  const address = endpointUri.trim();
  return {
    ...(name.trim() === '' && { name: setup.nameMissing }),
    ...(categories.length === 0 && { categories: setup.categoryMissing }),
    ...(needsEndpoint && address === '' && { endpointUri: setup.endpointMissing }),
    ...(needsEndpoint &&
      address !== '' &&
      !isEndpointAddress(address) && { endpointUri: setup.endpointInvalid }),
  };
}

/** The settings as they are sent: trimmed, and without an endpoint where there is none. */
export function settingsToSend(settings: PublishSettings, needsEndpoint: boolean): PublishSettings {
  return {
    ...settings,
    name: settings.name.trim(),
    endpointUri: needsEndpoint ? settings.endpointUri?.trim() : undefined,
  };
}

/** Meta takes https only; http on this machine is for the sandbox, and for endpoints under development there. */
function isEndpointAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
