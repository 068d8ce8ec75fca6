import type { components } from '@flowsmith/api-types';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { errorOfAnswer } from './api-error.ts';
import { client, send } from './client.ts';
import { useLive } from './live.ts';

type Schemas = components['schemas'];

/** What can be sent of a flow, and what its screens take. */
export type SendForm = Schemas['SendForm'];
/** One field of the data model of a screen. */
export type SendField = SendForm['screens'][number]['fields'][number];
/** A message with a flow button, as the composer makes it. */
export type FlowMessage = Schemas['FlowMessageInput'];
/** A template with a flow button. */
export type TemplateMessage = Schemas['TemplateMessageInput'];
export type MessageHeader = Schemas['MessageHeader'];
export type Composition = FlowMessage | TemplateMessage;
export type CheckedMessage = Schemas['CheckedMessage'];
export type MessageProblem = CheckedMessage['problems'][number];
/** A message that was sent, or is about to be. */
export type SentMessage = Schemas['SentMessage'];
export type SentStatus = SentMessage['status'];
export type TestNumber = Schemas['TestNumber'];
/** A list of recipients, read row by row. */
export type CheckedList = Schemas['CheckedRecipientList'];
export type StartSendJob = Schemas['StartSendJob'];
/** Sending to a list. */
export type SendJob = Schemas['SendJob'];
export type MessageTemplate = Schemas['MessageTemplate'];
export type CreateMessageTemplate = Schemas['CreateMessageTemplate'];

const keys = {
  form: (accountId: string, flowId: string, mode: string) => ['send-form', accountId, flowId, mode] as const,
  sent: ['sent-messages'] as const,
  jobs: ['send-jobs'] as const,
  job: (id: string) => ['send-jobs', 'one', id] as const,
  templates: (accountId: string) => ['message-templates', accountId] as const,
  numbers: (accountId: string) => ['test-numbers', accountId] as const,
};

const path = (id: string) => ({ path: { id } });

/** What can be sent of a flow with an account. */
export function useSendForm(accountId: string, flowId: string, mode: 'published' | 'draft') {
  return useQuery({
    queryKey: keys.form(accountId, flowId, mode),
    queryFn: ({ signal }) =>
      send(
        client.GET('/api/accounts/{id}/send-form', {
          params: { ...path(accountId), query: { flowId, mode } },
          signal,
        }),
      ),
    enabled: accountId !== '',
    placeholderData: (previous) => previous,
  });
}

/** What is wrong with a message, without sending it; asked anew with every change of the message. */
export function useCheckMessage(
  accountId: string,
  flowId: string,
  message: Composition | undefined,
  columns: readonly string[] | undefined,
) {
  return useQuery({
    queryKey: ['check-message', accountId, flowId, message, columns],
    queryFn: ({ signal }) =>
      send(
        client.POST('/api/accounts/{id}/messages/check', {
          params: path(accountId),
          body: {
            flowId,
            // `enabled` keeps this from being asked without a message.
            message: message ?? { kind: 'flow', body: '', cta: '' },
            ...(columns === undefined ? {} : { columns: [...columns] }),
          },
          signal,
        }),
      ),
    enabled: message !== undefined && accountId !== '',
    placeholderData: (previous) => previous,
    gcTime: 0,
  });
}

/** Sends a message to one person. */
export function useSendMessage(accountId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SendMessage']) =>
      send(client.POST('/api/accounts/{id}/messages', { params: path(accountId), body })),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.sent }),
        queryClient.invalidateQueries({ queryKey: keys.numbers(accountId) }),
      ]),
  });
}

/** Which sent messages are looked at. */
export interface SentFilter {
  readonly flowId?: string;
  readonly jobId?: string;
  readonly status?: SentStatus;
}

const PAGE = 50;

