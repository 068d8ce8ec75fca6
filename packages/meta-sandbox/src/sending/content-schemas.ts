import { z } from 'zod';
import { messages } from '../messages.ts';

const text = messages.sending;
const filled = z.string().min(1);

/** An uploaded file or an address, not both. */
const mediaObject = z
  .looseObject({
    id: z.coerce.string().optional(),
    link: z.string().optional(),
    caption: z.string().max(1024).optional(),
    filename: z.string().optional(),
  })
  .refine(({ id, link }) => (id === undefined) !== (link === undefined), text.idOrLink);

const header = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: filled.max(60), sub_text: z.string().optional() }),
  z.strictObject({ type: z.literal('image'), image: mediaObject }),
  z.strictObject({ type: z.literal('video'), video: mediaObject }),
  z.strictObject({ type: z.literal('document'), document: mediaObject }),
]);

const body = z.strictObject({ text: filled.max(1024) });
const footer = z.strictObject({ text: filled.max(60) });
const json = z.record(z.string(), z.json());

/** `data` of a payload: an object with something in it, or its text, as newer pages of the documentation show it. */
const payloadData = z
  .union([json, z.string()])
  .transform((data, context) => {
    if (typeof data !== 'string') return data;
    const parsed = json.safeParse(parse(data));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: text.notAnObject });
    return z.NEVER;
  })
  .refine((data) => Object.keys(data).length > 0, text.emptyData);

const CTA_LIMIT = 30;

/** Parameters of a flow message (7.1). */
const flowParameters = z
  .strictObject({
    flow_message_version: z.union([z.literal('3'), z.literal(3)]),
    flow_id: z.union([filled, z.number()]).transform(String).optional(),
    flow_name: filled.optional(),
    flow_cta: filled.max(CTA_LIMIT),
    flow_token: filled.default('unused'),
    mode: z.enum(['draft', 'published']).default('published'),
    flow_action: z.enum(['navigate', 'data_exchange']).default('navigate'),
    flow_action_payload: z
      .strictObject({ screen: filled.optional(), data: payloadData.optional() })
      .optional(),
    flow_metadata: z.json().optional(),
  })
  .refine(({ flow_id, flow_name }) => (flow_id === undefined) !== (flow_name === undefined), text.idOrName)
  .refine(
    ({ flow_action, flow_action_payload }) => flow_action === 'navigate' || flow_action_payload === undefined,
    { path: ['flow_action_payload'], message: text.payloadWithExchange },
  );

const flowMessage = z.strictObject({
  type: z.literal('flow'),
  header: header.optional(),
  body,
  footer: footer.optional(),
  action: z.strictObject({ name: z.literal('flow'), parameters: flowParameters }),
});

/** Interactive messages other than flows are taken as they are: what they show is all that matters here. */
const otherInteractive = z.looseObject({
  type: filled,
  header: header.optional(),
  body: z.looseObject({ text: filled.max(4096) }).optional(),
  footer: footer.optional(),
  action: z.looseObject({}),
});

const language = z.union([z.looseObject({ code: filled }), filled.transform((code) => ({ code }))]);

const templateParameter = z.looseObject({
  type: filled,
  text: z.string().optional(),
  image: mediaObject.optional(),
  video: mediaObject.optional(),
  document: mediaObject.optional(),
  action: z.looseObject({ flow_token: filled.optional(), flow_action_data: json.optional() }).optional(),
});

const templateComponent = z.looseObject({
  type: z.string().transform((type) => type.toLowerCase()),
  sub_type: z
    .string()
    .transform((type) => type.toLowerCase())
    .optional(),
  index: z.union([z.string(), z.number()]).transform(Number).optional(),
  parameters: z.array(templateParameter).default([]),
});

/** What each type of message holds under its own name. */
export const contentSchemas = {
  text: z.looseObject({ body: filled.max(4096), preview_url: z.boolean().optional() }),
  image: mediaObject,
  video: mediaObject,
  audio: mediaObject,
  document: mediaObject,
  sticker: mediaObject,
  location: z.looseObject({ latitude: z.coerce.number(), longitude: z.coerce.number() }),
  contacts: z.array(z.looseObject({ name: z.looseObject({ formatted_name: filled }) })).min(1),
  reaction: z.looseObject({ message_id: filled, emoji: z.string().optional() }),
  template: z.looseObject({ name: filled, language, components: z.array(templateComponent).default([]) }),
} as const;

export { flowMessage, otherInteractive };

export type FlowMessage = z.output<typeof flowMessage>;
export type OtherInteractive = z.output<typeof otherInteractive>;
export type MediaObject = z.output<typeof mediaObject>;
export type Header = z.output<typeof header>;
export type TemplateMessage = z.output<typeof contentSchemas.template>;
export type TemplateComponent = z.output<typeof templateComponent>;

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
