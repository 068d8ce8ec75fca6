import type { FlowResponse } from '@/api/responses.ts';

/** An answer for tests. */
export function answer(members: Partial<FlowResponse> = {}): FlowResponse {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    flow: { id: '00000000-0000-4000-8000-0000000000f1', name: 'Sign up' },
    metaFlowId: '1001',
    version: 3,
    matchedBy: 'token',
    person: 'person-1',
    sender: '4915112345678',
    senderUserId: null,
    senderName: 'Ada',
    at: '2026-03-01T10:00:00.000Z',
    receivedAt: '2026-03-01T10:00:01.000Z',
    fields: {},
    shown: {},
    files: 0,
    broken: false,
    ...members,
  };
}
