/** What the library shows of a flow and searches it by, taken from its text. */
export interface FlowDigest {
  readonly jsonVersion: string | undefined;
  readonly screenCount: number;
  /** JSON text of the first screen, at most {@link MAX_THUMBNAIL_CHARACTERS} long. */
  readonly thumbnail: string | undefined;
  /** Ids and titles of the screens. */
  readonly words: readonly string[];
}

/** Strings longer than the first are left out of a card (images, novels); than the second where the first leaves too much. */
const MAX_STRINGS = [40_000, 2_000] as const;
const MAX_DEPTH = 30;
const MAX_ITEMS = 60;
const MAX_THUMBNAIL_CHARACTERS = 60_000;
const MAX_WORDS = 400;

/**
 * Reads a flow's text as far as it makes sense.
 * @returns `undefined` when the text is not JSON; the library then keeps showing what it last knew.
 */
export function digestFlow(text: string): FlowDigest | undefined {
  const value = parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (value === undefined) return undefined;
  const root = isObject(value) ? value : {};
  const screens = Array.isArray(root['screens']) ? root['screens'].filter(isObject) : [];
  const version = root['version'];
  const [first] = screens;
  return {
    jsonVersion: typeof version === 'string' ? storable(version).slice(0, 20) : undefined,
    screenCount: screens.length,
    thumbnail: first === undefined ? undefined : thumbnailOf(first),
    words: screens
      .flatMap((screen) => [screen['id'], screen['title']])
      .filter((word) => typeof word === 'string')
      .slice(0, MAX_WORDS)
      .map((word) => storable(word).slice(0, 200)),
  };
}

/** Without the characters that PostgreSQL's `text` refuses. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

function thumbnailOf(screen: Record<string, unknown>): string | undefined {
  return MAX_STRINGS.map((longest) => JSON.stringify(shorten(screen, longest, 0))).find(
    (json) => json.length <= MAX_THUMBNAIL_CHARACTERS,
  );
}

function shorten(value: unknown, longest: number, depth: number): unknown {
  if (typeof value === 'string') return value.length > longest ? '' : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => shorten(item, longest, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, shorten(item, longest, depth + 1)]),
  );
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
