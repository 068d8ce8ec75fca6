import { messages } from '../../messages.ts';
import type { Link } from '../publishing/schema.ts';
import type { Possible } from './schema.ts';

const { states, live: liveTexts, next: nextTexts, actions: labels, meanings: text } = messages.lifecycle;

type Action = Possible['actions'][number];
/** Whether it can be done, and what it will mean or why not. */
type Answer = readonly [possible: boolean, meaning: string];

/**
 * The state machine of a flow at Meta in words (Flows API, "Lifecycle"): what can be done now and what it will mean. That
 * a published flow reads DRAFT after an edit, while its last version goes on, is told apart from a flow that was never published.
 * @param link `undefined` for a flow that Meta does not have
 */
export function possibleActions(link: Link | undefined): Possible {
  const state = stateOf(link);
  const { label, meaning } = states[state];
  return {
    status: link?.status ?? 'NOT_LINKED',
    label,
    meaning,
    live: liveOf(link, state),
    next: nextOf(link, state),
    actions: [
      toAction('check', check(link, state)),
      toAction('publish', publish(link, state)),
      toAction('edit', edit(state)),
      toAction('rename', rename(state)),
      toAction('send-draft', sendDraft(state)),
      toAction('send', send(state)),
      toAction('clone', ifThere(state, text.clone)),
      toAction('preview', ifThere(state, text.preview)),
      toAction(
        'migrate',
        state === 'DEPRECATED' ? [false, text.deprecatedForGood] : ifThere(state, text.migrate),
      ),
      toAction('deprecate', deprecate(state), true),
      toAction('delete', remove(state), true),
      toAction('unlink', state === 'NOT_LINKED' ? [false, text.notThere] : [true, text.unlink]),
    ],
  };
}

type State = keyof typeof states;

function stateOf(link: Link | undefined): State {
  if (link === undefined) return 'NOT_LINKED';
  if (link.status === 'DRAFT')
    return link.publishedAt !== null || link.publishedRevision !== null ? 'DRAFT-OVER-LIVE' : 'DRAFT';
  return isState(link.status) ? link.status : 'OTHER';
}

function isState(status: string): status is State {
  return Object.hasOwn(states, status);
}

function isThere(state: State): boolean {
  return state !== 'NOT_LINKED' && state !== 'DELETED' && state !== 'CREATING';
}

function ifThere(state: State, meaning: string): Answer {
  return isThere(state) ? [true, meaning] : [false, text.notThere];
}

function check(link: Link | undefined, state: State): Answer {
  if (state === 'DEPRECATED') return [false, text.deprecatedForGood];
  if (!isThere(state)) return [true, text.checkNew];
  if (state === 'PUBLISHED' && link?.publishedIsCurrent === true) return [true, text.checkSame];
  return [true, state === 'DRAFT' || state === 'DRAFT-OVER-LIVE' ? text.checkDraft : text.checkLive];
}

function publish(link: Link | undefined, state: State): Answer {
  if (link === undefined || !isThere(state)) return [false, text.notThere];
  if (state === 'DEPRECATED') return [false, text.deprecatedForGood];
  if (state === 'PUBLISHED' && link.publishedIsCurrent) return [false, text.publishNothingNew];
  if (!link.uploadedIsCurrent) return [false, text.publishStale];
  if (state !== 'DRAFT' && state !== 'DRAFT-OVER-LIVE') return [false, text.publishState];
  if (link.validationErrors.length > 0) return [false, text.publishErrors(link.validationErrors.length)];
  return [true, state === 'DRAFT' ? text.publishFirst : text.publishNow];
}

function edit(state: State): Answer {
  switch (state) {
    case 'DEPRECATED':
      return [true, text.editClone];
    case 'PUBLISHED':
    case 'THROTTLED':
    case 'BLOCKED':
    case 'DRAFT-OVER-LIVE':
      return [true, text.editLive];
    case 'DRAFT':
    case 'NOT_LINKED':
    case 'CREATING':
    case 'DELETED':
    case 'OTHER':
      return [true, text.editFree];
  }
}

function rename(state: State): Answer {
  if (state === 'DEPRECATED') return [false, text.deprecatedForGood];
  return ifThere(
    state,
    state === 'DRAFT' || state === 'DRAFT-OVER-LIVE' ? text.renameDraft : text.renameLive,
  );
}

function sendDraft(state: State): Answer {
  if (!isThere(state)) return [false, text.notThere];
  return state === 'DRAFT' || state === 'DRAFT-OVER-LIVE'
    ? [true, text.sendDraft]
    : [false, text.sendDraftNot];
}

function send(state: State): Answer {
  switch (state) {
    case 'PUBLISHED':
      return [true, text.send];
    case 'DRAFT-OVER-LIVE':
      return [true, text.sendLive];
    case 'THROTTLED':
      return [true, text.sendThrottled];
    case 'BLOCKED':
      return [false, text.sendBlocked];
    case 'DEPRECATED':
      return [false, text.sendDeprecated];
    case 'DRAFT':
      return [false, text.sendDraftOnly];
    case 'OTHER':
      return [true, text.send];
    case 'NOT_LINKED':
    case 'CREATING':
    case 'DELETED':
      return [false, text.notThere];
  }
}

function deprecate(state: State): Answer {
  switch (state) {
    case 'PUBLISHED':
    case 'THROTTLED':
    case 'BLOCKED':
    case 'OTHER':
      return [true, text.deprecate];
    case 'DRAFT-OVER-LIVE':
      return [true, text.deprecateLive];
    case 'DRAFT':
      return [false, text.deprecateDraft];
    case 'DEPRECATED':
      return [false, text.deprecateDone];
    case 'NOT_LINKED':
    case 'CREATING':
    case 'DELETED':
      return [false, text.notThere];
  }
}

function remove(state: State): Answer {
  if (!isThere(state)) return [false, text.notThere];
  return state === 'DRAFT' ? [true, text.delete] : [false, text.deleteLive];
}

function toAction(action: Action['action'], [possible, meaning]: Answer, irreversible = false): Action {
  return { action, label: labels[action], possible, meaning, irreversible };
}

function liveOf(link: Link | undefined, state: State): Possible['live'] {
  const isLive = state === 'PUBLISHED' || state === 'THROTTLED' || state === 'DRAFT-OVER-LIVE';
  if (link === undefined || !isLive) return null;
  const { publishedRevision: revision, publishedIsCurrent: isCurrent, publishedAt } = link;
  const meaning =
    revision === null ? liveTexts.unknown : isCurrent ? liveTexts.current : liveTexts.older(revision);
  return { revision, isCurrent, publishedAt, meaning };
}

function nextOf(link: Link | undefined, state: State): string | null {
  switch (state) {
    case 'NOT_LINKED':
    case 'DELETED':
      return nextTexts.check;
    case 'CREATING':
      return nextTexts.refresh;
    case 'DRAFT':
    case 'DRAFT-OVER-LIVE':
      if (link?.uploadedIsCurrent !== true) return nextTexts.check;
      return link.validationErrors.length > 0 ? nextTexts.fix : nextTexts.publish;
    case 'PUBLISHED':
      return link?.publishedIsCurrent === true ? nextTexts.send : nextTexts.check;
    case 'THROTTLED':
    case 'BLOCKED':
      return nextTexts.endpoint;
    case 'DEPRECATED':
      return nextTexts.clone;
    case 'OTHER':
      return null;
  }
}
