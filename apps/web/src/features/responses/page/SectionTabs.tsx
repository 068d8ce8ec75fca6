import { Link } from 'react-router';
import { Badge, cx } from '@/ui/index.ts';
import { pageMessages as messages } from './messages.ts';
import type { AnswersSection, AnswersSectionId } from './sections.ts';

/** Links to the sections of the answers view. */
export function SectionTabs({
  sections,
  current,
  pathOf,
  unread,
}: {
  readonly sections: readonly AnswersSection[];
  readonly current: AnswersSectionId;
  readonly pathOf: (section: AnswersSectionId) => string;
  /** Notifications that nobody has read. */
  readonly unread: number;
}) {
  return (
    <nav
      aria-label={messages.sections}
      className="flex h-9 shrink-0 items-center gap-1 overflow-x-auto border-b border-line bg-panel px-2"
    >
      {sections.map(({ id, title }) => (
        <Link
          key={id}
          to={pathOf(id)}
          aria-current={id === current ? 'page' : undefined}
          className={cx(
            'relative flex h-9 items-center gap-1.5 px-2 text-base font-medium whitespace-nowrap',
            id === current
              ? 'text-ink after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-full after:bg-accent'
              : 'text-muted hover:text-ink',
          )}
        >
          {title}
          {id === 'health' && unread > 0 && (
            <Badge tone="warning">
              {unread > 99 ? '99+' : unread}
              <span className="sr-only"> {messages.unread(unread)}</span>
            </Badge>
          )}
        </Link>
      ))}
    </nav>
  );
}
