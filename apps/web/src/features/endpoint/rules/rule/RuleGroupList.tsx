import {
  DndContext,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
  type DragOverEvent,
} from '@dnd-kit/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { screensOf, type EndpointRule } from '@flowsmith/flow-model';
import { keepFocus } from '@/features/phone/player/scenarios/keepFocus.ts';
import { Button, toast } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import {
  freshId,
  insertedRule,
  movedRule,
  newRule,
  withoutRule,
  withRule,
  type RuleGroup,
} from '../rule-edits.ts';
import { useEditing, useRulesSession } from '../session/useRules.ts';
import { useRulesView } from '../view.ts';
import { RuleCard } from './RuleCard.tsx';

/** The rules of a screen and action, in the order in which they are asked. */
export function RuleGroupList({ group }: { readonly group: RuleGroup }) {
  const { flow, rules, change } = useEditing();
  const session = useRulesSession();
  const { open, unfold } = useRulesView();
  const [over, setOver] = useState<{ readonly from: number; readonly to: number }>();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const title = groupTitle(group);
  const placeOf = (id: string | number | undefined) => group.rules.findIndex(({ rule }) => rule.id === id);
  const move = (from: number, to: number) => {
    const next = movedRule(rules, group, from, to);
    if (next === rules) return;
    const id = group.rules[from]?.rule.id;
    change(next);
    keepFocus(() => buttonOf(id));
  };
  const add = (rule: EndpointRule, at: number) => {
    change(insertedRule(rules, at, rule));
    unfold(rule.id);
    requestAnimationFrame(() => buttonOf(rule.id)?.focus());
  };
  const places = ({ active, over: target }: DragOverEvent | DragEndEvent) => ({
    from: placeOf(active.id),
    to: placeOf(target?.id),
  });
  return (
    <section aria-label={title} className="flex flex-col gap-1.5">
      <header className="flex min-h-7 items-center gap-2">
        <h3 className="min-w-0 truncate text-base font-semibold text-ink">{title}</h3>
        {group.rules.length > 1 && <span className="text-sm text-faint">{messages.firstFits}</span>}
        <Button
          changes
          size="sm"
          variant="ghost"
          className="ml-auto"
          aria-label={messages.addRuleFor(title)}
          icon={<Plus size={14} strokeWidth={1.5} aria-hidden />}
          onClick={() => {
            // On top: what is special comes before what takes everything.
            add(newRule(rules, flow, group), group.rules[0]?.index ?? rules.rules.length);
          }}
        >
          {messages.addRule}
        </Button>
      </header>
      <DndContext
        sensors={sensors}
        onDragOver={(event) => setOver(places(event))}
        onDragCancel={() => setOver(undefined)}
        onDragEnd={(event) => {
          const { from, to } = places(event);
          setOver(undefined);
          if (from >= 0 && to >= 0) move(from, to);
        }}
      >
        <ol className="flex flex-col gap-1.5">
          {group.rules.map(({ rule, index }, place) => (
            <RuleCard
              key={rule.id}
              rule={rule}
              index={index}
              place={place}
              count={group.rules.length}
              group={title}
              open={open === rule.id}
              drop={
                over === undefined || over.to !== place || over.from === place
                  ? undefined
                  : over.from > place
                    ? 'above'
                    : 'below'
              }
              onToggle={() => unfold(open === rule.id ? undefined : rule.id)}
              onRule={(next, kind) => change(withRule(rules, index, next), kind)}
              onMove={(by) => move(place, place + by)}
              onDuplicate={() => add({ ...rule, id: freshId(rules.rules, 'rule') }, index + 1)}
              onRemove={() => {
                change(withoutRule(rules, index));
                toast(messages.removed, {
                  id: 'rule-removed',
                  action: { label: messages.undo, onClick: session.undo },
                });
                const next = group.rules[place + 1] ?? group.rules[place - 1];
                keepFocus(() => buttonOf(next?.rule.id));
              }}
            />
          ))}
        </ol>
      </DndContext>
    </section>
  );
}

/** When a group answers, in words. */
export function groupTitle({ action, screen }: Pick<RuleGroup, 'action' | 'screen'>): string {
  switch (action) {
    case 'INIT':
      return messages.opened;
    case 'data_exchange':
      return messages.asks(screen);
    case 'BACK':
      return messages.back(screen);
  }
}

/** Screens of the flow in order, for groups. */
export function screenIds(flow: Parameters<typeof screensOf>[0]): readonly string[] {
  return screensOf(flow).map(({ id }) => id);
}

function buttonOf(id: string | undefined): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-rule="${CSS.escape(id ?? '')}"]`);
}
