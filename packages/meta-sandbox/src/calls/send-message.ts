import type { JsonObject } from '@flowsmith/flow-model';
import { addMessage, chatOf, windowEnd } from '../chats/chat-book.ts';
import { customerByUserId, customerOf, digitsOf } from '../chats/customers.ts';
import { advance, carry } from '../chats/statuses.ts';
import { newWamid } from '../chats/wamid.ts';
import { defineCall } from '../graph/context.ts';
import type { CallContext } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { sendErrors } from '../graph/send-errors.ts';
import { messages } from '../messages.ts';
import { buildContent } from '../sending/build-content.ts';
import type { Chat, Customer } from '../state/chat-schema.ts';
import type { PhoneNode } from '../state/schema.ts';

type SendContext = CallContext<PhoneNode>;

const text = messages.sending;
/** Parameters that are none of the message's own. */
const NOT_CONTENT = new Set(['access_token', 'appsecret_proof', 'appsecret_time', 'fields', 'method']);

/**
 * `POST /{phone}/messages` (7), and its twin for marketing: sends a message to a customer of the sandbox, or marks one of
 * theirs as read.
 */
export const sendMessageCalls = ['messages', 'marketing_messages'].map((edge) =>
  defineCall({
    kind: 'phone',
    method: 'POST',
    edge,
    scopes: ['whatsapp_business_messaging'],
    run: (context) => {
      const { parameters } = context;
      if (parameters.requiredText('messaging_product') !== 'whatsapp')
        throw graphErrors.parameterValue('messaging_product', ['whatsapp']);
      return parameters.text('status') === undefined ? send(context) : markRead(context);
    },
  }),
);

function send(context: SendContext): JsonObject {
  const { node: phone, parameters, sandbox } = context;
  const type = parameters.text('type') ?? 'text';
  if (phone.status !== 'CONNECTED') throw sendErrors.notRegistered();
  const { customer, input } = recipientOf(context);
  const content = buildContent(type, parameters.json(type), phone.wabaId, sandbox);
  const chat = chatOf(phone.id, customer, sandbox);
  checkRecipient(chat, customer, content.template !== undefined, context);
  const replyTo = contextOf(context);
  const opaque = parameters.text('biz_opaque_callback_data');
  const id = newWamid(customer.id, 'business', sandbox.world);
  addMessage(
    {
      ...content,
      id,
      chatId: chat.id,
      from: 'business',
      at: sandbox.now().getTime(),
      status: 'accepted',
      json: wholeMessage(context),
      ...(replyTo !== undefined && { replyTo }),
      ...(opaque !== undefined && { opaque }),
    },
    sandbox,
  );
  carry(id, sandbox);
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input, wa_id: customer.id }],
    messages: [{ id, ...(content.template !== undefined && { message_status: 'accepted' }) }],
  };
}

/** By phone number (`to`), or by business-scoped user id (`recipient`). Numbers that nobody has get a customer. */
function recipientOf({ node: phone, parameters, sandbox }: SendContext): {
  customer: Customer;
  input: string;
} {
  const recipient = parameters.text('recipient');
  const input = parameters.text('to') ?? recipient;
  if (input === undefined || input === '') throw sendErrors.missing(text.missing('to'));
  if (parameters.text('to') === undefined) {
    const customer = customerByUserId(input, sandbox);
    if (customer === undefined) throw sendErrors.invalid(text.recipient(input));
    return { customer, input };
  }
  const digits = digitsOf(input);
  if (digits === undefined) throw sendErrors.invalid(text.recipient(input));
  if (digits === digitsOf(phone.displayPhoneNumber)) throw sendErrors.sameNumber();
  return { customer: customerOf(digits, sandbox), input };
}

function checkRecipient(chat: Chat, customer: Customer, isTemplate: boolean, context: SendContext): void {
  const { node: phone, sandbox } = context;
  if (phone.accountMode === 'SANDBOX' && !customer.habits.allowListed) throw sendErrors.notAllowListed();
  if (!isTemplate && windowEnd(chat, sandbox) === undefined) throw sendErrors.windowClosed();
}

/** The message that this one answers, if it says so. */
function contextOf({ parameters }: SendContext): string | undefined {
  const value = parameters.json('context');
  if (typeof value !== 'object' || value === null || !('message_id' in value)) return undefined;
  const id = value['message_id'];
  return typeof id === 'string' ? id : undefined;
}

/** The message as it came, whatever its encoding. */
function wholeMessage({ parameters }: SendContext): JsonObject {
  return Object.fromEntries(
    parameters.names.filter((name) => !NOT_CONTENT.has(name)).map((name) => [name, parameters.json(name)]),
  );
}

/** Read receipts, with or without a typing indicator. */
function markRead({ node: phone, parameters, sandbox }: SendContext): JsonObject {
  const status = parameters.requiredText('status');
  if (status !== 'read') throw sendErrors.invalid(text.oneOf('status', ['read']));
  const id = parameters.text('message_id');
  if (id === undefined) throw sendErrors.missing(text.missing('message_id'));
  const message = sandbox.world.messages.get(id);
  if (message?.from !== 'customer' || !message.chatId.startsWith(`${phone.id}-`))
    throw sendErrors.invalid(text.unknownMessage(id));
  advance(message, 'read', sandbox);
  return { success: true };
}
