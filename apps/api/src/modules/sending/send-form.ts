import { messages } from '../../messages.ts';
import type { Flow } from '../flows/schema.ts';
import type { LinkRow } from '../publishing/links.ts';
import { dataFieldsOf, flowFacts } from './flow-facts.ts';
import { LIMITS } from './limits.ts';
import type { SendForm } from './schema.ts';
import type { SendTarget } from './target.ts';

const text = messages.sending.canSend;

/** What can be sent of a flow, and what it takes. A flow that is not at Meta shows what is saved here. */
export function sendFormOf(flow: Flow, link: LinkRow | undefined, target: SendTarget): SendForm {
  const facts = target.flow === null ? flowFacts(flow.text) : target.flow.facts;
  return {
    metaFlowId: target.flow?.metaFlowId ?? null,
    status: link?.status ?? 'NOT_LINKED',
    canSend: canSend(link, target),
    revision: target.flow === null ? flow.revision : target.flow.revision,
    usesEndpoint: facts?.usesEndpoint === true,
    hasAppSecret: target.appSecret !== undefined,
    screens: (facts?.entries ?? []).map(({ id, title, isDefault, screen }) => ({
      id,
      title,
      isDefault,
      fields: dataFieldsOf(screen).map(({ name, type, example, schema }) => ({
        name,
        type,
        required: true,
        example: example ?? null,
        schema,
      })),
    })),
    limits: { ...LIMITS },
  };
}

function canSend(link: LinkRow | undefined, { flow }: SendTarget): SendForm['canSend'] {
  const answer = (mode: 'published' | 'draft', possible: boolean, meaning: string) => ({
    mode,
    possible,
    meaning,
  });
  if (link === undefined || flow === null)
    return [answer('published', false, text.notThere), answer('draft', false, text.notThere)];
  switch (flow.status) {
    case 'DEPRECATED':
      return [answer('published', false, text.deprecated), answer('draft', false, text.deprecated)];
    case 'BLOCKED':
      return [answer('published', false, text.blocked), answer('draft', false, text.blocked)];
    case 'DRAFT':
      return [
        answer('published', flow.wasPublished, flow.wasPublished ? text.live : text.neverPublished),
        answer('draft', true, text.draft),
      ];
    case 'THROTTLED':
      return [answer('published', true, text.throttled), answer('draft', false, text.noDraft)];
    default:
      return [answer('published', true, text.published), answer('draft', false, text.noDraft)];
  }
}
