import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import { sendErrors } from '../graph/send-errors.ts';
import { messages } from '../messages.ts';
import { flowButton } from '../sending/flow-button.ts';
import { headerOf } from '../sending/media-of.ts';
import type { TemplateComponent, TemplateMessage } from '../sending/content-schemas.ts';
import type { ChatMessage, FlowButton, MessageView } from '../state/chat-schema.ts';
import type { TemplateNode } from '../state/schema.ts';
import { buttonsOf, partOf, textAt } from './template-parts.ts';
import type { TemplateButton } from './template-parts.ts';

const text = messages.sending;

type Content = Pick<ChatMessage, 'type' | 'view' | 'flow' | 'template' | 'category'>;

/** What a template message shows (7.2): its texts with their parameters, its buttons, and the flow that it opens. */
export function templateContent(message: TemplateMessage, wabaId: string, sandbox: Sandbox): Content {
  const { name, language, components } = message;
  const template = findTemplate(name, language.code, wabaId, sandbox);
  const flow = flowOf(template, components, sandbox);
  return {
    type: 'template',
    category: template.category.toLowerCase(),
    template: { name: template.name, language: template.language },
    view: viewOf(template, components, wabaId, sandbox),
    ...(flow !== undefined && { flow }),
  };
}

function findTemplate(name: string, language: string, wabaId: string, { world }: Sandbox): TemplateNode {
  const template = world.all('template').find((candidate) => {
    const { wabaId: owner, deletedAt } = candidate;
    return (
      owner === wabaId &&
      deletedAt === undefined &&
      candidate.name === name &&
      candidate.language === language
    );
  });
  switch (template?.status) {
    case 'APPROVED':
      return template;
    case 'PAUSED':
      throw sendErrors.templatePaused();
    case 'DISABLED':
      throw sendErrors.templateDisabled();
    case 'PENDING':
    case 'REJECTED':
    case undefined:
      throw sendErrors.templateMissing(name, language);
  }
}

function viewOf(
  template: TemplateNode,
  components: readonly TemplateComponent[],
  wabaId: string,
  sandbox: Sandbox,
): MessageView {
  const [header, body, footer] = ['HEADER', 'BODY', 'FOOTER'].map((type) =>
    partOf(template.components, type),
  );
  const buttons = buttonsOf(template.components).filter(({ type }) => type !== 'FLOW');
  const footerText = textAt(footer, 'text');
  return {
    text: filled(textAt(body, 'text') ?? '', parametersOf(components, 'body'), 'body'),
    ...headerView(header, components, wabaId, sandbox),
    ...(footerText !== undefined && { footer: footerText }),
    ...(buttons.length > 0 && { buttons: buttons.map(({ type, text }) => ({ type, text })) }),
  };
}

function headerView(
  header: JsonObject | undefined,
  components: readonly TemplateComponent[],
  wabaId: string,
  sandbox: Sandbox,
): Pick<MessageView, 'header'> {
  if (header === undefined) return {};
  const format = textAt(header, 'format') ?? 'TEXT';
  const parameters = parametersOf(components, 'header');
  if (format === 'TEXT')
    return { header: { text: filled(textAt(header, 'text') ?? '', parameters, 'header') } };
  const [given] = parameters;
  switch (given?.type) {
    case 'image':
      return given.image ? headerOf({ type: 'image', image: given.image }, wabaId, sandbox) : {};
    case 'video':
      return given.video ? headerOf({ type: 'video', video: given.video }, wabaId, sandbox) : {};
    case 'document':
      return given.document ? headerOf({ type: 'document', document: given.document }, wabaId, sandbox) : {};
    default:
      if (format === 'LOCATION') return {};
      throw sendErrors.templateFormat(text.headerFormat(format.toLowerCase()));
  }
}

function parametersOf(components: readonly TemplateComponent[], type: string) {
  return components.find((component) => component.type === type)?.parameters ?? [];
}

/** Puts parameters in the place of `{{1}}` or `{{name}}`; there must be as many as places. */
function filled(template: string, parameters: TemplateComponent['parameters'], part: string): string {
  const places = new Set([...template.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? ''));
  if (places.size !== parameters.length)
    throw sendErrors.templateParameters(text.parameterCount(part, places.size, parameters.length));
  const values = new Map(
    parameters.map((parameter, index) => {
      const { parameter_name: name } = parameter;
      return [
        typeof name === 'string' ? name : String(index + 1),
        parameter.text ?? textOfParameter(parameter),
      ];
    }),
  );
  return template.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (place, name: string) => values.get(name) ?? place);
}

/** Currencies and dates come with a text to fall back on. */
function textOfParameter(parameter: TemplateComponent['parameters'][number]): string {
  const value = parameter[parameter.type];
  const fallback =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'fallback_value') : undefined;
  return typeof fallback === 'string' ? fallback : '';
}

/** The flow behind the button of a template. Its component must be sent even if it says nothing (7.2). */
function flowOf(
  template: TemplateNode,
  components: readonly TemplateComponent[],
  sandbox: Sandbox,
): FlowButton | undefined {
  const buttons = buttonsOf(template.components);
  const index = buttons.findIndex(({ type }) => type === 'FLOW');
  const button: TemplateButton | undefined = buttons[index];
  if (button?.flowId === undefined) return undefined;
  const given = components.find(({ type, sub_type, index: at = 0 }) => {
    return type === 'button' && sub_type === 'flow' && at === index;
  });
  if (given === undefined) throw sendErrors.missing(text.flowButtonMissing(index));
  const action = given.parameters.find(({ type }) => type === 'action')?.action;
  return flowButton(
    {
      flowId: button.flowId,
      mode: 'published',
      action: button.flowAction,
      screen: button.screen,
      data: action?.flow_action_data,
      token: action?.flow_token ?? 'unused',
      cta: button.text,
    },
    template.wabaId,
    sandbox,
  );
}
