import type { EndpointEnvironment } from '@/api/endpoints.ts';

/** What every part of the settings is given. */
export interface PartProps {
  readonly flowId: string;
  readonly state: EndpointEnvironment;
}
