/** Texts of the player around the phone. */
export const playerMessages = {
  platform: 'Platform',
  ios: 'iOS',
  android: 'Android',
  platformIs: (platform: string) => `Platform: ${platform}`,
  light: 'Light phone',
  dark: 'Dark phone',
  start: 'Open the flow',
  restart: 'Restart',
  back: 'Back',
  inChat: 'Begin in the chat',
  inChatHelp: 'Off: Play opens the flow at once. Restart always does.',
  sendEmpty: 'Send untouched inputs empty',
  sendEmptyHelp:
    'Phones differ: most leave inputs that nobody touched out of the payload, some send “” or []. Counts from the next start.',
  firstScenario: 'Answers given while playing',
  scenario: 'Scenario',
  noScenario: 'No scenario',
  noScenarioHint: 'Example data; you answer for the endpoint',
  startScreen: 'Start on',
  entry: 'Start of the flow',
  askEndpoint: 'Ask the endpoint first (INIT)',
  display: 'Text size and display',
  textSize: 'Text size',
  percent: (percent: number) => `${percent} %`,
  reset: 'Reset',
  rtl: 'Right to left',
  fit: 'Zoom to fit',
  fitHelp: 'Off: the phone keeps its full size, and its place scrolls.',
  noScreensTitle: 'Nothing to play yet',
  noScreensText: 'Add a screen to the flow, and it can be filled in here.',
  panel: 'Around the phone',
  divider: 'Between phone and panel',
  panels: { debug: 'Debug', scenarios: 'Scenarios', tests: 'Tests' },
  phone: 'Phone',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying here',

  // While another moment is looked at.
  looking: 'Looking back',
  lookingAt: (ms: number, step: number) => `Looking at step ${step}, ${clockOf(ms)}`,
  continueHere: 'Continue from here',
  backToNow: 'Back to now',

  // While a test is done on the phone.
  replay: 'Replay',
  replaying: (name: string, step: number, steps: number) => `Playing “${name}”: step ${step} of ${steps}`,
  stopReplay: 'Stop',
  replayStopped: (why: string) => `The test stopped here. ${why}`,
  notAsked: 'The endpoint was not asked anything.',

  // Beside the phone.
  exchange: {
    title: 'You answer for the endpoint',
    text: (action: string, screen: string | undefined) =>
      screen === undefined
        ? `A phone now sends ${action}. Choose what comes back.`
        : `${screen} now sends ${action}. Choose what comes back.`,
    request: 'Request',
    remember: (scenario: string) => `Remember as a rule in “${scenario}”`,
    rememberFirst: 'Remember as a rule, in a new scenario',
    same: 'Only when the same data is sent',
    answer: 'Answer',
    answerAnyway: 'Answer all the same',
  },
  fault: {
    title: 'What went wrong',
    onPhone: (status: number | undefined) =>
      status === 427
        ? 'A phone shows these words, closes the flow, and disables the button that opened it.'
        : 'A phone only says that something went wrong, and offers to try again.',
    by: (who: string) => `Answered by: ${who}`,
    asked: (who: string) => `Asked: ${who}`,
    reveal: 'Show in the editor',
  },

  // What answers in the endpoint's place.
  byExample: 'example data',
  hostBroke: 'The answer could not be fetched',
  timedOut: 'No answer within 10 seconds: a phone gives up then',
  nobodyWaits: 'Nobody waits for this answer any more',

  // On the phone, around the flow.
  invitation: 'Tap the button below to fill in the form. You stay in this chat.',
  invitationFooter: 'Takes a minute or two',
  openFlow: 'Get started',
  sentBubble: 'Response sent',
  sentSpoken: 'Your response was sent.',
  details: 'View details',
  moreAnswers: (count: number) => `View ${count} more`,
  responseTitle: 'Your response',
  noAnswers: 'This response holds nothing to show.',
  masked: 'Hidden',
  failedTitle: 'Something went wrong',
  failedText: 'Try again in a moment.',
  tryAgain: 'Try again',
  expired: 'This form is no longer available.',
  ok: 'OK',
  urlTitle: 'Leaves WhatsApp',
  urlText: 'A phone would open this page in the browser:',
  openUrl: 'Open in a new tab',
  stay: 'Stay here',

  event: {
    open: (screen: string | undefined) => (screen === undefined ? 'Opened' : `Opened on ${screen}`),
    change: (name: string) => `${name} changed`,
    tap: (type: string, label: string) =>
      label === '' ? `${type || 'Component'} tapped` : `${type} “${label}” tapped`,
    back: 'Back',
    close: 'Closed by the person',
    navigation: (screen: string) => `Shows ${screen}`,
    data: (screen: string) => `Data of ${screen} changed`,
    exchange: (action: string) => `Asks the endpoint: ${action}`,
    notification: 'Tells the endpoint about the error',
    again: (action: string) => `Asks again: ${action}`,
    answer: (by: string | undefined) => (by === undefined ? 'The endpoint answered' : `Answered by ${by}`),
    failure: (status: number | undefined) =>
      status === undefined ? 'The endpoint failed' : `The endpoint failed: HTTP ${status}`,
    url: 'Opens a page',
    complete: 'Completed',
    closed: 'Closed',
    fault: (message: string) => `Problem: ${message}`,
    edited: 'The flow was edited: the screen is gone, started again',
  },
} as const;

/** Time since the flow was opened: `1:05`. */
function clockOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
