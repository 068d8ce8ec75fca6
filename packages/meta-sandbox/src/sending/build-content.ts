import type { Sandbox } from '../graph/context.ts';
import { sendErrors } from '../graph/send-errors.ts';
import type { JsonValue } from '@flowsmith/flow-model';
import { messages } from '../messages.ts';
import type { ChatMessage, MessageView } from '../state/chat-schema.ts';
import { templateContent } from '../templates/template-content.ts';
import { checkShape } from './check-shape.ts';
import { contentSchemas, flowMessage, otherInteractive } from './content-schemas.ts';
import type { FlowMessage, OtherInteractive } from './content-schemas.ts';
import { flowButton } from './flow-button.ts';
import { headerOf, mediaOf } from './media-of.ts';

/** What a message shows and does, without whom it goes to. */
export type MessageContent = Pick<ChatMessage, 'type' | 'view' | 'flow' | 'template' | 'category'>;

/** Reads the content of a message by its type. Throws what the Cloud API answers when it is not right (7.3). */
export function buildContent(
  type: string,
  value: JsonValue | undefined,
  wabaId: string,
  sandbox: Sandbox,
): MessageContent {
  const shown = (view: MessageView): MessageContent => ({ type, view, category: 'service' });
  switch (type) {
    case 'text':
      return shown({ text: checkShape(contentSchemas.text, value, type).body });
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker': {
      const object = checkShape(contentSchemas[type], value, type);
      const media = mediaOf(object, type, wabaId, sandbox);
      return shown({ media, ...(object.caption !== undefined && { text: object.caption }) });
    }
    case 'location': {
      const { latitude, longitude } = checkShape(contentSchemas.location, value, type);
      return { ...shown({ text: `${latitude}, ${longitude}` }), type: 'other' };
    }
    case 'contacts': {
      const contacts = checkShape(contentSchemas.contacts, value, type);
      return {
        ...shown({ text: contacts.map(({ name }) => name.formatted_name).join(', ') }),
        type: 'other',
      };
    }
    case 'reaction':
      return {
        ...shown({ text: checkShape(contentSchemas.reaction, value, type).emoji ?? '' }),
        type: 'other',
      };
    case 'interactive':
      return interactive(value, wabaId, sandbox);
    case 'template':
      return templateContent(checkShape(contentSchemas.template, value, type), wabaId, sandbox);
    default:
      throw sendErrors.unsupportedType(type);
  }
}

function interactive(value: JsonValue | undefined, wabaId: string, sandbox: Sandbox): MessageContent {
  const isFlow = typeof value === 'object' && value !== null && 'type' in value && value['type'] === 'flow';
  return isFlow
    ? flowContent(checkShape(flowMessage, value, 'interactive'), wabaId, sandbox)
    : otherContent(checkShape(otherInteractive, value, 'interactive'), wabaId, sandbox);
}

function flowContent(message: FlowMessage, wabaId: string, sandbox: Sandbox): MessageContent {
  const { parameters } = message.action;
  const header = headerOf(message.header, wabaId, sandbox);
  const flow = flowButton(
    {
      flowId: parameters.flow_id,
      flowName: parameters.flow_name,
      mode: parameters.mode,
      action: parameters.flow_action,
      screen: parameters.flow_action_payload?.screen,
      data: parameters.flow_action_payload?.data,
      token: parameters.flow_token,
      cta: parameters.flow_cta,
    },
    wabaId,
    sandbox,
  );
  const footer = message.footer?.text;
  // For drafts phones show words of their own (7.1).
  const view =
    flow.mode === 'draft'
      ? { text: messages.chat.draft(flow.flowName) }
      : { ...header, text: message.body.text, ...(footer !== undefined && { footer }) };
  const cta = flow.mode === 'draft' ? messages.chat.openDraft : flow.cta;
  return { type: 'flow', view, flow: { ...flow, cta }, category: 'service' };
}

function otherContent(message: OtherInteractive, wabaId: string, sandbox: Sandbox): MessageContent {
  const footer = message.footer?.text;
  return {
    type: 'other',
    category: 'service',
    view: {
      ...headerOf(message.header, wabaId, sandbox),
      ...(message.body !== undefined && { text: message.body.text }),
      ...(footer !== undefined && { footer }),
      buttons: buttonsOf(message.action),
    },
  };
}

/** Reply buttons of an interactive message, and the button that opens its list. */
function buttonsOf(action: OtherInteractive['action']): { type: string; text: string }[] {
  const { buttons, button, parameters } = action;
  const titles = Array.isArray(buttons) ? buttons.map((item: unknown) => titleOf(item)) : [];
  const opener = typeof button === 'string' ? button : titleOf(parameters);
  return [...titles, opener].filter((text) => text !== '').map((text) => ({ type: 'QUICK_REPLY', text }));
}

function titleOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  if ('reply' in value) return titleOf(value.reply);
  if ('title' in value && typeof value.title === 'string') return value.title;
  return 'display_text' in value && typeof value.display_text === 'string' ? value.display_text : '';
}
