import type { components } from '@flowsmith/api-types';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';

/** The server side of a flow: both environments, keys, and where the source stands. */
export type Endpoint = components['schemas']['Endpoint'];
/** One of its environments. */
export type EndpointEnvironment = components['schemas']['EndpointEnvironment'];
/** The source that is being worked on. */
export type EndpointSource = components['schemas']['EndpointSource'];
/** Something that was deployed. */
export type EndpointVersion = components['schemas']['EndpointVersion'];
/** `draft` while the flow is worked on, `live` for people. */
export type Environment = EndpointEnvironment['environment'];

/** Keys under which endpoints are cached. */
export const endpointKeys = {
  one: (flowId: string) => ['endpoint', flowId] as const,
  versions: (flowId: string, environment: Environment) =>
    ['endpoint', flowId, 'versions', environment] as const,
  version: (flowId: string, environment: Environment, number: number) =>
    ['endpoint', flowId, 'version', environment, number] as const,
};

const flow = (flowId: string) => ({ path: { id: flowId } });

/** The endpoint of a flow; every flow has one, be it unused. */
export function endpointQuery(flowId: string) {
  return queryOptions({
    queryKey: endpointKeys.one(flowId),
    queryFn: ({ signal }) => send(client.GET('/api/flows/{id}/endpoint', { params: flow(flowId), signal })),
  });
}

/** The endpoint of a flow. */
export function useEndpoint(flowId: string, enabled = true) {
  return useQuery({ ...endpointQuery(flowId), enabled });
}

/** The source as it is saved; made from the flow while none was. */
export function readSource(flowId: string): Promise<EndpointSource> {
  return send(client.GET('/api/flows/{id}/endpoint/source', { params: flow(flowId) }));
}

/**
 * Saves a source.
 * @param revision the one that it was made from; 0: the first
 * @param base what the flow gives, if the text was brought up to date with it
 * @throws ApiError `stale` with the current one in `details.current`
 */
export function saveSource(
  flowId: string,
  { text, base, revision }: { readonly text: string; readonly base?: string; readonly revision: number },
): Promise<EndpointSource> {
  return send(
    client.PUT('/api/flows/{id}/endpoint/source', {
      params: { ...flow(flowId), header: { 'if-match': String(revision) } },
      body: { text, ...(base === undefined ? {} : { base }) },
    }),
  );
}

/** What is to be deployed; without `from` the source as it is saved. */
export type DeployRequest = components['schemas']['DeployEndpoint'];

/** Lets a source answer. @throws ApiError `invalid-source` with its place */
export function deploySource(flowId: string, body: DeployRequest): Promise<EndpointVersion> {
  return send(client.POST('/api/flows/{id}/endpoint/deploy', { params: flow(flowId), body }));
}

/** What was deployed to an environment, newest first; the last hundred. */
export function useVersions(flowId: string, environment: Environment) {
  return useQuery({
    queryKey: endpointKeys.versions(flowId, environment),
    queryFn: ({ signal }) =>
      send(
        client.GET('/api/flows/{id}/endpoint/versions', {
          params: { ...flow(flowId), query: { environment, limit: 100 } },
          signal,
        }),
      ),
  });
}

/** One deployed version with its source; versions never change. */
export function useVersion(flowId: string, environment: Environment, number: number | undefined) {
  return useQuery({
    queryKey: endpointKeys.version(flowId, environment, number ?? 0),
    queryFn: ({ signal }) =>
      send(
        client.GET('/api/flows/{id}/endpoint/versions/{number}', {
          params: { path: { id: flowId, number: number ?? 0 }, query: { environment } },
          signal,
        }),
      ),
    enabled: number !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Lets another version answer, at once. */
export function useRollBack(flowId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['RollBackEndpoint']) =>
      send(client.POST('/api/flows/{id}/endpoint/rollback', { params: flow(flowId), body })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: endpointKeys.one(flowId) }),
  });
}

/** What handlers wrote and what went wrong in one exchange. */
export type LogEntry = components['schemas']['EndpointLog']['items'][number];

/** Milliseconds between questions for new lines; none are asked while the window is hidden. */
const LOG_POLL = 1_500;
/** Exchanges whose lines are shown. */
const LOG_KEPT = 200;

/** The log of an environment, oldest first, by and by with what is new; only while it is looked at. */
export function useEndpointLog(flowId: string, environment: Environment, enabled: boolean) {
  const queryClient = useQueryClient();
  const queryKey = ['endpoint-log', flowId, environment] as const;
  return useQuery({
    queryKey,
    queryFn: async ({
      signal,
    }): Promise<{ readonly items: readonly LogEntry[]; readonly newest: number }> => {
      const known = queryClient.getQueryData<{ items: readonly LogEntry[]; newest: number }>(queryKey);
      const fresh = await send(
        client.GET('/api/flows/{id}/endpoint/log', {
          params: { ...flow(flowId), query: { environment, after: known?.newest ?? 0 } },
          signal,
        }),
      );
      return known !== undefined && fresh.newest === known.newest
        ? known
        : { items: [...(known?.items ?? []), ...fresh.items].slice(-LOG_KEPT), newest: fresh.newest };
    },
    enabled,
    refetchInterval: LOG_POLL,
    staleTime: 0,
    structuralSharing: false,
  });
}
