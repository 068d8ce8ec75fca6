import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import type { Chat, ChatMessage, Customer } from '../state/chat-schema.ts';

const seconds = (milliseconds: number): string => String(Math.floor(milliseconds / 1000));
const ERROR_PAGE = 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/';

/** Tells of a message of a customer (8.4). `content` is what its type says. */
export function emitMessage(
  message: ChatMessage,
  content: JsonObject,
  sandbox: Sandbox,
  options: { readonly hidesNumber?: boolean; readonly hidesContext?: boolean } = {},
): void {
  const place = placeOf(message.chatId, sandbox);
  if (place === undefined) return;
  const { chat, customer } = place;
  const hidden = customer.habits.hidesNumber || options.hidesNumber === true;
  const context =
    message.replyTo === undefined || options.hidesContext === true
      ? {}
      : { context: { from: businessDigits(chat, sandbox), id: message.replyTo } };
  const told = {
    ...context,
    ...(!hidden && { from: customer.id }),
    from_user_id: customer.userId,
    id: message.id,
    timestamp: seconds(message.at),
    ...content,
  };
  const contact = {
    profile: { name: customer.name },
    ...(!hidden && { wa_id: customer.id }),
    user_id: customer.userId,
  };
  emit(chat, { contacts: [contact], messages: [told] }, sandbox);
}

/** Tells of the status of a message of the business (8.5). */
export function emitStatus(message: ChatMessage, at: number, sandbox: Sandbox): void {
  const place = placeOf(message.chatId, sandbox);
  if (place === undefined) return;
  const { chat, customer } = place;
  const { status, error, opaque, category } = message;
  const isPriced = status === 'sent' || status === 'delivered';
  const told = {
    id: message.id,
    status,
    timestamp: seconds(at),
    ...(!customer.habits.hidesNumber && { recipient_id: customer.id }),
    recipient_user_id: customer.userId,
    ...(opaque !== undefined && { biz_opaque_callback_data: opaque }),
    ...(isPriced && { pricing: pricingOf(category) }),
    ...(error !== undefined && {
      errors: [
        {
          code: error.code,
          title: error.title,
          message: error.title,
          error_data: { details: error.details },
          href: ERROR_PAGE,
        },
      ],
    }),
  };
  emit(chat, { statuses: [told] }, sandbox);
}

/** The number as webhooks write it. */
function businessDigits({ phoneId }: Chat, { world }: Sandbox): string {
  return (world.find('phone', phoneId)?.displayPhoneNumber ?? '').replaceAll(/\D/g, '');
}

function pricingOf(category: string): JsonObject {
  const isService = category === 'service';
  return {
    billable: !isService,
    pricing_model: 'PMP',
    type: isService ? 'free_customer_service' : 'regular',
    category,
  };
}

function emit(chat: Chat, value: JsonObject, sandbox: Sandbox): void {
  const phone = sandbox.world.find('phone', chat.phoneId);
  if (phone === undefined) return;
  sandbox.emit({
    wabaId: phone.wabaId,
    phoneId: phone.id,
    field: 'messages',
    lane: chat.id,
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: businessDigits(chat, sandbox), phone_number_id: phone.id },
      ...value,
    },
  });
}

function placeOf(chatId: string, { world }: Sandbox): { chat: Chat; customer: Customer } | undefined {
  const chat = world.chats.get(chatId);
  const customer = world.customers.get(chat?.waId ?? '');
  return chat === undefined || customer === undefined ? undefined : { chat, customer };
}
