import { useEffect, useEffectEvent } from 'react';

/** What can be followed. */
export type LiveTopic = 'responses' | 'notifications' | 'messages' | 'hooks' | 'accounts' | 'jobs';

/** Something changed on the server; whoever shows it reads it again. */
export interface LiveEvent {
  readonly topic: LiveTopic;
  readonly flowId?: string;
  readonly accountId?: string;
  /** Of what changed, where it is one thing. */
  readonly id?: string;
}

/** What a listener is told: an event, or `missed`: events may have been missed, so everything is to be read again. */
export type LiveNews = LiveEvent | 'missed';

const TOPICS: readonly LiveTopic[] = ['responses', 'notifications', 'messages', 'hooks', 'accounts', 'jobs'];
/** Milliseconds until a stream that the server refused is asked for again. */
const PATIENCE = 5_000;

const listeners = new Set<(news: LiveNews) => void>();
const refusals = new Set<() => void>();
let stream: EventSource | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** The first `ready` says nothing new: whoever listens has just read everything. */
let wasReady = false;

/**
 * Follows what changes on the server. All that listen share one stream, since browsers open only six at a time to a
 * server; while the window is hidden there is none, and afterwards they are told `missed`.
 *
 * @returns how to stop.
 */
export function followLive(listener: (news: LiveNews) => void): () => void {
  if (listeners.size === 0) {
    document.addEventListener('visibilitychange', openOrClose);
    wasReady = false;
  }
  listeners.add(listener);
  openOrClose();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', openOrClose);
    close();
  };
}

/** Tells when the server refuses the stream, which it does to those who are signed out. Returns how to stop. */
export function onRefused(listener: () => void): () => void {
  refusals.add(listener);
  return () => void refusals.delete(listener);
}

/** Follows some topics as long as the component is shown. @param flowId events of other flows are left out */
export function useLive(
  topics: readonly LiveTopic[],
  flowId: string | undefined,
  onNews: (news: LiveNews) => void,
): void {
  const tell = useEffectEvent((news: LiveNews) => {
    if (concerns(news, topics, flowId)) onNews(news);
  });
  useEffect(() => followLive((news) => tell(news)), []);
}

/** Whether news are about one of the topics, and of the flow or of no flow in particular. */
export function concerns(news: LiveNews, topics: readonly LiveTopic[], flowId: string | undefined): boolean {
  if (news === 'missed') return true;
  return (
    topics.includes(news.topic) &&
    (flowId === undefined || news.flowId === undefined || news.flowId === flowId)
  );
}

function openOrClose(): void {
  if (document.hidden) close();
  else if (stream === undefined) open();
}

function open(): void {
  clearTimeout(timer);
  const opened = new EventSource('/api/live');
  stream = opened;
  opened.addEventListener('ready', () => {
    if (wasReady) tellAll('missed');
    wasReady = true;
  });
  for (const topic of TOPICS)
    opened.addEventListener(topic, ({ data }: MessageEvent<unknown>) => {
      const event = readEvent(topic, data);
      if (event !== undefined) tellAll(event);
    });
  opened.addEventListener('error', () => {
    // Broken streams are opened again by the browser, refused ones are not.
    if (opened.readyState !== EventSource.CLOSED || stream !== opened) return;
    stream = undefined;
    for (const listener of refusals) listener();
    timer = setTimeout(openOrClose, PATIENCE);
  });
}

function close(): void {
  clearTimeout(timer);
  stream?.close();
  stream = undefined;
}

function tellAll(news: LiveNews): void {
  for (const listener of listeners) listener(news);
}

/** Data of a server-sent event; `undefined` for anything else. */
function readEvent(topic: LiveTopic, data: unknown): LiveEvent | undefined {
  if (typeof data !== 'string') return undefined;
  const found: { readonly [key: string]: unknown } = { ...Object(JSON.parse(data)) };
  const texts = ['flowId', 'accountId', 'id'] as const;
  return {
    topic,
    ...Object.fromEntries(
      texts.flatMap((name) => {
        const value = found[name];
        return typeof value === 'string' ? [[name, value] as const] : [];
      }),
    ),
  };
}
