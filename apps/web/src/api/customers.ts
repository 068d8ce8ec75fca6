import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JsonObject } from '@flowsmith/flow-model';
import { useEffect } from 'react';
import { askSandbox, SANDBOX_ADMIN } from './ask-sandbox.ts';
import type { PlayedExchange } from './endpoint-try.ts';

/*
 * The pretend customers of the sandbox. Their routes belong to the sandbox and not to our API (docs/sandbox.md), so
 * their shapes stand here.
 */

/** How a customer and their phone behave. */
export interface Habits {
  readonly reachable: boolean;
  readonly connected: boolean;
  readonly readsAtOnce: boolean;
  readonly hidesNumber: boolean;
  readonly allowListed: boolean;
  readonly optedOut: boolean;
}

/** Somebody who has a phone. */
export interface Customer {
  readonly waId: string;
  readonly userId: string;
  readonly name: string;
  readonly habits: Habits;
}

/** A customer and a business phone number. */
export interface Chat {
  readonly id: string;
  readonly phoneNumberId: string;
  readonly business: string;
  readonly displayPhoneNumber: string;
  readonly customer: Customer;
  readonly unread: number;
  readonly windowEndsAt: string | null;
  readonly lastMessage: ChatEntry | null;
  readonly revision: number;
}

/** A picture, video or file of a message. */
export interface ChatMedia {
  readonly url: string;
  readonly mimeType: string;
  readonly fileName: string | null;
  readonly bytes: number | null;
}

/** The button of a message that opens a flow. */
export interface FlowButton {
  readonly flowId: string;
  readonly flowName: string;
  readonly cta: string;
  readonly mode: 'draft' | 'published';
  readonly state: 'open' | 'completed' | 'disabled';
  readonly reason: string | null;
}

/** One message of a chat. */
export interface ChatEntry {
  readonly id: string;
  readonly chatId: string;
  readonly from: 'business' | 'customer';
  readonly at: string;
  readonly type:
    | 'text'
    | 'image'
    | 'video'
    | 'document'
    | 'audio'
    | 'sticker'
    | 'flow'
    | 'template'
    | 'flow-reply'
    | 'other';
  readonly text: string | null;
  readonly header: { readonly text: string | null; readonly media: ChatMedia | null } | null;
  readonly footer: string | null;
  readonly media: ChatMedia | null;
  readonly replyTo: string | null;
  readonly status: 'accepted' | 'sent' | 'delivered' | 'read' | 'failed';
  readonly error: { readonly code: number; readonly title: string; readonly details: string } | null;
  readonly flow: FlowButton | null;
  readonly buttons: readonly { readonly type: string; readonly text: string }[];
  readonly reply: {
    readonly flowName: string;
    readonly payload: JsonObject;
    readonly summary: readonly SummaryLine[];
  } | null;
  readonly json: JsonObject;
}

/** A line of what a customer answered. */
export interface SummaryLine {
  readonly label: string;
  readonly text: string;
}

/** A flow that a customer has open. */
export interface CustomerSession {
  readonly id: string;
  readonly messageId: string;
  readonly chatId: string;
  readonly status: 'open' | 'completed' | 'closed' | 'ended';
  readonly flow: {
    readonly id: string;
    readonly name: string;
    readonly mode: 'draft' | 'published';
    readonly version: number | null;
    readonly text: string;
  };
  readonly opening: {
    readonly action: 'navigate' | 'data_exchange';
    readonly screen?: string;
    readonly data?: JsonObject;
    readonly flowToken: string;
  };
  readonly usesEndpoint: boolean;
  readonly endpointUri: string | null;
}

/** A picked file as both places of it ask for it. */
export interface PickedMedia {
  readonly media_id: string;
  readonly cdn_url: string;
  readonly file_name: string;
  readonly encryption_metadata: {
    readonly encrypted_hash: string;
    readonly iv: string;
    readonly encryption_key: string;
    readonly hmac_key: string;
    readonly plaintext_hash: string;
  };
  readonly id: string;
  readonly mime_type: string;
  readonly sha256: string;
}

/** What a customer may write. */
export type CustomerWords =
  | { readonly type: 'text'; readonly text: string; readonly replyTo?: string }
  | { readonly type: 'button'; readonly text: string; readonly replyTo: string }
  | {
      readonly type: 'image' | 'video' | 'document' | 'audio';
      readonly dataUrl: string;
      readonly fileName?: string;
      readonly text?: string;
    };

const keys = {
  all: ['customers'] as const,
  people: ['customers', 'people'] as const,
  chats: ['customers', 'chats'] as const,
  chat: (id: string) => ['customers', 'chat', id] as const,
};

/** Id of the chat of a business number and a customer. */
export function chatId(phoneNumberId: string, waId: string): string {
  return `${phoneNumberId}-${waId.replace(/\D/g, '')}`;
}

