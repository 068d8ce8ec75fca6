import { Dialog, Kbd } from '@/ui/index.ts';
import { SECTIONS } from '@/features/endpoint/index.ts';
import { ANSWERS_SECTIONS } from '@/features/responses/index.ts';
import { sectionShortcut, shortcut } from '../common/shortcuts.ts';

/** Two blanks part alternatives; one belongs to the name of a key. */
const GAP = '  ';

/** Keys of the editor, by place. The board's keys also work in the outline where they make sense. */
const SHEET: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'Everywhere',
    [
      ['Commands', shortcut('K')],
      ['Undo, also of typing in JSON', shortcut('Z')],
      ['Redo', shortcut('Z', { shift: true })],
      ['Save now', shortcut('S')],
      ['Play from the selected screen', shortcut('P')],
      ['JSON', shortcut('J')],
      ['Problems', shortcut('M', { shift: true })],
      ['Board or endpoint', shortcut('E')],
      ['Answers', shortcut('E', { shift: true })],
      ['This sheet', '?'],
    ],
  ],
  [
    'Board',
    [
      ['Next or previous component', '↑  ↓'],
      ['Next or previous screen', '←  →'],
      ['Go in; edit the text', 'Enter'],
      ['Go out', 'Esc'],
      ['Edit the text', 'F2'],
      ['Select all beside', shortcut('A')],
      ['Move up or down', 'Alt ↑  Alt ↓'],
      ['Duplicate', shortcut('D')],
      ['Copy, cut, paste', `${shortcut('C')}  ${shortcut('X')}  ${shortcut('V')}`],
      ['Delete', 'Del'],
      ['Zoom', '+  −'],
      ['Fit all screens', '⇧1'],
    ],
  ],
  [
    'Endpoint',
    [
      ...SECTIONS.map(({ title }, index) => [title, sectionShortcut(index)] as const),
      ['Complete', 'Ctrl+Space'],
    ],
  ],
  [
    'Answers',
    [
      ...ANSWERS_SECTIONS.map(({ title }, index) => [title, sectionShortcut(index)] as const),
      ['Next or previous answer', '↑  ↓'],
      ['Open', 'Enter'],
      ['Select', 'Space'],
      ['Delete', 'Del'],
    ],
  ],
  [
    'Moving without a mouse',
    [
      ['Pick up the selection, or a component of the palette', 'Space'],
      ['Choose a place', '↑  ↓'],
      ['Choose a screen', '←  →'],
      ['Drop', 'Enter'],
      ['Put back', 'Esc'],
    ],
  ],
  [
    'With the mouse',
    [
      ['Add to the selection', '⇧ click'],
      ['Drop a copy', 'Alt drag'],
      ['Move the board', 'Drag, or scroll'],
      ['Edit the text', 'Double click'],
      ['Connect to a new screen', 'Drag a port to the board'],
    ],
  ],
];

/** All shortcuts at one glance. */
export default function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open onOpenChange={onClose} title="Keyboard shortcuts" size="xl">
      <div className="columns-3 gap-8">
        {SHEET.map(([place, rows]) => (
          <section key={place} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-sm font-semibold text-muted">{place}</h3>
            <dl>
              {rows.map(([what, keys]) => (
                <div
                  key={what}
                  className="flex min-h-7 items-center justify-between gap-3 border-b border-line py-1 last:border-0"
                >
                  <dt className="text-base text-ink">{what}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {keys.split(GAP).map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
