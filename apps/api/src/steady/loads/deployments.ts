import { requests, sourceThat, startHostedFlow } from '../../modules/endpoints/testing/hosted-flow.ts';
import { valueAt } from '../../testing/server.ts';
import { expectStatus, isRefused, type Load, type Reached } from './load.ts';

const programOf = (version: number) =>
  sourceThat(`return complete({ booking_id: 'v${version} n' + (await store.increment('seen')) });`);
const ANSWER = /v(\d+) n(\d+)/;

/** A flow whose endpoint is deployed again and again, and asked all the time. */
export async function hostedLoads(
  server: Reached,
): Promise<{ readonly deployments: Load; readonly exchanges: Load }> {
  const flow = await startHostedFlow({
    send: server.send,
    get url() {
      return server.url();
    },
  });
  /** Highest version of the source that was acknowledged, and the one that may have been deployed as well. */
  let deployed = 0;
  let tried = 0;
  /** Numbers that exchanges got. */
  const numbers = new Set<number>();
  let unanswered = 0;
  let lowest = 0;

  const deploy = async () => {
    tried += 1;
    const source = programOf(tried);
    const saved = await flow.api('PUT', '/source', { text: source }, { 'if-match': '*' });
    if (isRefused(saved)) return;
    expectStatus(saved, 200);
    const done = await flow.api('POST', '/deploy', { environment: 'live' });
    if (isRefused(done)) return;
    expectStatus(done, 200);
    deployed = tried;
  };
  await deploy();

  async function exchange(): Promise<void> {
    const least = deployed;
    unanswered += 1;
    const { status, body } = await flow.call(requests.pick);
    if (status === 429 || status === 503) {
      unanswered -= 1;
      return;
    }
    const found = ANSWER.exec(JSON.stringify(body));
    if (status !== 200 || found === null) throw new Error(`Exchange: ${status} ${JSON.stringify(body)}`);
    unanswered -= 1;
    const [version, number] = [Number(found[1]), Number(found[2])];
    if (version < least) throw new Error(`Version ${version} answered after ${least} was deployed`);
    if (numbers.has(number)) throw new Error(`Number ${number} was given twice`);
    numbers.add(number);
  }

  return {
    deployments: {
      step: deploy,
      acknowledged: () => deployed,
      async check() {
        const { body } = await flow.api('GET', '/versions?environment=live&limit=100');
        const newest = Number(valueAt(body, 'items', 0, 'number'));
        const version = await flow.api('GET', `/versions/${newest}?environment=live`);
        const text = String(valueAt(version.body, 'text'));
        const is = Number(/'v(\d+) n'/.exec(text)?.[1]);
        if (text !== programOf(is) || is < deployed || is > tried)
          throw new Error(`Version ${deployed} was deployed, ${is} is the newest`);
        deployed = is;
        tried = Math.max(tried, is);
      },
    },
    exchanges: {
      step: exchange,
      acknowledged: () => numbers.size,
      async check() {
        await exchange();
        const highest = Math.max(...numbers);
        if (highest < numbers.size || highest > numbers.size + unanswered + lowest)
          throw new Error(`${numbers.size} exchanges were answered, ${highest} were counted`);
        lowest = highest - numbers.size;
        unanswered = 0;
      },
    },
  };
}
