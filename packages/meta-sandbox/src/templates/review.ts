import type { Sandbox } from '../graph/context.ts';

/** The steps of the review are this much slower than those of messages. */
const SLOWNESS = 10;

/** Reviews a new template: after a while it is approved, and the webhook tells so. */
export function review(templateId: string, sandbox: Sandbox): void {
  sandbox.later(sandbox.pace * SLOWNESS, () => {
    const template = sandbox.world.find('template', templateId);
    if (template?.status !== 'PENDING') return;
    sandbox.world.put({ ...template, status: 'APPROVED' });
    sandbox.emit({
      wabaId: template.wabaId,
      field: 'message_template_status_update',
      lane: template.id,
      value: {
        event: 'APPROVED',
        message_template_id: template.id,
        message_template_name: template.name,
        message_template_language: template.language,
        reason: 'NONE',
      },
    });
  });
}