/** All chats, the latest first. */
export function useChats() {
  return useQuery({
    queryKey: keys.chats,
    queryFn: async ({ signal }) => (await askSandbox<{ chats: readonly Chat[] }>('/chats', { signal })).chats,
    retry: false,
  });
}

/** A chat with its latest messages, oldest first. */
export function useChat(id: string) {
  return useQuery({
    queryKey: keys.chat(id),
    queryFn: ({ signal }) =>
      askSandbox<{
        readonly chat: Chat;
        readonly messages: readonly ChatEntry[];
        readonly hasEarlier: boolean;
      }>(`/chats/${encodeURIComponent(id)}?limit=${MOST_SHOWN}`, { signal }),
    enabled: id !== '',
    retry: false,
  });
}

/** So many messages of a chat are shown. */
const MOST_SHOWN = 100;

/** All customers, also those who have no chat yet. */
export function useCustomers(enabled = true) {
  return useQuery({
    queryKey: keys.people,
    queryFn: async ({ signal }) =>
      (await askSandbox<{ customers: readonly Customer[] }>('/customers', { signal })).customers,
    enabled,
  });
}

/** Keeps everything about customers fresh while something of them is shown: the sandbox says when a chat changes. */
export function useLiveChats(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const events = new EventSource(`${SANDBOX_ADMIN}/live`);
    const refresh = () => void queryClient.invalidateQueries({ queryKey: keys.all });
    events.addEventListener('change', refresh);
    // What happened while the line was down was not told.
    events.addEventListener('open', refresh);
    return () => events.close();
  }, [queryClient]);
}

/** The customer writes. */
export function useCustomerWrites(id: string) {
  return useCustomerMutation((words: CustomerWords) =>
    askSandbox<ChatEntry>(`/chats/${encodeURIComponent(id)}/messages`, { method: 'POST', json: words }),
  );
}

/** The customer has read everything. */
export function useCustomerReads(id: string) {
  return useCustomerMutation(() =>
    askSandbox<void>(`/chats/${encodeURIComponent(id)}/read`, { method: 'POST', json: {} }),
  );
}

/** Makes a chat, and the customer where there is none. */
export function useBeginChat() {
  return useCustomerMutation(async ({ name, phone }: { name: string; phone: string }) => {
    const digits = phone.replace(/\D/g, '');
    const customer = await askSandbox<Customer>('/customers', {
      method: 'POST',
      json: { name, ...(digits === '' ? {} : { phone: digits }) },
    });
    return askSandbox<Chat>('/chats', { method: 'POST', json: { waId: customer.waId } });
  });
}

/** Changes how a customer behaves. */
export function useChangeHabits(waId: string) {
  return useCustomerMutation((habits: Partial<Habits>) =>
    askSandbox<Customer>(`/customers/${encodeURIComponent(waId)}`, { method: 'PATCH', json: { habits } }),
  );
}

/** The customer taps the button of a message. */
export function useOpenFlowMessage() {
  return useCustomerMutation((wamid: string) =>
    askSandbox<CustomerSession>(`/messages/${encodeURIComponent(wamid)}/open`, { method: 'POST', json: {} }),
  );
}

/** Carries out one exchange of an open flow as WhatsApp does. @throws ApiError */
export function customerExchange(
  sessionId: string,
  request: JsonObject,
  signal?: AbortSignal,
): Promise<PlayedExchange> {
  return askSandbox(`/sessions/${encodeURIComponent(sessionId)}/exchange`, {
    method: 'POST',
    json: { request },
    signal,
  });
}

/** Uploads a file that the customer picked. @throws ApiError */
export function customerUpload(sessionId: string, file: File, signal?: AbortSignal): Promise<PickedMedia> {
  return askSandbox(
    `/sessions/${encodeURIComponent(sessionId)}/media?name=${encodeURIComponent(file.name)}`,
    {
      method: 'POST',
      body: file,
      type: file.type || 'application/octet-stream',
      signal,
    },
  );
}

/** Sends what the customer filled in. */
export function useCompleteSession() {
  return useCustomerMutation(
    ({ sessionId, ...json }: { sessionId: string; payload: JsonObject; summary: readonly SummaryLine[] }) =>
      askSandbox<{ readonly message: ChatEntry }>(`/sessions/${encodeURIComponent(sessionId)}/complete`, {
        method: 'POST',
        json,
      }),
  );
}

/** The customer left the flow. */
export function useCloseSession() {
  return useCustomerMutation((sessionId: string) =>
    askSandbox<void>(`/sessions/${encodeURIComponent(sessionId)}/close`, { method: 'POST', json: {} }),
  );
}

function useCustomerMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.all }),
  });
}
