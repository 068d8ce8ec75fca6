/**
 * Types of Flowsmith's own HTTP API, for openapi-fetch and for code that handles its answers.
 *
 * @example
 * const client = createClient<paths>({ baseUrl: '/' });
 * const { data, error } = await client.GET('/api/flows/{id}', { params: { path: { id } } });
 */
import type { components } from './schema.gen.ts';

export type { components, operations, paths } from './schema.gen.ts';

type Schemas = components['schemas'];

/** Body of every answer that is not a success: `error.code` is stable, the rest is for people. */
export type ApiError = Schemas['ApiError'];
/** A flow with its text. */
export type Flow = Schemas['Flow'];
/** A flow without its text, as saves answer. */
export type SavedFlow = Schemas['SavedFlow'];
/** A flow as the library lists it. */
export type FlowSummary = Schemas['FlowSummary'];
/** One page of the library. */
export type FlowList = Schemas['FlowList'];
/** How the board is arranged; kept beside the flow. */
export type FlowLayout = Schemas['FlowLayout'];
/** First screen of a flow for its card. */
export type FlowThumbnail = Schemas['FlowThumbnail'];
/** Where a flow is published, in short. */
export type FlowLinkSummary = Schemas['FlowLinkSummary'];
/** One save of a flow. */
export type FlowVersion = Schemas['FlowVersion'];
/** One save of a flow with its text. */
export type FlowVersionText = Schemas['FlowVersionText'];
/** Answer of a save that came too late, with the flow as it is now. */
export type StaleFlow = Schemas['StaleFlow'];
/** Body of a create. */
export type CreateFlow = Schemas['CreateFlow'];
/** Body of a save. */
export type SaveFlow = Schemas['SaveFlow'];
/** An example flow to begin from. */
export type Template = Schemas['Template'];
/** A connection to one WhatsApp Business Account; its token stays on the server. */
export type Account = Schemas['Account'];
/** Body of a new account. */
export type CreateAccount = Schemas['CreateAccount'];
/** Body of a change to an account. */
export type UpdateAccount = Schemas['UpdateAccount'];
/** What Meta, or the way to it, refused, and why. */
export type MetaApiError = Schemas['MetaApiError'];
/** A flow here and the flow at Meta that it is published to. */
export type Link = Schemas['Link'];
/** Body of a preflight. */
export type Preflight = Schemas['Preflight'];
/** Answer of a preflight, with Meta's own validation errors. */
export type PreflightResult = Schemas['PreflightResult'];
/** One validation error as Meta sent it. */
export type MetaValidationError = Schemas['MetaValidationError'];
/** Meta's web preview: public for whoever has the address. */
export type Preview = Schemas['Preview'];
/** A flow that Meta has. */
export type MetaFlow = Schemas['MetaFlow'];
/** What a flow is played with, as it is kept: scenarios, exchange rules, flow tests. */
export type SavedPlayKit = Schemas['SavedPlayKit'];
/** Answer of a save of a kit that came too late, with the kit as it is now. */
export type StalePlayKit = Schemas['StalePlayKit'];
/** A link to a page that plays a flow. */
export type Share = Schemas['Share'];
/** A link that was just made, with its token. */
export type NewShare = Schemas['NewShare'];
/** Body of a new link. */
export type CreateShare = Schemas['CreateShare'];
/** What a link hands out. */
export type SharedFlow = Schemas['SharedFlow'];
