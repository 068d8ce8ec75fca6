/** A part of the endpoint view. */
export interface EndpointSection {
  /** In the address: `/flows/:id/endpoint/code`. */
  readonly id: SectionId;
  readonly title: string;
}

export type SectionId = 'code' | 'rules' | 'exchanges' | 'keys' | 'settings';

/** In the order in which they are shown; Alt and the place of one opens it. */
export const SECTIONS: readonly EndpointSection[] = [
  { id: 'code', title: 'Code' },
  { id: 'rules', title: 'Rules' },
  { id: 'exchanges', title: 'Exchanges' },
  { id: 'keys', title: 'Keys' },
  { id: 'settings', title: 'Settings' },
];

/** The section that an address names; anything else is the first one. */
export function sectionOf(id: string | undefined): SectionId {
  return SECTIONS.find((section) => section.id === id)?.id ?? 'code';
}
