import type { AnswersSectionId } from './sections.ts';

/** Address of a section of the answers to a flow. */
export function answersPath(flowId: string, section: AnswersSectionId = 'list'): string {
  return `/flows/${flowId}/answers${section === 'list' ? '' : `/${section}`}`;
}

/** Address of a section of the answers to all flows. */
export function allAnswersPath(section: AnswersSectionId = 'list'): string {
  return `/answers${section === 'list' ? '' : `/${section}`}`;
}
