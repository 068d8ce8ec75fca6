/** Texts about flows at Meta: their states, environments and figures. */
export const lifecycleMessages = {
  nothingToChange: 'must change at least one of name, categories, endpointUri and applicationId',
  sameAccount: 'must be two different accounts',
  whereTo: 'must say to which account (toAccountId)',
  states: {
    NOT_LINKED: { label: 'Not at Meta', meaning: 'Meta does not have this flow yet. Nobody can be sent it.' },
    CREATING: {
      label: 'Being made',
      meaning: 'Meta was asked to make the flow and did not answer in time. Checking again finds out.',
    },
    DELETED: { label: 'Gone', meaning: 'Meta does not have this flow any more.' },
    DRAFT: {
      label: 'Draft',
      meaning: 'Only you can try it, on numbers that wrote to you within 24 hours. Phones show it as a test.',
    },
    'DRAFT-OVER-LIVE': {
      label: 'Draft over a live version',
      meaning: 'Customers keep getting the version that was published last. The draft is for trying out.',
    },
    PUBLISHED: { label: 'Published', meaning: 'Customers can be sent the flow and open it.' },
    THROTTLED: {
      label: 'Throttled',
      meaning:
        'Its endpoint does badly, so Meta lets only ten messages an hour through. Customers can open those that they have.',
    },
    BLOCKED: {
      label: 'Blocked',
      meaning: 'Its endpoint fails so often that the flow can neither be sent nor opened.',
    },
    DEPRECATED: {
      label: 'Deprecated',
      meaning: 'It is out of service for good. It can neither be sent nor opened, nor changed.',
    },
    OTHER: {
      label: 'Unknown state',
      meaning: 'Meta names a state that is not known here. Refresh, or look in WhatsApp Manager.',
    },
  },
  live: {
    current: 'This very version is what customers open.',
    older: (revision: number) => `Customers open version ${revision}; later changes are not published yet.`,
    unknown: 'Customers open a version that was not published from here.',
  },
  next: {
    check: 'Check it with Meta, to send what is saved here.',
    fix: 'Mend what Meta found, then check again.',
    publish: 'Publish it; Meta has what is saved here.',
    send: 'Send it.',
    endpoint: 'Mend the endpoint; Meta lifts the limit by itself once it answers well.',
    clone: 'Clone it, or unlink it and publish a new flow.',
    refresh: 'Check again, to see whether Meta made it.',
  },
  actions: {
    check: 'Check with Meta',
    publish: 'Publish',
    edit: 'Edit',
    rename: 'Change name, categories or endpoint',
    'send-draft': 'Send as a draft',
    send: 'Send',
    clone: 'Clone',
    preview: 'Preview',
    migrate: 'Copy to another account',
    deprecate: 'Deprecate',
    delete: 'Delete',
    unlink: 'Unlink',
  },
  meanings: {
    checkNew: 'Meta makes the flow as a draft and looks at it. Customers notice nothing.',
    checkDraft: 'Meta gets what is saved here, as a draft, and looks at it. Customers notice nothing.',
    checkLive: 'The flow becomes a draft at Meta again. The live version goes on until you publish.',
    checkSame: 'Meta has published what is saved here already; nothing is sent.',
    deprecatedForGood: 'A deprecated flow cannot be changed any more.',
    notThere: 'Meta does not have the flow. Check it first.',
    publishNow:
      'Customers get this version from now on. Messages sent before keep theirs; the five latest versions stay usable.',
    publishFirst:
      'Customers can be sent the flow from then on. It can be deprecated later, but not deleted any more.',
    publishStale: 'What is saved here has changed since it was checked. Check it again first.',
    publishErrors: (count: number) =>
      `Meta found ${count} ${count === 1 ? 'problem' : 'problems'}. Mend them and check again first.`,
    publishNothingNew: 'Meta has published what was checked last.',
    publishState: 'Only a draft can be published.',
    editFree: 'Work here as you like; Meta gets nothing until you check.',
    editLive: 'Work here as you like. Customers keep the live version until you publish again.',
    editClone: 'Work here as you like, but this flow cannot be published again at Meta: clone it.',
    renameDraft: 'Changes the draft. Meta’s name only shows in WhatsApp Manager; customers do not see it.',
    renameLive: 'Makes the flow a draft again; the live version goes on until you publish.',
    sendDraft:
      'For trying out: to numbers that wrote within 24 hours. The phone shows Meta’s test text instead of yours.',
    sendDraftNot: 'Only a draft can be sent as one; send it as published.',
    send: 'Customers get the published version.',
    sendLive: 'Customers get the version that was published last, not the draft.',
    sendThrottled: 'Meta lets ten messages an hour through; more are refused.',
    sendBlocked: 'Meta refuses to send a blocked flow.',
    sendDraftOnly: 'It was never published. Publish it, or send it as a draft.',
    sendDeprecated: 'A deprecated flow cannot be sent.',
    clone:
      'Meta makes a new draft with the same document, under a name of its own. This flow stays as it is.',
    preview: 'A public link for 30 days: whoever has it sees the draft, without signing in.',
    migrate:
      'The other account gets a flow with an id of its own; templates have to be pointed at it. This one stays.',
    deprecate:
      'Takes the flow out of service for good: it can neither be sent nor opened, and there is no way back.',
    deprecateLive:
      'Takes the live version out of service for good. Meta may want the draft to be published first.',
    deprecateDraft: 'It was never published, so there is nothing to deprecate. Delete it instead.',
    deprecateDone: 'It is deprecated already.',
    delete: 'Deletes the draft at Meta for good. What is saved here stays.',
    deleteLive: 'A flow that was published cannot be deleted. Deprecate it instead.',
    unlink: 'Flowsmith forgets the flow at Meta; it stays there as it is. It can be linked again later.',
  },
  clonedFrom: (name: string) => `Cloned at Meta from ${name}`,
  health: {
    AVAILABLE: 'The flow can be sent.',
    LIMITED: 'The flow can be sent with limits.',
    BLOCKED: 'The flow cannot be sent as it is.',
    other: (word: string) => `Meta says: ${word}.`,
    entities: {
      FLOW: 'The flow',
      WABA: 'The WhatsApp Business Account',
      BUSINESS: 'The business',
      APP: 'The app',
      PHONE_NUMBER: 'The phone number',
      MESSAGE_TEMPLATE: 'The template',
    },
  },
  preview: {
    needsToken: 'The flow has an endpoint, which gets no token: give one.',
    needsPhone:
      'The endpoint’s requests are encrypted for a phone number: give its digits with country code.',
    needsScreen: 'To begin with “navigate”, a screen has to be named.',
    debugAlone: 'Debug shows only in an interactive preview.',
    noPayload: 'With “data_exchange” the endpoint chooses the first screen, so screen and data are left out.',
  },
  metrics: {
    data: 'Figures of the version that was published last; they come hours late.',
    tooLittle:
      'Meta shows figures from 250 requests on. Until then, the exchanges of the endpoint here tell more.',
    noEndpoint: 'Meta has figures for flows with an endpoint only. Answers and drop-off are counted here.',
    notOffered: 'Meta does not give this figure for the flow now. What is counted here goes on.',
  },
  drift: {
    same: 'Meta has what was uploaded from here.',
    'changed-there': 'Somebody changed the flow at Meta since it was uploaded from here.',
    'changed-here': 'What is saved here was not uploaded yet; at Meta nothing has changed.',
    'changed-both': 'The flow was changed here and at Meta.',
    gone: 'Meta does not have the flow any more.',
    empty: 'Meta has no document of the flow yet.',
    pulled: (account: string) => `Pulled from ${account}`,
  },
  promoted: {
    keys: 'The flow has an endpoint: the phone number of the other account needs a key that the endpoint can open. Run its check “Key for endpoints”.',
    endpoint: 'The flow has an endpoint, but no address was given for the other account.',
    notPublished: 'It is a draft there. Publish it when you have tried it.',
    invalid: 'Meta found problems, so it was not published.',
    templates: (count: number) =>
      `${count} ${count === 1 ? 'template opens' : 'templates open'} the flow in the first account; the other account needs its own, with the new id.`,
    idChanged: 'It has an id of its own there; what stores ids has to be changed.',
  },
  migration: {
    nameTaken:
      'The other account has a flow with this name already. Rename or delete that one, or promote this one by copying.',
    unknown: 'Meta did not copy it. Look at its words, or promote it by copying.',
    notLinked: 'It is not at Meta for the first account.',
    differentHosts: {
      message: 'Meta copies only between accounts of one business, reached at one address.',
      hint: 'Promote by copying instead.',
    },
  },
  bulk: {
    recordedAs: 'An action on many flows',
    unknown: { message: 'There is no such action on many flows.' },
    done: {
      refresh: (status: string) => `At Meta: ${status}.`,
      check: (problems: number) =>
        problems === 0 ? 'Checked; Meta found nothing.' : `Checked; Meta found ${problems} problem(s).`,
      publish: 'Published.',
      deprecate: 'Deprecated.',
      delete: 'Deleted at Meta.',
      unlink: 'Unlinked.',
      promote: (published: boolean) => (published ? 'Promoted and published.' : 'Promoted as a draft.'),
    },
    internal: 'Something went wrong on the server; its log says more.',
  },
} as const;
