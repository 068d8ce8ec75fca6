import { factsOf } from '../flow-json/facts-of.ts';
import { messages } from '../messages.ts';
import type { FlowNode } from '../state/schema.ts';

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { max-width: 26rem; margin: 0 auto; padding: 1.5rem 1rem }
h1 { font-size: 1.15rem; margin: 0 0 .5rem; overflow-wrap: anywhere }
h2 { font-size: .8rem; text-transform: uppercase; letter-spacing: .06em; margin: 1.5rem 0 .5rem }
p, small { opacity: .75 }
ol { padding: 0; list-style: none; display: grid; gap: .5rem; margin: 0 }
li { border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: .6rem; padding: .6rem .8rem; overflow-wrap: anywhere }
code { font-size: .85em }`;

/** The preview of a flow as a page: its name and the screens of its draft, all as text. */
export function previewPage(flow: FlowNode): string {
  const screens = factsOf(flow)?.screens ?? [];
  const items = screens.map(
    ({ id, title, isTerminal }) =>
      `<li><strong>${escape(title ?? messages.preview.untitled)}</strong><br><code>${escape(id)}</code>${
        isTerminal ? ` <small>${messages.preview.terminal}</small>` : ''
      }</li>`,
  );
  const body = `<h1>${escape(flow.name)}</h1><p>${messages.preview.explanation}</p><h2>${messages.preview.screens}</h2>${
    items.length === 0 ? `<p>${messages.preview.empty}</p>` : `<ol>${items.join('')}</ol>`
  }`;
  return page(messages.preview.title(flow.name), body);
}

/** The page behind a link that is not good any more. */
export function gonePage(): string {
  return page(messages.preview.gone, `<h1>${messages.preview.gone}</h1>`);
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(
    title,
  )}</title><style>${style}</style></head><body>${body}</body></html>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}
