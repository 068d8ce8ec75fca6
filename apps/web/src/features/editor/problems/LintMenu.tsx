import { lints } from '@flowsmith/flow-model';
import { SlidersHorizontal } from 'lucide-react';
import { Button, Checkbox, Popover, ReadOnlyArea } from '@/ui/index.ts';
import { chosenLints, useLintChoice } from '../session/index.ts';

/** Which advice is given: each piece can be switched off. Meta's errors always show. */
export function LintMenu() {
  const choice = useLintChoice();
  const chosen = new Set(chosenLints(choice));
  const changed = choice.off.length + choice.on.length > 0;
  return (
    <Popover
      title="Advice"
      align="end"
      side="top"
      className="w-80"
      trigger={
        <Button
          size="sm"
          variant="ghost"
          icon={<SlidersHorizontal size={14} strokeWidth={1.5} aria-hidden />}
        >
          {choice.off.length === 0 ? 'Advice' : `Advice (${choice.off.length} off)`}
        </Button>
      }
    >
      {/* What somebody wants to hear of is theirs, also in flows that they must not change. */}
      <ReadOnlyArea why={undefined}>
        <p className="mb-2 text-sm text-muted">
          Meta accepts all of this, but phones or people may not. What Meta refuses always shows.
        </p>
        <div className="flex max-h-80 flex-col overflow-y-auto">
          {lints.map(({ code, title, severity }) => (
            <Checkbox
              key={code}
              label={severity === 'warning' ? title : <span className="text-muted">{title}</span>}
              checked={chosen.has(code)}
              onCheckedChange={() => choice.toggle(code)}
            />
          ))}
        </div>
        {changed && (
          <Button size="sm" variant="ghost" className="mt-2" onClick={choice.reset}>
            Back to the usual advice
          </Button>
        )}
      </ReadOnlyArea>
    </Popover>
  );
}
