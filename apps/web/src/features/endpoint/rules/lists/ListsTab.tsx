import { Plus, Table2 } from 'lucide-react';
import { Button, EmptyState } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { newList } from '../rule-edits.ts';
import { useEditing } from '../session/useRules.ts';
import { ListEditor } from './ListEditor.tsx';

/** Tables of people's own, for options and for looking up. */
export function ListsTab() {
  const { rules, change } = useEditing();
  const add = (
    <Button
      changes
      className="self-start"
      icon={<Plus size={14} strokeWidth={1.5} aria-hidden />}
      onClick={() => change({ ...rules, lists: [...rules.lists, newList(rules)] })}
    >
      {messages.addList}
    </Button>
  );
  if (rules.lists.length === 0) {
    return (
      <EmptyState
        icon={<Table2 size={20} strokeWidth={1.5} aria-hidden />}
        title={messages.lists}
        text={messages.listsEmpty}
        action={add}
        className="flex-1"
      />
    );
  }
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 p-4">
      {rules.lists.map((list, index) => (
        <ListEditor
          key={list.id}
          list={list}
          index={index}
          onList={(next) =>
            change(
              {
                ...rules,
                lists: next === undefined ? rules.lists.toSpliced(index, 1) : rules.lists.with(index, next),
              },
              next === undefined ? undefined : `${list.id} list`,
            )
          }
        />
      ))}
      {add}
    </div>
  );
}
