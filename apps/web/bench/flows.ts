/** A flow to measure with. */
export interface BenchFlow {
  readonly name: string;
  readonly text: string;
  /** The most that p95 of an interaction should be, in milliseconds. */
  readonly interactionAim: number;
}

/** Saves a flow on the server and answers its id. */
export async function createFlow(url: string, { name, text }: BenchFlow): Promise<string> {
  const response = await fetch(`${url}/api/flows`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, text }),
  });
  const flow: unknown = await response.json();
  if (typeof flow !== 'object' || flow === null || !('id' in flow) || typeof flow.id !== 'string')
    throw new Error(`The flow was not saved (${response.status}): ${JSON.stringify(flow).slice(0, 300)}`);
  return flow.id;
}