/** Messages that were sent, page by page, kept up to date. */
export function useSentMessages(filter: SentFilter) {
  useLiveSending(filter.flowId);
  return useInfiniteQuery({
    queryKey: [...keys.sent, filter],
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      send(
        client.GET('/api/sent-messages', {
          params: {
            query: { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (page): string | undefined => page.next,
    placeholderData: (previous) => previous,
  });
}

/** How a message that was just sent fares: sent, delivered, read. */
export function useSentMessage(message: SentMessage | undefined): SentMessage | undefined {
  const flowId = message?.flowId ?? null;
  useLiveSending(flowId ?? undefined);
  const { data } = useQuery({
    queryKey: [...keys.sent, 'one', message?.id],
    queryFn: async ({ signal }) =>
      (
        await send(
          client.GET('/api/sent-messages', {
            params: {
              query: { limit: PAGE, ...(flowId === null ? {} : { flowId }) },
            },
            signal,
          }),
        )
      ).items.find(({ id }) => id === message?.id) ?? null,
    enabled: message !== undefined,
  });
  return data ?? message;
}

/** Numbers that messages are tried with. */
export function useTestNumbers(accountId: string) {
  return useQuery({
    queryKey: keys.numbers(accountId),
    queryFn: async ({ signal }) =>
      (await send(client.GET('/api/accounts/{id}/test-numbers', { params: path(accountId), signal }))).items,
    enabled: accountId !== '',
  });
}

/** Remembers a number, or gives it another label. */
export function usePutTestNumber(accountId: string) {
  return useNumberMutation(accountId, ({ number, label }: { number: string; label: string | null }) =>
    send(
      client.PUT('/api/accounts/{id}/test-numbers/{number}', {
        params: { path: { id: accountId, number } },
        body: { label },
      }),
    ),
  );
}

/** Forgets a number. */
export function useDeleteTestNumber(accountId: string) {
  return useNumberMutation(accountId, (number: string) =>
    send(
      client.DELETE('/api/accounts/{id}/test-numbers/{number}', {
        params: { path: { id: accountId, number } },
      }),
    ),
  );
}

function useNumberMutation<Input, Output>(accountId: string, mutationFn: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.numbers(accountId) }),
  });
}

/** Uploads a picture, video or document for the header of messages. @throws ApiError */
export async function uploadMessageMedia(
  accountId: string,
  file: File,
): Promise<Schemas['UploadedMessageMedia']> {
  const query = new URLSearchParams({ name: file.name, type: file.type || 'application/octet-stream' });
  const response = await fetch(`/api/accounts/${encodeURIComponent(accountId)}/media?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) throw errorOfAnswer(response.status, await response.json().catch(() => undefined));
  const uploaded: Schemas['UploadedMessageMedia'] = await response.json();
  return uploaded;
}

/** Reads a CSV of recipients row by row; asked anew when the list, its columns or the message change. */
export function useCheckList(accountId: string, body: Schemas['CheckRecipientList'] | undefined) {
  return useQuery({
    queryKey: ['check-list', accountId, body],
    queryFn: ({ signal }) =>
      send(
        client.POST('/api/accounts/{id}/recipient-lists/check', {
          params: path(accountId),
          body: body ?? { csv: '' },
          signal,
        }),
      ),
    enabled: body !== undefined && accountId !== '',
    placeholderData: (previous) => previous,
    gcTime: 0,
  });
}

/** Begins to send to a list. */
export function useStartSendJob(accountId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: StartSendJob) =>
      send(client.POST('/api/accounts/{id}/send-jobs', { params: path(accountId), body })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.jobs }),
  });
}

/** The latest lists that a flow was sent to. */
export function useSendJobs(flowId: string) {
  useLiveSending(flowId);
  return useQuery({
    queryKey: [...keys.jobs, flowId],
    queryFn: async ({ signal }) =>
      (await send(client.GET('/api/send-jobs', { params: { query: { flowId } }, signal }))).items,
  });
}

/** Whether a list goes on by itself. */
export function isMoving({ state }: Pick<SendJob, 'state'>): boolean {
  return state === 'running' || state === 'waiting';
}

/** How far sending to a list is. */
export function useSendJob(jobId: string) {
  useLiveSending(undefined);
  return useQuery({
    queryKey: keys.job(jobId),
    queryFn: ({ signal }) =>
      send(client.GET('/api/send-jobs/{jobId}', { params: { path: { jobId } }, signal })),
  });
}

/** Reads messages and lists again when the server says that they changed, and not more often than people can see. */
function useLiveSending(flowId: string | undefined): void {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLive(['jobs', 'messages'], flowId, () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void queryClient.invalidateQueries({ queryKey: keys.jobs });
      void queryClient.invalidateQueries({ queryKey: keys.sent });
    }, CALM);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}

/** Milliseconds in which changes are gathered. */
const CALM = 300;

/** Address of a file with what became of each message of a list. */
export function sendJobResultsUrl(jobId: string): string {
  return `/api/send-jobs/${encodeURIComponent(jobId)}/results`;
}

/** What can be done with a list that is being sent to. */
export type JobStep =
  | { readonly step: 'pause' | 'resume' | 'cancel' }
  | { readonly step: 'retry'; readonly statuses: ('failed' | 'unknown' | 'canceled')[] }
  | { readonly step: 'speed'; readonly perSecond: number };

/** Pauses, goes on, stops, sends again, or changes the speed. */
export function useSendJobStep(jobId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (step: JobStep): Promise<SendJob> => carryOut(jobId, step),
    onSuccess: (job) => queryClient.setQueryData(keys.job(jobId), job),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.jobs }),
        queryClient.invalidateQueries({ queryKey: keys.sent }),
      ]),
  });
}

function carryOut(jobId: string, step: JobStep): Promise<SendJob> {
  const params = { path: { jobId } };
  switch (step.step) {
    case 'pause':
      return send(client.POST('/api/send-jobs/{jobId}/pause', { params }));
    case 'resume':
      return send(client.POST('/api/send-jobs/{jobId}/resume', { params }));
    case 'cancel':
      return send(client.POST('/api/send-jobs/{jobId}/cancel', { params }));
    case 'retry':
      return send(client.POST('/api/send-jobs/{jobId}/retry', { params, body: { statuses: step.statuses } }));
    case 'speed':
      return send(client.PATCH('/api/send-jobs/{jobId}', { params, body: { perSecond: step.perSecond } }));
  }
}

/** Templates of an account that open a flow. */
export function useMessageTemplates(accountId: string, flowId: string) {
  return useQuery({
    queryKey: [...keys.templates(accountId), flowId],
    queryFn: async ({ signal }) =>
      (
        await send(
          client.GET('/api/accounts/{id}/message-templates', {
            params: { ...path(accountId), query: { flowId } },
            signal,
          }),
        )
      ).items,
    enabled: accountId !== '',
    // Only Meta knows when it has looked at one.
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'PENDING') === true ? REVIEW : false,
  });
}

/** Milliseconds between looks at templates that Meta reviews. */
const REVIEW = 15_000;

/** Hands in a template. */
export function useCreateTemplate(accountId: string) {
  return useTemplateMutation(accountId, (body: CreateMessageTemplate) =>
    send(client.POST('/api/accounts/{id}/message-templates', { params: path(accountId), body })),
  );
}

/** Deletes a template in all its languages. */
export function useDeleteTemplate(accountId: string) {
  return useTemplateMutation(accountId, (name: string) =>
    send(
      client.DELETE('/api/accounts/{id}/message-templates/{name}', {
        params: { path: { id: accountId, name } },
      }),
    ),
  );
}

function useTemplateMutation<Input, Output>(
  accountId: string,
  mutationFn: (input: Input) => Promise<Output>,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.templates(accountId) }),
  });
}
