import { limits } from '@flowsmith/flow-model';
import { graphErrors } from '../graph/errors.ts';
import type { Sandbox } from '../graph/context.ts';
import type { Parameters } from '../http/parameters.ts';
import { isAllowedAddress } from '../net/is-allowed-address.ts';
import { flowsOf } from '../nodes/flows-of.ts';

/** The categories of a flow (Graph API 2.1); the last one is not in Meta's own list but is taken. */
export const flowCategories = [
  'SIGN_UP',
  'SIGN_IN',
  'APPOINTMENT_BOOKING',
  'LEAD_GENERATION',
  'CONTACT_US',
  'CUSTOMER_SUPPORT',
  'SURVEY',
  'OTHER',
  'SHOPPING',
] as const;

const NAME_LIMIT = 200;

/** A name that no other flow of the account has. `ownId` is the flow that is being renamed. */
export function readName(
  parameters: Parameters,
  wabaId: string,
  ownId: string | undefined,
  { world }: Sandbox,
): string {
  const name = parameters.requiredText('name');
  if (name.length > NAME_LIMIT) throw graphErrors.parameterTooLong('name', NAME_LIMIT);
  const isTaken = flowsOf(world, wabaId).some((flow) => flow.name === name && flow.id !== ownId);
  if (isTaken) throw graphErrors.flowNameTaken();
  return name;
}

/** At least one category, each of the list and once; `undefined` when none are given. */
export function readCategories(parameters: Parameters): string[] | undefined {
  const categories = parameters.textList('categories');
  if (categories === undefined) return undefined;
  const isKnown = (name: string): boolean => flowCategories.some((category) => category === name);
  if (categories.length === 0 || !categories.every(isKnown)) {
    throw graphErrors.parameterValue('categories', flowCategories);
  }
  return [...new Set(categories)];
}

/** An https address, or http on this machine and within the sandbox, which only the sandbox takes. */
export function readEndpointUri(parameters: Parameters, { publicUrl }: Sandbox): string | undefined {
  const text = parameters.text('endpoint_uri');
  if (text === undefined) return undefined;
  if (!isAllowedAddress(text, publicUrl())) throw graphErrors.endpointUri();
  return text;
}

/** The id of an app of the same business as the flow. */
export function readApplicationId(
  parameters: Parameters,
  wabaId: string,
  { world }: Sandbox,
): string | undefined {
  const id = parameters.text('application_id');
  if (id === undefined) return undefined;
  const businessId = world.find('app', id)?.businessId;
  if (businessId === undefined || businessId !== world.find('waba', wabaId)?.businessId) {
    throw graphErrors.foreignApplication();
  }
  return id;
}

/** Flow JSON as text, no larger than Meta takes. */
export function checkFlowJsonSize(text: string): string {
  if (Buffer.byteLength(text) > limits.documentBytes.error) throw graphErrors.flowTooLarge();
  return text;
}
