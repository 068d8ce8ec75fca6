import { ComponentGlyph } from '@/ui/index.ts';
import { typeTitle } from '../../common/component-label.ts';
import { useDrag } from './drag-store.ts';

/** What follows the pointer: the kind of what is dragged, how many, and why it cannot land here. */
export function DragGhost() {
  const { subject, refusal, copy } = useDrag();
  if (subject === undefined) return null;
  const type = subject.kind === 'new' ? subject.type : (subject.types[0] ?? '');
  const count = subject.kind === 'move' ? subject.ids.length : 1;
  return (
    <div className="flex w-max max-w-72 flex-col gap-1">
      <div className="flex w-max items-center gap-2 rounded-control border border-accent bg-raised px-2.5 py-1.5 text-base text-ink shadow-float">
        <ComponentGlyph type={type} />
        {count > 1 ? `${count} components` : typeTitle(type)}
        {copy && <span className="rounded bg-accent px-1 text-xs text-on-accent">copy</span>}
      </div>
      {refusal !== undefined && (
        <div className="rounded-control bg-danger-soft px-2.5 py-1.5 text-sm text-danger shadow-float">
          {refusal}
        </div>
      )}
    </div>
  );
}
