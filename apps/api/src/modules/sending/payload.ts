import type { JsonObject } from '@flowsmith/flow-model';
import { jsonOf } from './check-message.ts';
import type { Composition, FlowMessage, MessageHeader, TemplateMessage } from './message-schema.ts';
import { fillIn } from './placeholders.ts';

/** What differs from person to person. */
export interface Personal {
  readonly metaFlowId: string | null;
  readonly flowToken: string;
  /** Columns of a list, for texts. */
  readonly columns: Readonly<Record<string, string>>;
  /** Over the data of the message. */
  readonly data: JsonObject;
}

/** A message as the Cloud API takes it, without recipient (Cloud API, interactive flow messages and templates). */
export function payloadOf(message: Composition, personal: Personal): JsonObject {
  return message.kind === 'flow' ? flowPayload(message, personal) : templatePayload(message, personal);
}

function flowPayload(message: FlowMessage, { metaFlowId, flowToken, columns, data }: Personal): JsonObject {
  const { action, mode, footer, header } = message;
  const filled = (words: string) => fillIn(words, columns);
  const all = action.type === 'navigate' ? { ...jsonOf(action.data ?? {}), ...data } : {};
  const hasData = Object.keys(all).length > 0;
  // Data without a screen is refused; without either, the phone opens the first screen by itself.
  const screen = action.type === 'navigate' ? action.screen : undefined;
  const payload = screen === undefined ? undefined : { screen, ...(hasData ? { data: all } : {}) };
  return jsonOf({
    type: 'interactive',
    interactive: {
      type: 'flow',
      ...(header === null || header === undefined ? {} : { header: headerOf(header, filled) }),
      body: { text: filled(message.body) },
      ...(footer === null || footer === undefined || footer === ''
        ? {}
        : { footer: { text: filled(footer) } }),
      action: {
        name: 'flow',
        parameters: {
          flow_message_version: '3',
          flow_id: metaFlowId,
          flow_token: flowToken,
          flow_cta: filled(message.cta),
          mode,
          flow_action: action.type,
          ...(payload === undefined ? {} : { flow_action_payload: payload }),
        },
      },
    },
  });
}

function templatePayload(message: TemplateMessage, { flowToken, columns, data }: Personal): JsonObject {
  const filled = (words: string) => fillIn(words, columns);
  const all = { ...jsonOf(message.data ?? {}), ...data };
  const { header } = message;
  return jsonOf({
    type: 'template',
    template: {
      name: message.name,
      language: { code: message.language },
      components: [
        ...(header === null || header === undefined
          ? []
          : [{ type: 'header', parameters: [headerOf(header, filled)] }]),
        ...(message.bodyParameters.length === 0
          ? []
          : [
              {
                type: 'body',
                parameters: message.bodyParameters.map(({ name, value }) => ({
                  type: 'text',
                  ...(name === undefined ? {} : { parameter_name: name }),
                  text: filled(value),
                })),
              },
            ]),
        {
          type: 'button',
          sub_type: 'flow',
          index: String(message.buttonIndex),
          parameters: [
            {
              type: 'action',
              action: {
                flow_token: flowToken,
                ...(Object.keys(all).length === 0 ? {} : { flow_action_data: all }),
              },
            },
          ],
        },
      ],
    },
  });
}

function headerOf(header: MessageHeader, filled: (words: string) => string): object {
  if (header.type === 'text') return { type: 'text', text: filled(header.text) };
  const { type, mediaId, link } = header;
  const name = type === 'document' && header.fileName !== undefined ? { filename: header.fileName } : {};
  return { type, [type]: { ...(mediaId === undefined ? { link } : { id: mediaId }), ...name } };
}
