/** Tolerant reading of any JSON value as a flow: never throws, leaves out what it does not understand. */
export { findScreen, layoutPath, screensOf } from './screens.ts';
export type { ScreenEntry } from './screens.ts';
export { slotsOf } from './slots.ts';
export type { Slot, SlotLabel } from './slots.ts';
export { walkComponents } from './walkComponents.ts';
export type { ComponentEntry } from './walkComponents.ts';
export { inputsOf } from './inputsOf.ts';
export { actionsOf } from './actionsOf.ts';
export type { ActionEntry } from './actionsOf.ts';
export { dataModelOf, exampleData } from './dataModel.ts';
export { isEndpointFlow, versionOf } from './flow.ts';
