import { useId, type ReactNode } from 'react';
import { Checkbox, Select, Tabs } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import type { Backdrop, Branches, Frame, Look } from '../types.ts';
import type { What } from './choices.ts';
import { usePictureSettings } from './settings.ts';

type Phone = Pick<Look, 'platform' | 'theme' | 'rtl'>;

interface Props {
  /** Ids of all screens, in order. */
  readonly ids: readonly string[];
  /** How many screens are selected. */
  readonly selected: number;
  readonly what: What;
  readonly onWhat: (what: What) => void;
  readonly screen: number;
  readonly onScreen: (index: number) => void;
  readonly phone: Phone;
  readonly onPhone: (phone: Phone) => void;
  /** `undefined`: the flow has none to choose from. */
  readonly branches: Branches | undefined;
  readonly onBranches: (branches: Branches) => void;
}

/** What is exported, and how it looks. */
export function Options(props: Props) {
  const { ids, selected, what, onWhat, screen, onScreen, phone, onPhone, branches, onBranches } = props;
  const { scale, frame, backdrop, set } = usePictureSettings();
  return (
    <div className="flex flex-col gap-3.5">
      <Select
        label={messages.what}
        value={what}
        onValueChange={(value) => onWhat(oneOf(WHATS, value))}
        options={WHATS.filter((each) => each !== 'selected' || selected > 1).map((each) => ({
          value: each,
          label: whatText(each, selected, ids.length),
        }))}
      />
      {what === 'one' && ids.length > 1 && (
        <Select
          label={messages.screen}
          mono
          value={String(screen)}
          onValueChange={(value) => onScreen(Number(value))}
          options={ids.map((id, index) => ({
            value: String(index),
            label: id === '' ? messages.numbered(index + 1) : id,
          }))}
        />
      )}
      <Form what={what} />
      <Choice
        label={messages.scale}
        help={messages.scaleHelp}
        value={String(scale)}
        onValue={(value) => set({ scale: value === '1' ? 1 : value === '3' ? 3 : 2 })}
        choices={{ 1: '1×', 2: '2×', 3: '3×' }}
      />
      <div className="flex gap-3">
        <Choice
          label={messages.phone}
          value={phone.platform}
          onValue={(value) => onPhone({ ...phone, platform: value === 'ios' ? 'ios' : 'android' })}
          choices={messages.platforms}
        />
        <Choice
          label={messages.theme}
          value={phone.theme}
          onValue={(value) => onPhone({ ...phone, theme: value === 'dark' ? 'dark' : 'light' })}
          choices={messages.themes}
        />
      </div>
      <Select
        label={messages.frame}
        value={frame}
        onValueChange={(value) => set({ frame: oneOf(FRAMES, value) })}
        options={FRAMES.map((each) => ({ value: each, label: messages.frames[each] }))}
      />
      <Choice
        label={messages.backdrop}
        value={backdrop}
        onValue={(value) => set({ backdrop: oneOf(BACKDROPS, value) })}
        choices={messages.backdrops(phone.theme)}
      />
      {branches !== undefined && (
        <Select
          label={messages.branches}
          value={branches}
          onValueChange={(value) => onBranches(value === 'all' ? 'all' : 'example')}
          options={BRANCHES.map((each) => ({ value: each, ...messages.branchesOf[each] }))}
        />
      )}
      <Checkbox
        label={messages.rtl}
        checked={phone.rtl}
        onCheckedChange={(rtl) => onPhone({ ...phone, rtl })}
      />
    </div>
  );
}

/** What kind of file; one screen is always a PNG. */
function Form({ what }: { readonly what: What }) {
  const { several, board, set } = usePictureSettings();
  if (what === 'one') return null;
  const forms = messages.forms;
  return what === 'board' ? (
    <Select
      label={messages.form}
      value={board}
      onValueChange={(value) => set({ board: value === 'png' ? 'png' : 'svg' })}
      options={(['svg', 'png'] as const).map((each) => ({ value: each, ...forms[each] }))}
    />
  ) : (
    <Select
      label={messages.form}
      value={several}
      onValueChange={(value) => set({ several: value === 'sheet' ? 'sheet' : 'zip' })}
      options={(['zip', 'sheet'] as const).map((each) => ({ value: each, ...forms[each] }))}
    />
  );
}

/** One of a few, all visible at once. */
function Choice(props: {
  readonly label: string;
  readonly help?: ReactNode;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly choices: Readonly<Record<string, string>>;
}) {
  const { label, help, value, onValue, choices } = props;
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <span id={id} className="text-sm font-medium text-muted">
        {label}
      </span>
      <Tabs
        look="pill"
        className="items-start"
        label={label}
        value={value}
        onValueChange={onValue}
        tabs={Object.entries(choices).map(([key, text]) => ({ value: key, label: text }))}
      />
      {help !== undefined && <p className="text-sm text-faint">{help}</p>}
    </div>
  );
}

const WHATS = ['one', 'selected', 'all', 'board'] as const;
const FRAMES: readonly Frame[] = ['phone', 'screen', 'sheet'];
const BACKDROPS: readonly Backdrop[] = ['transparent', 'white', 'theme'];
const BRANCHES: readonly Branches[] = ['example', 'all'];

function oneOf<Value extends string>(values: readonly Value[], wanted: string): Value {
  const found = values.find((value) => value === wanted) ?? values[0];
  if (found === undefined) throw new Error('There is nothing to choose from');
  return found;
}

function whatText(what: What, selected: number, all: number): string {
  switch (what) {
    case 'one':
    case 'board':
      return messages.whats[what];
    case 'selected':
      return messages.whats.selected(selected);
    case 'all':
      return messages.whats.all(all);
  }
}
