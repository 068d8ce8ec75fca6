import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { sentMessages } from '../../db/sending-schema.ts';
import { ApiError } from '../../errors.ts';
import { uploadMedia } from '../../meta/calls/upload-media.ts';
import { messages } from '../../messages.ts';
import type { FlowService } from '../flows/service.ts';
import type { LinkStore } from '../publishing/links.ts';
import { checkMessage } from './check-message.ts';
import { deliver, noteFailure } from './deliver.ts';
import { makeFlowToken } from './flow-token.ts';
import type {
  CheckedMessage,
  CheckMessage,
  Composition,
  MessageProblem,
  SendMessage,
} from './message-schema.ts';
import { payloadOf } from './payload.ts';
import type { SendForm, SentMessage, SentQuery } from './schema.ts';
import { sendFormOf } from './send-form.ts';
import { listSent, toSent } from './sent-rows.ts';
import { requirePhone, type FindTarget, type TargetFlow } from './target.ts';
import type { TestNumbers } from './test-numbers.ts';

/** What messages are sent with. */
export interface SendingParts {
  readonly db: Database;
  readonly flows: FlowService;
  readonly links: LinkStore;
  readonly findTarget: FindTarget;
  readonly testNumbers: TestNumbers;
}

/** Messages to one person. */
export type SendingService = ReturnType<typeof createSendingService>;

/** Every function throws an {@link ApiError} `not-found` for an account or flow that is not there. */
export function createSendingService({ db, flows, links, findTarget, testNumbers }: SendingParts) {
  return {
    /** What can be sent of a flow, and what it takes. */
    async form(accountId: string, flowId: string, mode: 'published' | 'draft'): Promise<SendForm> {
      const flow = await flows.read(flowId);
      const link = await links.find({ flowId, accountId });
      const isThere = link?.metaFlowId !== undefined && link.metaFlowId !== null;
      const target = await findTarget(accountId, isThere ? { flowId } : {}, mode);
      return sendFormOf(flow, link, target);
    },

    /** What is wrong with a message, and what would go to Meta. Nothing is sent. */
    async check(accountId: string, { message, columns, ...about }: CheckMessage): Promise<CheckedMessage> {
      const target = await findTarget(accountId, about, modeOf(message));
      const list = columns === undefined ? undefined : { columns, dataFields: columns };
      const problems = checkMessage(message, target, list);
      const payload = payloadOf(withScreen(message, target.flow), {
        metaFlowId: target.flow?.metaFlowId ?? null,
        flowToken: message.token.how === 'given' ? message.token.value : '…',
        // In a preview, what a list fills in is shown as it stands.
        columns: Object.fromEntries((columns ?? []).map((column) => [column, `{{${column}}}`])),
        data: {},
      });
      return { ok: isGood(problems), problems, payload };
    },

    /**
     * Sends a message to one person. It is noted before Meta is asked; when Meta does not answer, it is noted as `unknown` and
     * not sent again by itself.
     * @throws ApiError `invalid-request` with the problems in `details.problems`
     * @throws MetaError when Meta refuses; the message is then noted as failed
     */
    async send(accountId: string, { message: composed, to, ...about }: SendMessage): Promise<SentMessage> {
      const target = await findTarget(accountId, about, modeOf(composed));
      refuseBad(checkMessage(composed, target));
      const message = withScreen(composed, target.flow);
      const id = randomUUID();
      const metaFlowId = target.flow?.metaFlowId ?? null;
      const { appSecret } = target;
      const flowToken = makeFlowToken(message.token, { messageId: id, metaFlowId, appSecret, columns: {} });
      const row = {
        id,
        accountId,
        phoneNumberId: requirePhone(target),
        flowId: target.flow?.flowId ?? null,
        metaFlowId,
        flowRevision: target.flow?.revision ?? null,
        flowToken,
        recipient: to,
        kind: message.kind,
        status: 'sending',
        createdAt: new Date(),
      };
      await db.insert(sentMessages).values(row);
      await testNumbers.used(accountId, to);
      const payload = payloadOf(message, { metaFlowId, flowToken, columns: {}, data: {} });
      const delivery = await deliver(db, target.graph, row, payload);
      if (delivery.outcome === 'refused') {
        await noteFailure(db, id, delivery.error);
        throw delivery.error;
      }
      const [sent] = await db.select().from(sentMessages).where(eq(sentMessages.id, id));
      if (sent === undefined) throw new ApiError(404, 'not-found', messages.sending.unknownMessage);
      return toSent(sent);
    },

    list: (query: SentQuery) => listSent(db, query),

    /** Keeps a file at Meta for headers of messages. @throws MetaError `media` */
    async uploadMedia(accountId: string, file: { name: string; type: string; bytes: Buffer }) {
      const target = await findTarget(accountId, {}, 'published');
      const mediaId = await uploadMedia(target.graph, requirePhone(target), file);
      return { mediaId, type: file.type, bytes: file.bytes.length };
    },
  };
}

/** Which version of the flow a message opens. */
export function modeOf(message: Composition): 'published' | 'draft' {
  return message.kind === 'flow' ? message.mode : 'published';
}

/** Names the screen that a phone would open anyway, since data cannot be sent without one. */
export function withScreen(message: Composition, flow: TargetFlow | null): Composition {
  if (message.kind !== 'flow' || message.action.type !== 'navigate' || message.action.screen !== undefined)
    return message;
  const screen = flow?.facts?.entries.find(({ isDefault }) => isDefault)?.id;
  return screen === undefined ? message : { ...message, action: { ...message.action, screen } };
}

function isGood(problems: readonly MessageProblem[]): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}

/** @throws ApiError `invalid-request` when one of them is an error */
export function refuseBad(problems: readonly MessageProblem[]): void {
  if (isGood(problems)) return;
  const errors = problems.filter(({ severity }) => severity === 'error');
  throw new ApiError(400, 'invalid-request', messages.sending.bad(errors), { problems });
}
