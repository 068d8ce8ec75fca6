import '../browserGaps.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { viewScreen, type JsonValue } from '@flowsmith/flow-model';
import { TooltipProvider } from '@/ui/index.ts';
import { idleRun, shownState, travel, type Run } from '../run.ts';
import { DebugPanel } from './DebugPanel.tsx';
import { enters, played, sampleFlow } from './testing.ts';

// jsdom lays nothing out: lists that draw only what is in sight would draw nothing.
beforeAll(() => {
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 480 });
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 320 });
  Element.prototype.scrollTo = () => undefined;
});
afterEach(cleanup);

function open(run: Run, tab?: string, value: JsonValue = sampleFlow) {
  const onTravel = vi.fn<(id: number | undefined) => void>();
  const onReveal = vi.fn<(path: readonly (string | number)[]) => void>();
  const draw = (now: Run) => (
    <TooltipProvider>
      <DebugPanel
        run={now}
        view={viewScreen(value, shownState(now))}
        value={value}
        onTravel={onTravel}
        onReveal={onReveal}
      />
    </TooltipProvider>
  );
  const { rerender } = render(draw(run));
  if (tab !== undefined) fireEvent.click(screen.getByRole('tab', { name: tab }));
  return { onTravel, onReveal, show: (now: Run) => rerender(draw(now)) };
}

const item = (name: RegExp) => screen.getByRole('treeitem', { name });

