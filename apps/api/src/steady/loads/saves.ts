import { textAt, valueAt } from '../../testing/server.ts';
import { expectStatus, isRefused, type Load, type Reached } from './load.ts';

const textOf = (mark: string) => JSON.stringify({ version: '7.3', screens: [], mark });

/** Saves one flow over and over, each time based on the revision before. */
export async function savesOf(server: Reached, name: string): Promise<Load> {
  const created = await server.send('POST', '/api/flows', { name, text: textOf('first') });
  expectStatus(created, 201);
  const id = textAt(created.body, 'id');
  let revision = 1;
  let count = 0;
  /** Texts that were acknowledged since the last check, by revision. */
  let saved = new Map<number, string>();
  /** May or may not have been saved: its answer did not come. */
  let open: string | undefined;

  /** Finds out whether the save was made whose answer did not come. */
  async function settle(): Promise<void> {
    const { status, body } = await server.send('GET', `/api/flows/${id}`);
    if (status !== 200) throw new Error(`${name} cannot be read: ${status}`);
    const found = Number(valueAt(body, 'revision'));
    const isOpen = found === revision + 1 && valueAt(body, 'text') === open;
    if (!isOpen && found !== revision)
      throw new Error(`Revision ${revision} of ${name} was acknowledged, ${found} is there`);
    revision = found;
    open = undefined;
  }

  return {
    acknowledged: () => count,

    async step() {
      if (open !== undefined) await settle();
      const text = textOf(`${name} ${revision + 1} ${Math.random()}`);
      open = text;
      const answer = await server.send('PUT', `/api/flows/${id}`, { text }, { 'if-match': `"${revision}"` });
      if (isRefused(answer)) return;
      expectStatus(answer, 200);
      revision = Number(valueAt(answer.body, 'revision'));
      saved.set(revision, text);
      open = undefined;
      count += 1;
    },

    async check() {
      await settle();
      for (const [number, wanted] of saved) {
        const version = await server.send('GET', `/api/flows/${id}/versions/${number}`);
        if (valueAt(version.body, 'text') !== wanted)
          throw new Error(`Revision ${number} of ${name} is another`);
      }
      saved = new Map();
    },
  };
}
