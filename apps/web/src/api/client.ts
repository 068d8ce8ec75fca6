import type { paths } from '@flowsmith/api-types';
import createClient from 'openapi-fetch';
import { errorOfAnswer, unreachable } from './api-error.ts';
import { reportReached, reportUnreachable } from './connection.ts';
import { fetchSignedIn } from './session.ts';

/** The typed client of Flowsmith's API. Wrap each call in {@link send}, which turns failures into `ApiError`s. */
export const client = createClient<paths>({
  baseUrl: '',
  fetch: fetchSignedIn,
  querySerializer: { array: { style: 'form', explode: true } },
});

/**
 * Awaits a call of {@link client} and gives its data.
 * @throws ApiError for every answer that is not a success, and `unreachable` when there is none.
 */
export async function send<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    reportUnreachable();
    throw unreachable(cause);
  });
  if (isSuccess(response, data)) {
    reportReached();
    return data;
  }
  const failure = errorOfAnswer(response.status, error);
  if (failure.code === 'unreachable') reportUnreachable();
  else reportReached();
  throw failure;
}

/** Whether the answer carries what its type says. The types know which answers have no body: there `Data` is `undefined` or `null`. */
function isSuccess<Data>(response: Response, _data: Data | undefined): _data is Data {
  return response.ok;
}