describe('State', () => {
  it('shows what the screen received and what was entered, and marks what changed last', () => {
    open(played(sampleFlow, [enters('first', 'Ana'), enters('news', true)]));
    expect(screen.getByRole('heading', { name: 'Data of NAME' })).toBeTruthy();
    expect(item(/^greeting: "Hello"$/)).toBeTruthy();
    expect(item(/^first: "Ana"$/)).toBeTruthy();
    expect(item(/^news: true, changed/)).toBeTruthy();
  });

  it('shows what other screens left behind', () => {
    open(played(sampleFlow, [enters('first', 'Ana'), 'footer']));
    const tree = screen.getByRole('tree', { name: 'Other screens' });
    expect(within(tree).getByRole('treeitem', { name: /^first: "Ana"/ })).toBeTruthy();
  });

  it('can be walked with the keyboard', () => {
    open(played(sampleFlow, [enters('first', 'Ana'), 'footer']));
    const other = item(/^NAME:/);
    other.focus();
    fireEvent.keyDown(other, { key: 'ArrowLeft' });
    expect(item(/^NAME:/).getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('treeitem', { name: /^first/ })).toBeNull();
    fireEvent.keyDown(item(/^NAME:/), { key: 'ArrowRight' });
    fireEvent.keyDown(item(/^NAME:/), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(item(/^data:/));
  });
});

describe('Events', () => {
  const run = played(sampleFlow, [enters('first', 'Ana'), 'footer', 'footer']);

  it('lists what happened and travels to it', () => {
    const { onTravel, show } = open(run, 'Events');
    fireEvent.click(screen.getByRole('option', { name: /first/ }));
    const { id } = run.entries.find(({ kind }) => kind === 'change') ?? { id: undefined };
    expect(onTravel).toHaveBeenLastCalledWith(id);
    show(travel(run, id));
    const details = screen.getByRole('region', { name: 'Details of the event' });
    expect(details.textContent).toContain('form.first');
    expect(details.textContent).toContain('"Ana"');
    fireEvent.click(within(details).getAllByRole('button', { name: 'Back to now' })[0] ?? details);
    expect(onTravel).toHaveBeenLastCalledWith(undefined);
  });

  it('goes through moments with the arrow keys, and back to the present with Escape', () => {
    const { onTravel, show } = open(run, 'Events');
    const list = screen.getByRole('listbox');
    fireEvent.keyDown(list, { key: 'Home' });
    expect(onTravel).toHaveBeenLastCalledWith(run.entries[0]?.id);
    show(travel(run, run.entries[0]?.id));
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(onTravel).toHaveBeenLastCalledWith(run.entries[1]?.id);
    fireEvent.keyDown(list, { key: 'Escape' });
    expect(onTravel).toHaveBeenLastCalledWith(undefined);
  });

  it('shows the last event without leaving the present', () => {
    const { onTravel } = open(run, 'Events');
    fireEvent.keyDown(screen.getByRole('listbox'), { key: 'End' });
    expect(onTravel).toHaveBeenLastCalledWith(undefined);
    expect(screen.getByRole('region', { name: 'Details of the event' }).textContent).toContain('flow_token');
  });

  it('filters by whose doing it was', () => {
    open(run, 'Events');
    const all = screen.getAllByRole('option').length;
    fireEvent.click(screen.getByRole('button', { name: /^Person/ }));
    expect(screen.getAllByRole('option').length).toBeLessThan(all);
    expect(screen.getAllByRole<HTMLButtonElement>('button', { name: /^Problems/ })[0]?.disabled).toBe(true);
  });

  it('draws only what is in sight of hundreds of events', () => {
    const many = played(
      sampleFlow,
      Array.from({ length: 400 }, (_, index) => enters('news', index % 2 === 0)),
    );
    open(many, 'Events');
    expect(many.entries.length).toBeGreaterThan(300);
    expect(screen.getAllByRole('option').length).toBeLessThan(60);
  });
});

describe('Why', () => {
  it('says why the button is disabled, and leads to the reason', () => {
    const { onReveal } = open(played(sampleFlow, []), 'Why');
    expect(screen.getByText('“Continue” cannot be tapped:')).toBeTruthy();
    fireEvent.click(
      screen.getAllByRole('button', { name: /First name.*Show in the editor/ })[0] ?? document.body,
    );
    expect(onReveal).toHaveBeenCalledWith(['screens', 0, 'layout', 'children', 1]);
  });

  it('lists what is hidden, and how it stands with each component', () => {
    open(played(sampleFlow, []), 'Why');
    const hidden = screen.getByRole('region', { name: 'Hidden on this screen' });
    expect(hidden.textContent).toContain('Once a month.');
    const line = screen.getByRole('button', { name: /Once a month.*hidden/ });
    fireEvent.click(line);
    expect(line.closest('li')?.textContent).toMatch(/news/);
  });

  it('says so when nothing stands in the way', () => {
    open(played(sampleFlow, [enters('first', 'Ana'), enters('news', true)]), 'Why');
    expect(screen.getByText('“Continue” can be tapped.')).toBeTruthy();
    expect(screen.getByText(/Nothing is hidden/)).toBeTruthy();
  });
});

describe('Bindings', () => {
  it('shows the value of every binding, and how it comes about', () => {
    open(played(sampleFlow, [enters('first', 'Ana'), 'footer']), 'Bindings');
    const row = screen.getByRole('button', { name: /Thank you/ });
    expect(row.textContent).toContain('"Thank you, Ana"');
    fireEvent.click(row);
    expect(row.closest('li')?.querySelectorAll('ol li').length).toBeGreaterThan(1);
  });
});

describe('Payload', () => {
  it('comes to the front when the flow is completed', () => {
    const { show } = open(played(sampleFlow, [enters('first', 'Ana'), 'footer']));
    show(played(sampleFlow, [enters('first', 'Ana'), 'footer', 'footer']));
    expect(screen.getByRole('tab', { name: 'Payload', selected: true })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Sent at the end' })).toBeTruthy();
    expect(screen.getAllByText(/flow_token/).length).toBeGreaterThan(0);
  });
});

it('says what will be here while the flow is not open', () => {
  open(idleRun(0));
  for (const { textContent } of screen.getAllByRole('tab')) {
    fireEvent.click(screen.getByRole('tab', { name: textContent }));
    expect(screen.getByRole('heading', { name: 'The flow is not open' })).toBeTruthy();
  }
});
