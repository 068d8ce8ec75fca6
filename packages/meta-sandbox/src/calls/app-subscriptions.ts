import { defineCall } from '../graph/context.ts';
import type { CallContext } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import type { AppNode } from '../state/schema.ts';
import { verifyCallback } from '../webhooks/verify-callback.ts';

const edge = { kind: 'app', edge: 'subscriptions', scopes: [] } as const;
const OBJECT = 'whatsapp_business_account';

/** Fields of webhooks about WhatsApp accounts. */
const webhookFields = [
  'messages',
  'flows',
  'message_template_status_update',
  'message_template_quality_update',
  'message_template_components_update',
  'template_category_update',
  'account_update',
  'account_alerts',
  'account_review_update',
  'business_capability_update',
  'phone_number_name_update',
  'phone_number_quality_update',
  'security',
  'message_echoes',
  'smb_message_echoes',
  'history',
  'calls',
  'user_preferences',
] as const;

/** `GET`, `POST` and `DELETE /{app}/subscriptions` (10): where webhooks of an app go, and which. For tokens of the app itself. */
export const appSubscriptionCalls = [
  defineCall({
    ...edge,
    method: 'GET',
    run: (context) => {
      expectApp(context);
      const { webhookFields: fields } = context.node;
      const callbackUrl = context.node.callbackUrl ?? context.sandbox.callbackUrl();
      if (callbackUrl === undefined) return { data: [] };
      return {
        data: [
          {
            object: OBJECT,
            callback_url: callbackUrl,
            active: true,
            fields: fields.map((name) => ({ name, version: context.version })),
          },
        ],
      };
    },
  }),
  defineCall({
    ...edge,
    method: 'POST',
    run: async (context) => {
      expectApp(context);
      const { parameters, sandbox } = context;
      if (parameters.requiredText('object') !== OBJECT) throw graphErrors.parameterValue('object', [OBJECT]);
      const callbackUrl = parameters.requiredText('callback_url');
      const verifyToken = parameters.requiredText('verify_token');
      const fields = fieldsOf(context);
      await verifyCallback(callbackUrl, verifyToken, sandbox.publicUrl());
      put(context, { callbackUrl, webhookFields: fields });
      return { success: true };
    },
  }),
  defineCall({
    ...edge,
    method: 'DELETE',
    run: (context) => {
      expectApp(context);
      const fields = context.parameters.text('fields') === undefined ? undefined : fieldsOf(context);
      const left = context.node.webhookFields.filter(
        (field) => fields !== undefined && !fields.includes(field),
      );
      put(
        context,
        left.length === 0 ? { callbackUrl: undefined, webhookFields: [] } : { webhookFields: left },
      );
      return { success: true };
    },
  }),
];

/** Names, as a list or as one text with commas, or as the objects that reading gives. */
function fieldsOf({ parameters }: CallContext): string[] {
  const value = parameters.json('fields');
  const items = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const names = items.map((item: unknown) => {
    const name = typeof item === 'object' && item !== null && 'name' in item ? item.name : item;
    return typeof name === 'string' ? name.trim() : '';
  });
  const isKnown = (name: string): boolean => webhookFields.some((field) => field === name);
  if (names.length === 0 || !names.every(isKnown)) throw graphErrors.parameterValue('fields', webhookFields);
  return [...new Set(names)];
}

function put({ node, sandbox }: CallContext<AppNode>, change: Partial<AppNode>): void {
  const { callbackUrl, ...app } = { ...node, ...change };
  sandbox.world.put({ ...app, ...(callbackUrl !== undefined && { callbackUrl }) });
}

function expectApp({ caller }: CallContext): void {
  if (caller.kind !== 'app') throw graphErrors.appTokenNeeded();
}
