import { Button } from '@/ui/index.ts';
import { useEditing, useProblemsAt } from '../session/useRules.ts';

/** What is wrong with a field, and its fix. */
export function FieldProblems({ path }: { readonly path: readonly (string | number)[] }) {
  const { change } = useEditing();
  const problems = useProblemsAt(path);
  return problems.map(({ code, message, severity, fix }, index) => (
    <p
      key={`${code} ${index}`}
      className={`flex items-center gap-2 text-sm ${severity === 'error' ? 'text-danger' : 'text-warning'}`}
    >
      <span className="min-w-0">{message}</span>
      {fix !== undefined && (
        <Button changes size="sm" variant="ghost" onClick={() => change(fix.rules)}>
          {fix.label}
        </Button>
      )}
    </p>
  ));
}
