import type { Dispatcher } from 'undici';

/** An answer as it came over the wire. */
export interface GraphAnswer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly text: string;
}
