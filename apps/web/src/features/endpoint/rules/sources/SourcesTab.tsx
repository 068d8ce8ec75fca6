import { Cable, Plus } from 'lucide-react';
import { Button, EmptyState } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { newSource } from '../rule-edits.ts';
import { useEditing } from '../session/useRules.ts';
import { SourceEditor } from './SourceEditor.tsx';

/** Services on the internet that rules take values from. */
export function SourcesTab() {
  const { rules, change } = useEditing();
  const add = (
    <Button
      changes
      className="self-start"
      icon={<Plus size={14} strokeWidth={1.5} aria-hidden />}
      onClick={() => change({ ...rules, sources: [...rules.sources, newSource(rules)] })}
    >
      {messages.addSource}
    </Button>
  );
  if (rules.sources.length === 0) {
    return (
      <EmptyState
        icon={<Cable size={20} strokeWidth={1.5} aria-hidden />}
        title={messages.sources}
        text={messages.sourcesEmpty}
        action={add}
        className="flex-1"
      />
    );
  }
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 p-4">
      {rules.sources.map((source, index) => (
        <SourceEditor
          key={source.id}
          source={source}
          index={index}
          onSource={(next) =>
            change(
              {
                ...rules,
                sources:
                  next === undefined ? rules.sources.toSpliced(index, 1) : rules.sources.with(index, next),
              },
              next === undefined ? undefined : `${source.id} source`,
            )
          }
        />
      ))}
      {add}
    </div>
  );
}
