/** The module that somebody deployed. */
declare module 'program' {
  import type { Endpoint } from '@flowsmith/endpoint/define';

  const endpoint: Endpoint;
  export default endpoint;
}

/** Put into every isolate by vm.ts: starts an operation outside; answers JSON text or rejects. */
declare function hostCall(operation: string, argument: string): Promise<string>;
/** Put into every isolate by vm.ts: writes a line to the log of the program. */
declare function hostLog(level: string, text: string): void;
/** Put into every isolate by vm.ts: hands out the answer to a question, by its number. */
declare function hostDone(ask: number, text: string): void;
