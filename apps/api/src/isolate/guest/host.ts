import type { HostOperations } from '../protocol.ts';

const start = hostCall;

/** Has the host do something that an isolate cannot do itself. */
export async function host<Name extends keyof HostOperations>(
  operation: Name,
  argument: HostOperations[Name]['argument'],
): Promise<HostOperations[Name]['result']> {
  return JSON.parse(await start(operation, JSON.stringify(argument)));
}
