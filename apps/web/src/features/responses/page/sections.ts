/** A part of the answers view. */
export interface AnswersSection {
  /** In the address: `/flows/:id/answers/charts`. */
  readonly id: AnswersSectionId;
  readonly title: string;
  /** Whether there is one of all flows together. */
  readonly ofAll: boolean;
}

export type AnswersSectionId = 'list' | 'charts' | 'health' | 'settings';

/** In the order in which they are shown; Alt and the place of one opens it. */
export const ANSWERS_SECTIONS: readonly AnswersSection[] = [
  { id: 'list', title: 'Answers', ofAll: true },
  { id: 'charts', title: 'Charts', ofAll: false },
  { id: 'health', title: 'Health', ofAll: true },
  { id: 'settings', title: 'Settings', ofAll: true },
];

/** The section that an address names; anything else is the first one. */
export function answersSectionOf(id: string | undefined): AnswersSectionId {
  return ANSWERS_SECTIONS.find((section) => section.id === id)?.id ?? 'list';
}
