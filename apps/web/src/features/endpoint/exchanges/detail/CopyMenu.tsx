import { newScenario, type JsonValue, type PlayKit } from '@flowsmith/flow-model';
import { Braces, Copy, FlaskConical, Link2, ListPlus, SquareTerminal, Terminal } from 'lucide-react';
import { useEndpoint, type Environment } from '@/api/endpoints.ts';
import type { Exchange } from '@/api/exchanges.ts';
import { useKit } from '@/features/editor/page/useKit.ts';
import { useEditor } from '@/features/editor/session/index.ts';
import { Button, Menu, MenuItem, MenuSeparator, SubMenu, toast } from '@/ui/index.ts';
import { copyText } from '../../common/copy-text.ts';
import {
  curlCommand,
  exchangeCommand,
  exchangeJson,
  ruleOf,
  testCode,
  type Request,
} from '../logic/copies.ts';
import { exchangeMessages } from '../messages.ts';

const text = exchangeMessages.copies;

/** Props of {@link CopyMenu}. */
export interface CopyMenuProps {
  readonly flowId: string;
  readonly environment: Environment;
  readonly exchange: Exchange;
}

/** Takes an exchange elsewhere: to a terminal, to a test, to a scenario. */
export function CopyMenu({ flowId, environment, exchange }: CopyMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <Button size="sm" icon={<Copy size={14} strokeWidth={1.5} aria-hidden />}>
          <span className="@max-[520px]:sr-only">{exchangeMessages.detail.copy}</span>
        </Button>
      }
    >
      <Items flowId={flowId} environment={environment} exchange={exchange} />
    </Menu>
  );
}

function Items({ flowId, environment, exchange }: CopyMenuProps) {
  const { request, kind } = exchange;
  const endpoint = useEndpoint(flowId);
  const path = endpoint.data?.[environment].path ?? '';
  return (
    <>
      <MenuItem
        icon={<Braces size={16} strokeWidth={1.5} />}
        hint={text.jsonHint}
        onSelect={() => copyText(exchangeJson(exchange))}
      >
        {text.json}
      </MenuItem>
      {request !== null && (
        <>
          <MenuItem
            icon={<Terminal size={16} strokeWidth={1.5} />}
            hint={text.curlHint}
            onSelect={() => copyText(curlCommand(flowId, request, location.origin))}
          >
            {text.curl}
          </MenuItem>
          <MenuItem
            icon={<SquareTerminal size={16} strokeWidth={1.5} />}
            hint={text.commandHint}
            onSelect={() => copyText(exchangeCommand(request, `${location.origin}${path}`))}
          >
            {text.command}
          </MenuItem>
          {kind === 'exchange' && <TestItems exchange={exchange} request={request} />}
        </>
      )}
      <MenuSeparator />
      <MenuItem icon={<Link2 size={16} strokeWidth={1.5} />} onSelect={() => copyText(location.href)}>
        {text.link}
      </MenuItem>
    </>
  );
}

function TestItems({ exchange, request }: { readonly exchange: Exchange; readonly request: Request }) {
  const kept = { ...exchange, request };
  const flow = useEditor((state) => state.doc.good?.value);
  const { kit: before, onKit } = useKit();

  /** @param id of a scenario; absent: a new one */
  function addTo(id: string | undefined): void {
    if (before === undefined || onKit === undefined) return;
    const { kit, name } = withRule(before, flow ?? null, id, kept);
    onKit(kit);
    toast(text.added(name), { action: { label: text.undo, onClick: () => onKit(before) } });
  }

  return (
    <>
      <MenuItem
        icon={<FlaskConical size={16} strokeWidth={1.5} />}
        hint={text.testHint}
        onSelect={() => copyText(testCode(kept))}
      >
        {text.test}
      </MenuItem>
      <MenuItem
        icon={<ListPlus size={16} strokeWidth={1.5} />}
        hint={text.ruleHint}
        onSelect={() => copyText(JSON.stringify(ruleOf(kept), undefined, 2))}
      >
        {text.rule}
      </MenuItem>
      {before !== undefined && (
        <SubMenu label={text.addRule} icon={<ListPlus size={16} strokeWidth={1.5} />}>
          {before.scenarios.map(({ id, name }) => (
            <MenuItem key={id} onSelect={() => addTo(id)}>
              {name}
            </MenuItem>
          ))}
          <MenuItem onSelect={() => addTo(undefined)}>{text.newScenario}</MenuItem>
        </SubMenu>
      )}
    </>
  );
}

/** The rule stands first: the latest wish is the strongest. */
function withRule(
  kit: PlayKit,
  flow: JsonValue,
  id: string | undefined,
  exchange: Exchange & { readonly request: Request },
): { kit: PlayKit; name: string } {
  const known = kit.scenarios.find((scenario) => scenario.id === id);
  const scenario = known ?? newScenario(flow, kit, text.newScenario);
  const changed = { ...scenario, rules: [ruleOf(exchange, scenario.rules), ...scenario.rules] };
  const scenarios =
    known === undefined
      ? [...kit.scenarios, changed]
      : kit.scenarios.map((each) => (each.id === known.id ? changed : each));
  return { kit: { ...kit, scenarios }, name: scenario.name };
}
