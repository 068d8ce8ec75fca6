import { accountMessages } from './messages/accounts.ts';
import { activityMessages } from './messages/activity.ts';
import { adminMessages } from './messages/admin.ts';
import { answerMessages } from './messages/answers.ts';
import { auditMessages } from './messages/audit.ts';
import { authMessages } from './messages/auth.ts';
import { checkMessages } from './messages/checks.ts';
import { endpointMessages } from './messages/endpoints.ts';
import { flowMessages } from './messages/flows.ts';
import { httpMessages } from './messages/http.ts';
import { lifecycleMessages } from './messages/lifecycle.ts';
import { metaMessages } from './messages/meta.ts';
import { outgoingMessages } from './messages/outgoing.ts';
import { secretMessages } from './messages/secrets.ts';
import { sendingMessages } from './messages/sending.ts';
import { startMessages } from './messages/start.ts';

/** Every text of the server that people read. Functions where something is filled in. */
export const messages = {
  ...accountMessages,
  ...adminMessages,
  ...answerMessages,
  ...auditMessages,
  ...endpointMessages,
  ...flowMessages,
  ...httpMessages,
  ...metaMessages,
  ...outgoingMessages,
  ...startMessages,
  activity: activityMessages,
  auth: authMessages,
  checks: checkMessages,
  lifecycle: lifecycleMessages,
  secrets: secretMessages,
  sending: sendingMessages,
} as const;
