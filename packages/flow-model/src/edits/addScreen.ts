import { insertItem, insertMember, type FlowDocument } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { screensOf } from '../outline/index.ts';
import { limits, newComponent, newScreen } from '../spec/index.ts';
import { defaultTexts, refusals } from './messages.ts';
import { Draft, refuse } from './parts/draft.ts';
import { checkScreenId, freeScreenId } from './parts/screenIds.ts';
import { rulesOf, screenNamed } from './parts/screens.ts';
import { setMember } from './parts/setMember.ts';
import { listAt, objectAt } from './parts/values.ts';
import type { EditResult } from './types.ts';

/** A new screen. */
export interface AddScreen {
  /** Default: the first of SCREEN_A, SCREEN_B, … that is free. */
  readonly id?: string;
  readonly title?: string;
  /** The screen behind which it goes. Default: at the end. */
  readonly after?: string;
}

/**
 * Adds a screen that is valid from the start: terminal, with a heading and a Footer that completes the flow, so only the
 * way to it is missing. `connectAction` turns it into a screen on the way. The routing model, if the flow has one, gets
 * an empty entry. Selects the screen.
 */
export function addScreen(doc: FlowDocument, { id, title, after }: AddScreen): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const screens = screensOf(doc.value);
  const taken = new Set(screens.map((entry) => entry.id));
  const newId = id ?? freeScreenId(taken);
  const wrong = checkScreenId(newId, taken);
  if (wrong !== undefined) return refuse(wrong);
  if (screens.length >= limits.screens) return refuse(refusals.tooManyScreens(limits.screens));
  const before = after === undefined ? undefined : screenNamed(doc.value, after);
  if (after !== undefined && before === undefined) return refuse(refusals.unknownScreen(after));
  return insertScreen(doc, {
    screen: startScreen(doc.value, newId, title ?? defaultTexts.screenTitle),
    index: before === undefined ? (listAt(doc.value, ['screens'])?.length ?? 0) : before.index + 1,
    routes: [],
    ...(after === undefined ? {} : { after }),
  });
}

/** A finished screen with its place in the flow and in the routing model. */
export interface InsertScreen {
  readonly screen: JsonObject;
  readonly index: number;
  readonly routes: readonly string[];
  /** The key of the routing model behind which its own goes. */
  readonly after?: string;
}

/** Writes a screen, and its entry of the routing model if there is one. */
export function insertScreen(doc: FlowDocument, { screen, index, routes, after }: InsertScreen): EditResult {
  const draft = new Draft(doc);
  if (listAt(doc.value, ['screens']) === undefined) {
    const edits = setMember(doc, ['screens'], [screen]);
    if (edits === undefined) return refuse(refusals.noSuchPlace());
    draft.apply(edits);
  } else {
    draft.apply(insertItem(doc, ['screens'], index, screen));
  }
  const model = objectAt(draft.value, ['routing_model']);
  const id = screen['id'];
  if (model !== undefined && typeof id === 'string' && !Object.hasOwn(model, id)) {
    const keys = Object.keys(model);
    const next = after === undefined ? undefined : keys[keys.indexOf(after) + 1];
    draft.apply(insertMember(draft.doc, ['routing_model'], id, routes, next));
  }
  return draft.finish([['screens', index]]);
}

function startScreen(flow: JsonValue, id: string, title: string): JsonObject {
  const version = rulesOf(flow);
  const surroundings = { names: new Set<string>(), insideForm: false, terminal: true };
  const children = [
    { ...newComponent('TextHeading', version, surroundings), text: defaultTexts.heading },
    newComponent('Footer', version, surroundings),
  ];
  const { layout, ...head } = newScreen(id, title);
  const empty = objectAt({ layout }, ['layout']) ?? {};
  return { ...head, terminal: true, layout: { ...empty, children } };
}
