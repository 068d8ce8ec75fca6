import { z } from 'zod';
import { messages } from '../messages.ts';

const text = messages.templates;
const upper = z.string().transform((type) => type.toUpperCase());
const filled = z.string().min(1);
const flowIcons = ['DOCUMENT', 'PROMOTION', 'REVIEW'] as const;
const BUTTON_TEXT = 25;

const flowButton = z
  .looseObject({
    type: upper.pipe(z.literal('FLOW')),
    text: filled.max(BUTTON_TEXT),
    flow_id: z.union([filled, z.number()]).transform(String).optional(),
    flow_name: filled.optional(),
    flow_json: filled.optional(),
    flow_action: z
      .string()
      .transform((action) => action.toLowerCase())
      .pipe(z.enum(['navigate', 'data_exchange']))
      .default('navigate'),
    navigate_screen: filled.optional(),
    /** Spelled so on a page of Meta's. */
    nagivate_screen: filled.optional(),
    icon: z.enum(flowIcons).optional(),
  })
  .refine(
    ({ flow_id, flow_name, flow_json }) =>
      [flow_id, flow_name, flow_json].filter((source) => source !== undefined).length === 1,
    text.oneFlow,
  );

const otherButton = z.looseObject({
  type: upper.refine((type) => type !== 'FLOW', text.flowButton),
  text: z.string().max(BUTTON_TEXT).optional(),
});

const header = z.looseObject({
  type: upper.pipe(z.literal('HEADER')),
  format: upper
    .pipe(z.enum(['TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION', 'GIF', 'PRODUCT']))
    .default('TEXT'),
  text: filled.max(60).optional(),
});
const body = z.looseObject({ type: upper.pipe(z.literal('BODY')), text: filled.max(1024).optional() });
const footer = z.looseObject({ type: upper.pipe(z.literal('FOOTER')), text: filled.max(60).optional() });
const buttons = z.looseObject({
  type: upper.pipe(z.literal('BUTTONS')),
  buttons: z
    .array(z.union([flowButton, otherButton]))
    .min(1)
    .max(10)
    .refine((all) => all.filter(({ type }) => type === 'FLOW').length <= 1, text.oneFlowButton),
});
const other = z.looseObject({
  type: upper.pipe(z.enum(['CAROUSEL', 'LIMITED_TIME_OFFER', 'CALL_PERMISSION_REQUEST'])),
});

/** The components of a template (7.2): a body, and at most one of each other. */
export const componentsSchema = z
  .array(z.union([header, body, footer, buttons, other]))
  .min(1)
  .refine((all) => all.some(({ type }) => type === 'BODY' || type === 'CAROUSEL'), text.noBody)
  .refine((all) => new Set(all.map(({ type }) => type)).size === all.length, text.twice);

export const nameSchema = z
  .string()
  .min(1)
  .max(512)
  .regex(/^[a-z0-9_]+$/, text.name);
export const languageSchema = z.string().regex(/^[a-z]{2,3}(_[A-Za-z]{2,4})?$/, text.language);
export const categorySchema = upper.pipe(z.enum(['MARKETING', 'UTILITY', 'AUTHENTICATION']));

export type TemplateComponents = z.output<typeof componentsSchema>;
export type FlowButtonInput = z.output<typeof flowButton>;

/** The FLOW button among the components of a new template. */
export function flowButtonOf(components: TemplateComponents): FlowButtonInput | undefined {
  for (const component of components) {
    if (component.type !== 'BUTTONS') continue;
    const { data } = z.array(z.unknown()).safeParse(component['buttons']);
    for (const button of data ?? []) {
      const flow = flowButton.safeParse(button);
      if (flow.success) return flow.data;
    }
  }
  return undefined;
}
