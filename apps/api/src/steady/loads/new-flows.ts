import { randomUUID } from 'node:crypto';
import { textAt, valueAt } from '../../testing/server.ts';
import { expectStatus, isRefused, type Load, type Reached } from './load.ts';

/** Makes flows, each with a name of its own. */
export function newFlows(server: Reached): Load {
  let made: { readonly id: string; readonly name: string }[] = [];
  let open: string[] = [];
  let count = 0;

  return {
    acknowledged: () => count,

    async step() {
      const name = randomUUID();
      open.push(name);
      const answer = await server.send('POST', '/api/flows', { name, text: `{"name":"${name}"}` });
      if (isRefused(answer)) return;
      expectStatus(answer, 201);
      open.pop();
      made.push({ id: textAt(answer.body, 'id'), name });
      count += 1;
    },

    async check() {
      for (const { id, name } of made) {
        const { body } = await server.send('GET', `/api/flows/${id}`);
        if (valueAt(body, 'text') !== `{"name":"${name}"}`)
          throw new Error(`The new flow ${name} is not there`);
      }
      for (const name of [...open, ...made.slice(-3).map((one) => one.name)]) {
        const { body } = await server.send('GET', `/api/flows?search=${name}`);
        const items = valueAt(body, 'items');
        if (!Array.isArray(items) || items.length > 1) throw new Error(`The new flow ${name} is there twice`);
      }
      made = [];
      open = [];
    },
  };
}
