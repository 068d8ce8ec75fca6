/** Calls of the API that must succeed. */
export function apiOf(url: string) {
  return {
    /** @returns the answer, which must be an object */
    async send(method: string, path: string, body?: unknown): Promise<Readonly<Record<string, unknown>>> {
      const response = await fetch(`${url}/api${path}`, {
        method,
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
      const answer: unknown = JSON.parse(text);
      return Object.fromEntries(Object.entries(Object(answer)));
    },
  };
}
