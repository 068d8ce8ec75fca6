import { Plus } from 'lucide-react';
import { findScreen, payloadFieldsOf, type RuleAction } from '@flowsmith/flow-model';
import { Button, Menu, MenuItem } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { groupsOf, newRule, screenAnswer } from '../rule-edits.ts';
import { useEditing } from '../session/useRules.ts';
import { useRulesView } from '../view.ts';
import { groupTitle, RuleGroupList, screenIds } from './RuleGroupList.tsx';

interface Missing {
  readonly action: RuleAction;
  readonly screen: string;
}

/** All rules by what they answer, and what has none yet. */
export function RulesTab() {
  const { flow, rules, change } = useEditing();
  const unfold = useRulesView((state) => state.unfold);
  const screens = screenIds(flow);
  const groups = groupsOf(rules, screens);
  const missing: readonly Missing[] = [
    { action: 'INIT' as const, screen: '' },
    ...screens.flatMap((screen) => [
      ...(payloadFieldsOf(flow, screen) === undefined ? [] : [{ action: 'data_exchange' as const, screen }]),
      ...(findScreen(flow, screen)?.screen['refresh_on_back'] === true
        ? [{ action: 'BACK' as const, screen }]
        : []),
    ]),
  ].filter(
    ({ action, screen }) => !groups.some((group) => group.action === action && group.screen === screen),
  );
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 p-4">
      {groups.length === 0 && <p className="text-base text-muted">{messages.noRules}</p>}
      {groups.map((group) => (
        <RuleGroupList key={`${group.action} ${group.screen}`} group={group} />
      ))}
      {missing.length > 0 && (
        <Menu
          trigger={
            <Button changes className="self-start" icon={<Plus size={14} strokeWidth={1.5} aria-hidden />}>
              {messages.addGroup}
            </Button>
          }
        >
          {missing.map((each) => (
            <MenuItem
              changes
              key={`${each.action} ${each.screen}`}
              onSelect={() => {
                const { when: _, ...rule } = newRule(rules, flow, each);
                const first = each.screen === '' ? (screens[0] ?? '') : each.screen;
                change({ ...rules, rules: [...rules.rules, { ...rule, answer: screenAnswer(flow, first) }] });
                unfold(rule.id);
              }}
            >
              {groupTitle(each)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  );
}
