import { Copy } from 'lucide-react';
import type { FlowResponseDetail } from '@/api/responses.ts';
import { copyText } from '@/features/endpoint/common/copy-text.ts';
import { JsonTree } from '@/features/endpoint/common/JsonTree.tsx';
import { Part } from '@/features/endpoint/exchanges/detail/Part.tsx';
import { MASK } from '@/features/endpoint/exchanges/logic/masked-places.ts';
import { IconButton } from '@/ui/index.ts';
import { detailMessages as text } from './messages.ts';

/** The fields as JSON. */
export function RawJson({ answer: { fields } }: { readonly answer: FlowResponseDetail }) {
  return (
    <Part
      title={text.raw}
      aside={
        <IconButton
          size="xs"
          label={text.copies.json}
          icon={<Copy size={14} strokeWidth={1.5} />}
          onClick={() => copyText(JSON.stringify(fields, undefined, 2))}
        />
      }
    >
      <div
        className="max-h-80 overflow-auto rounded-control border border-line bg-panel"
        tabIndex={0}
        role="region"
        aria-label={text.raw}
      >
        <JsonTree value={fields} label={text.raw} mask={MASK} />
      </div>
    </Part>
  );
}
