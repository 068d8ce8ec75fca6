import type { components } from '@flowsmith/api-types';
import { useQuery } from '@tanstack/react-query';
import { client, send } from './client.ts';

/** An example flow to begin from, with its text. */
export type Template = components['schemas']['Template'];

/** The template gallery. It does not change while the server runs. */
export function useTemplates(enabled = true) {
  return useQuery({
    queryKey: ['templates'],
    queryFn: async ({ signal }) => (await send(client.GET('/api/templates', { signal }))).items,
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  });
}
