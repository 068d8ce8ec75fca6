import type { CallContext } from '../graph/context.ts';
import { graphDate } from '../graph/dates.ts';
import { callArgument } from '../graph/parse-fields.ts';
import { factsOf } from '../flow-json/facts-of.ts';
import { readMetric } from '../monitoring/metrics.ts';
import { openPreview } from '../preview/open-preview.ts';
import { healthOf } from '../publish/health-of.ts';
import type { FlowNode } from '../state/schema.ts';
import type { NodeType } from './node-type.ts';
import { pick } from './read-node.ts';

/** A flow (Graph API 2.4). */
export const flowType: NodeType<FlowNode> = {
  name: 'Flow',
  defaults: ['id', 'name', 'status', 'categories', 'validation_errors'],
  fields: {
    name: (flow) => flow.name,
    status: (flow) => flow.status,
    categories: (flow) => flow.categories,
    validation_errors: (flow) => factsOf(flow)?.errors ?? [],
    json_version: (flow) => factsOf(flow)?.version,
    data_api_version: (flow) => factsOf(flow)?.dataApiVersion,
    endpoint_uri: (flow) => flow.endpointUri,
    updated_at: (flow, _request, context) => graphDate(flow.updatedAt, dateFormat(context)),
    preview: (flow, request, context) => {
      const { url, expiresAt } = openPreview(
        flow,
        callArgument(request, 'invalidate') === 'true',
        context.sandbox,
      );
      const preview = { preview_url: url, expires_at: graphDate(expiresAt, dateFormat(context)) };
      return pick(preview, request.fields);
    },
    whatsapp_business_account: (flow, request, { sandbox }) => {
      const waba = sandbox.world.find('waba', flow.wabaId);
      return (
        waba &&
        pick(
          {
            id: waba.id,
            name: waba.name,
            currency: waba.currency,
            timezone_id: waba.timezoneId,
            message_template_namespace: waba.templateNamespace,
          },
          request.fields,
        )
      );
    },
    application: (flow, request, { sandbox }) => {
      const app = sandbox.world.find('app', flow.applicationId ?? '');
      return app && pick({ id: app.id, name: app.name, link: app.link }, request.fields);
    },
    health_status: async (flow, request, { sandbox }) =>
      pick(await healthOf(flow, callArgument(request, 'phone_number'), sandbox), request.fields),
    metric: (flow, request, { sandbox }) => readMetric(flow, request, sandbox),
  },
};

function dateFormat({ parameters }: CallContext): string | undefined {
  return parameters.text('date_format');
}
