/** Parts of the page that sends a flow. */
export type SendPart = 'message' | 'templates' | 'sent';

/** Address of the page that sends a flow; with the id of a list, of how far that is. */
export function sendPath(flowId: string, part: SendPart = 'message', jobId?: string): string {
  const page = `/flows/${flowId}/send`;
  if (jobId !== undefined) return `${page}/sent/${jobId}`;
  return part === 'message' ? page : `${page}/${part}`;
}
