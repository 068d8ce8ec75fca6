import { parseDocument, type JsonObject, type JsonValue } from '../document/index.ts';
import type { FlowVersion } from '../spec/index.ts';
import type { Diagnostic, Severity } from './types.ts';
import { validateDocument } from './validateDocument.ts';

/** Builders of small flows for tests of the validator. */

export const complete: JsonObject = { name: 'complete', payload: {} };
export const footer: JsonObject = { type: 'Footer', label: 'Done', 'on-click-action': complete };

/** A Footer that leads to another screen. */
export function footerTo(next: string, payload: JsonObject = {}): JsonObject {
  return {
    type: 'Footer',
    label: 'Go',
    'on-click-action': { name: 'navigate', next: { type: 'screen', name: next }, payload },
  };
}

/** A screen with components. */
export function screenOf(id: string, children: readonly JsonValue[], rest: JsonObject = {}): JsonObject {
  return { id, title: id, ...rest, layout: { type: 'SingleColumnLayout', children } };
}

/** A flow of one terminal screen with these components and a Footer. */
export function flowWith(
  children: readonly JsonValue[],
  options: { version?: FlowVersion; data?: JsonObject; screen?: JsonObject; flow?: JsonObject } = {},
): JsonObject & { readonly screens: readonly JsonValue[] } {
  const { version = '7.3', data, screen = {}, flow = {} } = options;
  const content = { terminal: true, ...(data === undefined ? {} : { data }), ...screen };
  return { version, ...flow, screens: [screenOf('ONLY', [...children, footer], content)] };
}

/** Diagnostics of a flow, without echoes and lints. */
export function diagnose(flow: JsonValue, severity?: Severity): readonly Diagnostic[] {
  return validateDocument(parseDocument(JSON.stringify(flow)), { lints: 'none' }).filter(
    (found) => found.echo !== true && (severity === undefined || found.severity === severity),
  );
}

/** `CODE@pointer` of every error that is not an echo. */
export function errorsOf(flow: JsonValue): readonly string[] {
  return diagnose(flow, 'error').map(({ code, pointer }) => `${code}@${pointer}`);
}

/** `CODE@pointer` of every warning. */
export function warningsOf(flow: JsonValue): readonly string[] {
  return diagnose(flow, 'warning').map(({ code, pointer }) => `${code}@${pointer}`);
}
