import { lazy, Suspense } from 'react';
import type { JsonObject } from '@flowsmith/flow-model';
import { asText, asTexts } from '../props.ts';

const Markdown = lazy(() => import('../markdown/Markdown.tsx'));

interface StyledTextProps {
  readonly className: string;
  readonly props: JsonObject;
  readonly inert: boolean | undefined;
  readonly placeholder: string;
}

/** Text with `font-weight`, `strikethrough` and, when `markdown` is on, bold, italic, lists and links. */
export function StyledText({ className, props, inert, placeholder }: StyledTextProps) {
  const raw = props['text'];
  const text = Array.isArray(raw) ? asTexts(raw).join('\n') : asText(raw);
  if (text === '')
    return inert === true ? <div className={`ph-text ${className} ph-empty`}>{placeholder}</div> : null;
  const style = {
    className: `ph-text ${className}`,
    dir: 'auto',
    'data-weight': asText(props['font-weight']) || undefined,
    'data-strike': props['strikethrough'] === true || undefined,
  };
  if (props['markdown'] !== true) return <p {...style}>{text}</p>;
  return (
    <div {...style}>
      <Suspense fallback={text}>
        <Markdown text={text} subset="small" inert={inert} />
      </Suspense>
    </div>
  );
}
