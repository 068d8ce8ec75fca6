import { lazy, Suspense } from 'react';
import { messages } from '../messages.ts';
import { asText, asTexts } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

const Markdown = lazy(() => import('../markdown/Markdown.tsx'));

/** A document in Markdown: headings, lists, tables, pictures, links. Array items are its lines. */
export function RichText({ view, inert }: PhoneComponentProps) {
  const raw = view.props['text'];
  const text = Array.isArray(raw) ? asTexts(raw).join('\n') : asText(raw);
  if (text === '')
    return inert === true ? (
      <div className="ph-text ph-body ph-empty">{messages.placeholders.richText}</div>
    ) : null;
  return (
    <div className="ph-rich">
      <Suspense
        fallback={
          <p className="ph-text ph-body" dir="auto">
            {text}
          </p>
        }
      >
        <Markdown text={text} subset="full" inert={inert} />
      </Suspense>
    </div>
  );
}
