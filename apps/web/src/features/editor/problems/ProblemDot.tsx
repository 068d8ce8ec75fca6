import type { NodeId } from '@flowsmith/flow-model';
import { useEditor } from '../session/index.ts';
import { problemCounts } from './problem-counts.ts';

/** Marks a screen or component that has problems, with their number. Draws nothing when all is well. */
export function ProblemDot({ node }: { readonly node: NodeId }) {
  const problem = useEditor((state) => {
    const found = problemCounts(state.doc.good, state.diagnostics).get(node);
    return found === undefined || found.worst === 'info' ? undefined : found;
  });
  if (problem === undefined) return null;
  return (
    <span className="problem-dot" data-severity={problem.worst} title={problem.messages.join('\n')}>
      {problem.count}
      <span className="sr-only">{problem.count === 1 ? ' problem' : ' problems'}</span>
    </span>
  );
}
