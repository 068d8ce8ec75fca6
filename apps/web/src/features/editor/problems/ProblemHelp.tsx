import { helpFor } from '@flowsmith/flow-model';
import { CircleHelp } from 'lucide-react';
import { IconButton, Popover } from '@/ui/index.ts';

/** What a code means, why it matters and what to do, behind a question mark. */
export function ProblemHelp({ code }: { readonly code: string }) {
  const help = helpFor(code);
  if (help === undefined) return null;
  const { title, what, why, mend, before, after } = help;
  return (
    <Popover
      title={title}
      align="end"
      className="w-96"
      trigger={
        <IconButton
          label="What is this?"
          size="xs"
          icon={<CircleHelp size={14} strokeWidth={1.5} aria-hidden />}
        />
      }
    >
      <div className="flex flex-col gap-2 text-base text-ink">
        <p>{what}</p>
        <p className="text-muted">{why}</p>
        <p>{mend}</p>
        {before !== undefined && <Example title="Before" text={before} />}
        {after !== undefined && <Example title={before === undefined ? 'Such as' : 'After'} text={after} />}
      </div>
    </Popover>
  );
}

function Example({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <div className="text-xs text-faint">{title}</div>
      <pre className="rounded-control border border-line bg-surface p-2 font-mono text-xs whitespace-pre-wrap">
        {text}
      </pre>
    </div>
  );
}
