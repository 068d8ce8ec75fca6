import {
  ArrowLeft,
  ArrowRight,
  CircleCheck,
  CornerDownLeft,
  Database,
  ExternalLink,
  type LucideIcon,
  MousePointerClick,
  Pencil,
  PencilLine,
  Play,
  Send,
  TriangleAlert,
  Unplug,
  X,
} from 'lucide-react';
import type { RunEntryKind } from '../run.ts';

/** Whose doing an event is: by this the list is filtered. */
export type EntryGroup = 'person' | 'flow' | 'endpoint' | 'problem';

/** In the order in which filters stand. */
export const ENTRY_GROUPS: readonly EntryGroup[] = ['person', 'flow', 'endpoint', 'problem'];

/** How events of a kind look and where they belong. */
export interface EntryLook {
  readonly icon: LucideIcon;
  readonly group: EntryGroup;
  /** Class of the icon's colour. */
  readonly tone: string;
}

const PERSON = { group: 'person', tone: 'text-accent' } as const;
const FLOW = { group: 'flow', tone: 'text-muted' } as const;
const ENDPOINT = { group: 'endpoint', tone: 'text-info' } as const;
const PROBLEM = { group: 'problem', tone: 'text-danger' } as const;

/** One look for each kind of event. */
export const entryLooks: { readonly [kind in RunEntryKind]: EntryLook } = {
  open: { icon: Play, ...PERSON },
  change: { icon: PencilLine, ...PERSON },
  tap: { icon: MousePointerClick, ...PERSON },
  back: { icon: ArrowLeft, ...PERSON },
  close: { icon: X, ...PERSON },
  exchange: { icon: Send, ...ENDPOINT },
  answer: { icon: CornerDownLeft, ...ENDPOINT },
  failure: { icon: Unplug, ...PROBLEM },
  navigation: { icon: ArrowRight, ...FLOW },
  data: { icon: Database, ...FLOW },
  url: { icon: ExternalLink, ...FLOW },
  complete: { icon: CircleCheck, group: 'flow', tone: 'text-success' },
  fault: { icon: TriangleAlert, ...PROBLEM },
  edited: { icon: Pencil, ...FLOW },
};
