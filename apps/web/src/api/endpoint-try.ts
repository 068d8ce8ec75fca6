import type { components } from '@flowsmith/api-types';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { errorOfAnswer } from './api-error.ts';
import { client, send } from './client.ts';
import { endpointKeys } from './endpoints.ts';

/** Whom the phone of a flow may ask, and what is missing for it. */
export type PhoneTargets = components['schemas']['PhoneTargets'];
/** `draft` and `live` are hosted, `own` is a server of the user. */
export type PhoneTarget = components['schemas']['PlayExchange']['to'];
/** A server of the user that the phone may ask. */
export type OwnServer = components['schemas']['PhoneOwnServer'];
/** What a phone gets, and what went over the wire for it. */
export type PlayedExchange = components['schemas']['PlayedExchange'];
/** A picked file as endpoints get it, without its name. */
export type UploadedMedia = components['schemas']['UploadedMedia'];

const flow = (flowId: string) => ({ path: { id: flowId } });

/** Whom the phone of a flow may ask. Below the endpoint's own key: what changes the endpoint changes this, too. */
export function phoneTargetsQuery(flowId: string) {
  return queryOptions({
    queryKey: [...endpointKeys.one(flowId), 'phone'],
    queryFn: ({ signal }) =>
      send(client.GET('/api/flows/{id}/endpoint/phone', { params: flow(flowId), signal })),
  });
}

/** Whom the phone of a flow may ask. */
export function usePhoneTargets(flowId: string, enabled = true) {
  return useQuery({ ...phoneTargetsQuery(flowId), enabled });
}

/** Carries out one exchange as WhatsApp does. What fails on the way is told in the answer. @throws ApiError */
export function playExchange(
  flowId: string,
  body: components['schemas']['PlayExchange'],
  signal?: AbortSignal,
): Promise<PlayedExchange> {
  return send(
    client.POST('/api/flows/{id}/endpoint/phone/exchange', {
      params: flow(flowId),
      body,
      ...(signal === undefined ? {} : { signal }),
    }),
  );
}

/** Encrypts a picked file and puts it where endpoints can fetch it. @throws ApiError */
export async function uploadPickedFile(
  flowId: string,
  file: Blob,
  signal?: AbortSignal,
): Promise<UploadedMedia> {
  const response = await fetch(`/api/flows/${encodeURIComponent(flowId)}/endpoint/phone/media`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) {
    throw errorOfAnswer(response.status, await response.json().catch(() => undefined));
  }
  const uploaded: UploadedMedia = await response.json();
  return uploaded;
}

/** Remembers a server of the user. */
export function usePutOwnServer(flowId: string) {
  return useTargetMutation(flowId, (body: components['schemas']['PutPhoneOwnServer']) =>
    send(client.PUT('/api/flows/{id}/endpoint/phone/own-server', { params: flow(flowId), body })),
  );
}

/** Makes a key pair for a flow that has none. */
export function useMakeFirstKey(flowId: string) {
  return useTargetMutation(flowId, () =>
    send(client.POST('/api/flows/{id}/endpoint/keys', { params: flow(flowId), body: { from: 'new' } })),
  );
}

/** Lets the source as it is saved answer in an environment. */
export function useDeployTo(flowId: string) {
  return useTargetMutation(flowId, (environment: 'draft' | 'live') =>
    send(client.POST('/api/flows/{id}/endpoint/deploy', { params: flow(flowId), body: { environment } })),
  );
}

function useTargetMutation<Argument, Result>(
  flowId: string,
  mutationFn: (argument: Argument) => Promise<Result>,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: endpointKeys.one(flowId) }),
        queryClient.invalidateQueries({ queryKey: ['endpoint-keys', flowId] }),
      ]),
  });
}
