import { memo, useMemo } from 'react';
import { draw } from './draw.tsx';
import { parseMarkdown, type Subset } from './parseMarkdown.ts';

/** Markdown as React elements; loaded only when a flow uses any. */
export default memo(function Markdown({
  text,
  subset,
  inert,
}: {
  readonly text: string;
  readonly subset: Subset;
  readonly inert?: boolean | undefined;
}) {
  const tokens = useMemo(() => parseMarkdown(text, subset), [text, subset]);
  return <>{draw(tokens, inert === true)}</>;
});
