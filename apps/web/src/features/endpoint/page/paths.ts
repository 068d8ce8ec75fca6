import type { SectionId } from './sections.ts';

/** Address of a flow on the board. */
export function buildPath(flowId: string): string {
  return `/flows/${flowId}`;
}

/** Address of a section of its endpoint. */
export function endpointPath(flowId: string, section: SectionId = 'code'): string {
  return `/flows/${flowId}/endpoint/${section}`;
}
