import { expect, type APIRequestContext } from '@playwright/test';

/** A flow of its own for one test. */
export interface MadeFlow {
  readonly id: string;
  readonly name: string;
}

/** Makes a flow through the API: from a text, from a template of the gallery, or blank. */
export async function makeFlow(
  request: APIRequestContext,
  name: string,
  from: { readonly text: string } | { readonly template: string } | Record<string, never> = {},
): Promise<MadeFlow> {
  const answer = await request.post('/api/flows', { data: { name, ...from } });
  expect(answer.status(), await answer.text()).toBe(201);
  const flow: { id: string } = await answer.json();
  return { id: flow.id, name };
}

/** The saved bytes of a flow, as its export gives them. */
export async function savedBytes(request: APIRequestContext, flowId: string): Promise<Buffer> {
  const answer = await request.get(`/api/flows/${flowId}/export`);
  expect(answer.ok()).toBe(true);
  return answer.body();
}

/** The saved text of a flow. */
export async function savedText(request: APIRequestContext, flowId: string): Promise<string> {
  return (await savedBytes(request, flowId)).toString('utf8');
}

/** A flow of one screen that ends with `complete`; `children` stand above its footer. */
export function oneScreenFlow(children: readonly object[], title = 'Start'): string {
  return `${JSON.stringify(
    {
      version: '7.2',
      screens: [
        {
          id: 'START',
          title,
          terminal: true,
          layout: {
            type: 'SingleColumnLayout',
            children: [
              ...children,
              { type: 'Footer', label: 'Done', 'on-click-action': { name: 'complete', payload: {} } },
            ],
          },
        },
      ],
    },
    null,
    2,
  )}\n`;
}
