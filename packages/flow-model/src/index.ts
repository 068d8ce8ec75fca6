/**
 * What a WhatsApp Flow is, does and means. Pure TypeScript: no DOM, no Node, no network.
 *
 * @example
 * const doc = parseDocument(text);
 * const problems = validateDocument(doc);
 * const result = setProperty(doc, { path: ['screens', 0, 'title'], value: 'Welcome' });
 * const next = result.ok ? editDocument(doc, result.edits) : doc;
 */
export * from './document/index.ts';
export * from './outline/index.ts';
export * from './spec/index.ts';
export * from './expressions/index.ts';
export * from './edits/index.ts';
export * from './routing/index.ts';
export * from './validate/index.ts';
export * from './upgrade/index.ts';
export * from './generate/index.ts';
export * from './runtime/index.ts';
export * from './play/index.ts';
export * from './rules/index.ts';
export * from './explain/index.ts';
