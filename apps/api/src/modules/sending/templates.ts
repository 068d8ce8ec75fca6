import { messages } from '../../messages.ts';
import {
  createTemplate,
  deleteTemplate,
  listTemplates,
  type MetaTemplate,
} from '../../meta/calls/message-templates.ts';
import { ApiError } from '../../errors.ts';
import type { LinkStore } from '../publishing/links.ts';
import type { PublishingService } from '../publishing/service.ts';
import { placeholdersOf } from './placeholders.ts';
import type { FindTarget, TargetFlow } from './target.ts';
import type { CreateTemplate, MessageTemplate } from './template-schema.ts';

/** What templates are worked with. */
export interface TemplateParts {
  readonly links: LinkStore;
  readonly connect: PublishingService['connect'];
  readonly findTarget: FindTarget;
}

/** Templates of messages with a button that opens a flow. */
export type TemplateMessageService = ReturnType<typeof createTemplateMessageService>;

const text = messages.sending.templates;

/** Every function throws a MetaError when Meta refuses, and an {@link ApiError} `not-found` for an account that is not there. */
export function createTemplateMessageService({ links, connect, findTarget }: TemplateParts) {
  return {
    /** Those that open a flow, or a certain one. */
    async list(accountId: string, flowId: string | undefined): Promise<MessageTemplate[]> {
      const { graph, account } = await connect(accountId);
      const templates = (await listTemplates(graph, account.wabaId)).filter(
        (template) => flowButtonOf(template) >= 0,
      );
      const ids = templates.flatMap((template) => metaFlowOf(template) ?? []);
      const owners = await links.ownersOf(accountId, [...new Set(ids)]);
      return templates
        .map((template) => toTemplate(template, owners.get(metaFlowOf(template) ?? '') ?? null))
        .filter((template) => flowId === undefined || template.flowId === flowId);
    },

    /**
     * Hands a template in. Meta reviews it; whether it was approved is told by a webhook, and by the list.
     * @throws ApiError `invalid-request` for what Meta would refuse anyway
     */
    async create(accountId: string, { flowId, metaFlowId, ...wanted }: CreateTemplate) {
      const { graph, account, flow } = await findTarget(accountId, { flowId, metaFlowId }, 'published');
      if (flow === null) throw new ApiError(400, 'invalid-request', text.noFlow);
      const button = buttonOf(wanted.button, flow);
      const variables = [...new Set(placeholdersOf(wanted.body))];
      if (variables.length !== wanted.bodyExamples.length)
        throw new ApiError(400, 'invalid-request', text.examples(variables.length));
      const isNamed = variables.some((name) => !/^\d+$/.test(name));
      const { id, status, category } = await createTemplate(graph, account.wabaId, {
        name: wanted.name,
        language: wanted.language,
        category: wanted.category,
        ...(isNamed ? { parameter_format: 'NAMED' } : {}),
        components: [
          ...(wanted.header === null || wanted.header === undefined
            ? []
            : [{ type: 'HEADER', ...wanted.header }]),
          { type: 'BODY', text: wanted.body, ...examplesOf(variables, wanted.bodyExamples, isNamed) },
          ...(wanted.footer === null || wanted.footer === undefined
            ? []
            : [{ type: 'FOOTER', text: wanted.footer }]),
          { type: 'BUTTONS', buttons: [button] },
        ],
      });
      return { id, status, category, message: meaningOf(status) };
    },

    /** In all its languages; its name stays taken for some weeks. */
    async remove(accountId: string, name: string): Promise<void> {
      const { graph, account } = await connect(accountId);
      await deleteTemplate(graph, account.wabaId, name);
    },
  };
}

function buttonOf({ text: label, action, screen, icon }: CreateTemplate['button'], flow: TargetFlow) {
  const first = flow.facts?.entries.find(({ isDefault }) => isDefault)?.id;
  const target = screen ?? first;
  if (action === 'navigate' && target === undefined)
    throw new ApiError(400, 'invalid-request', text.noScreen);
  if (
    action === 'navigate' &&
    flow.facts !== undefined &&
    flow.facts.entries.every(({ id }) => id !== target)
  )
    throw new ApiError(400, 'invalid-request', text.notFirst(target ?? ''));
  return {
    type: 'FLOW',
    text: label,
    flow_id: flow.metaFlowId,
    flow_action: action,
    ...(action === 'navigate' ? { navigate_screen: target } : {}),
    ...(icon === undefined ? {} : { icon }),
  };
}

function examplesOf(variables: readonly string[], examples: readonly string[], isNamed: boolean): object {
  if (variables.length === 0) return {};
  if (!isNamed) return { example: { body_text: [examples] } };
  const named = variables.map((name, index) => ({ param_name: name, example: examples[index] ?? '' }));
  return { example: { body_text_named_params: named } };
}

function flowButtonOf({ components }: MetaTemplate): number {
  return components.flatMap(({ buttons }) => buttons).findIndex(({ type }) => type === 'FLOW');
}

function metaFlowOf(template: MetaTemplate): string | undefined {
  const buttons = template.components.flatMap((component) => component.buttons);
  return buttons[flowButtonOf(template)]?.metaFlowId ?? undefined;
}

function toTemplate(template: MetaTemplate, flowId: string | null): MessageTemplate {
  const part = (type: string) => template.components.find((component) => component.type === type);
  const header = part('HEADER');
  const body = part('BODY')?.text ?? null;
  const index = flowButtonOf(template);
  return {
    id: template.id,
    name: template.name,
    language: template.language,
    status: template.status,
    meaning: meaningOf(template.status),
    category: template.category,
    rejectedReason: template.rejectedReason === 'NONE' ? null : template.rejectedReason,
    header: header === undefined ? null : { format: header.format ?? 'TEXT', text: header.text },
    body,
    footer: part('FOOTER')?.text ?? null,
    variables: [...new Set(placeholdersOf(body ?? ''))],
    buttons: template.components.flatMap(({ buttons }) =>
      buttons.map(({ metaFlowId, ...button }) => ({ ...button, flowId: metaFlowId })),
    ),
    flowButton: index < 0 ? null : index,
    flowId,
    canSend: template.status === 'APPROVED',
  };
}

const meanings: Readonly<Record<string, string>> = text.states;

function meaningOf(status: string): string {
  return meanings[status] ?? text.states.other;
}
