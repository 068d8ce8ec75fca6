/** Flow JSON 2.1 to 7.3 as data. */
export { actionKeys, actionSpecs, isActionName } from './actions.ts';
export { components } from './components/index.ts';
export { freeName, newComponent, newFlow, newScreen, type NewComponentSurroundings } from './create.ts';
export type {
  Action,
  ActionNamed,
  Component,
  ComponentOf,
  DataFieldSchema,
  DataModel,
  Dynamic,
  Flow,
  Layout,
  Screen,
} from './flow-types.ts';
export { flowProperties, layoutProperties, screenProperties } from './flow.ts';
export {
  carouselImageProperties,
  chipProperties,
  navigationItemProperties,
  optionProperties,
} from './items.ts';
export { FIELD_NAME_PATTERN, limits, RESERVED_SCREEN_ID, SCREEN_ID_PATTERN } from './limits.ts';
export {
  availableIn,
  componentSpec,
  isComponentType,
  maxPerScreen,
  mayStandIn,
  propertiesOf,
} from './lookup.ts';
export { COMPONENT_TYPES, FLOW_VERSIONS } from './types.ts';
export type {
  ActionName,
  ActionSpec,
  ComponentGroup,
  ComponentSpec,
  ComponentType,
  FlowVersion,
  PlacementSpec,
  Properties,
  PropertyKind,
  PropertySpec,
  VersionGate,
  VersionSpec,
} from './types.ts';
export {
  compareVersions,
  isAtLeast,
  isAvailable,
  isKnownVersion,
  isRequired,
  LATEST_VERSION,
  versionTable,
} from './versions.ts';
