/** The endpoint of a flow in the builder: what the editor needs to know of it before it is shown. */
export { buildPath, endpointPath } from './page/paths.ts';
export { sectionOf, SECTIONS, type EndpointSection, type SectionId } from './page/sections.ts';
