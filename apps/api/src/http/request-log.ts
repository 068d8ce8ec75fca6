import type { FastifyRequest, FastifyServerOptions } from 'fastify';

type Logger = FastifyServerOptions['logger'];

/** What is logged of a request: who reads the log must not be able to open shared links, or to act for an account. */
export function withSafeRequests(logger: Logger): Logger {
  if (logger === undefined || logger === false) return false;
  const options = logger === true ? {} : logger;
  return { ...options, serializers: { ...options.serializers, req } };
}

function req({ method, url, host, ip }: FastifyRequest) {
  return {
    method,
    url: url.replace(TOKEN, '…').replace(VERIFY_TOKEN, '…').replace(SECRETS, '$1…'),
    host,
    remoteAddress: ip,
  };
}

/** Follows the two addresses that carry a token: the page, and what it asks the server. */
const TOKEN = /(?<=^\/(?:p|api\/shared)\/)[^/?#]+/;
/** What Meta confirms the address of webhooks with. */
const VERIFY_TOKEN = /(?<=^\/webhooks\/.*[?&]hub\.verify_token=)[^&#]*/;

/** Parameters of Meta's calls and handshakes that are secrets. */
const SECRETS =
  /((?:access_token|input_token|client_secret|appsecret_proof|hub\.verify_token|verify_token)=)[^&#]*/g;
