import { defineCall } from '../graph/context.ts';
import { appType } from '../nodes/app.ts';
import { businessType } from '../nodes/business.ts';
import { flowType } from '../nodes/flow.ts';
import { listFlows } from '../nodes/list-flows.ts';
import { listPhones } from '../nodes/list-phones.ts';
import { phoneType } from '../nodes/phone.ts';
import { readNode, requestedFields } from '../nodes/read-node.ts';
import { templateType } from '../nodes/template.ts';
import { wabaType } from '../nodes/waba.ts';

const read = { method: 'GET', edge: '' } as const;
const managed = { scopes: ['whatsapp_business_management'] } as const;

/** `GET /{id}` of each kind of node, and the two lists of an account (2.3, 2.4, 10). */
export const readCalls = [
  defineCall({
    kind: 'flow',
    ...read,
    ...managed,
    run: (context) => readNode(flowType, context.node, requestedFields(context), context),
  }),
  defineCall({
    kind: 'waba',
    ...read,
    ...managed,
    run: (context) => readNode(wabaType, context.node, requestedFields(context), context),
  }),
  defineCall({
    kind: 'phone',
    ...read,
    scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
    run: (context) => readNode(phoneType, context.node, requestedFields(context), context),
  }),
  defineCall({
    kind: 'template',
    ...read,
    ...managed,
    run: (context) => readNode(templateType, context.node, requestedFields(context), context),
  }),
  defineCall({
    kind: 'app',
    ...read,
    scopes: [],
    run: (context) => readNode(appType, context.node, requestedFields(context), context),
  }),
  defineCall({
    kind: 'business',
    ...read,
    scopes: [],
    run: (context) => readNode(businessType, context.node, requestedFields(context), context),
  }),
  defineCall({
    kind: 'waba',
    method: 'GET',
    edge: 'flows',
    ...managed,
    run: (context) => listFlows(context.node, undefined, context),
  }),
  defineCall({
    kind: 'waba',
    method: 'GET',
    edge: 'phone_numbers',
    ...managed,
    run: (context) => listPhones(context.node, undefined, context),
  }),
];
