/**
 * Everything that can be done to a flow, each as a pure function from a document to minimal text edits.
 *
 * @example
 * const result = insertComponent(doc, { into: ['screens', 0, 'layout', 'children'], index: 0, component });
 * const next = result.ok ? editDocument(doc, result.edits) : doc;
 */
export { canPlace } from './placement.ts';
export type { Placement, PlacementRequest } from './placement.ts';
export { insertComponent } from './insertComponent.ts';
export { pasteComponents } from './pasteComponents.ts';
export { pasteScreens } from './pasteScreens.ts';
export { moveComponents } from './moveComponents.ts';
export { duplicateComponents } from './duplicateComponents.ts';
export { deleteComponents } from './deleteComponents.ts';
export { wrapComponents } from './wrapComponents.ts';
export { unwrapComponent } from './unwrapComponent.ts';
export { setProperty } from './setProperty.ts';
export { unsetProperty } from './unsetProperty.ts';
export { insertListItem } from './insertListItem.ts';
export { moveListItem } from './moveListItem.ts';
export { removeListItem } from './removeListItem.ts';
export { renameMapKey } from './renameMapKey.ts';
export { addScreen } from './addScreen.ts';
export { duplicateScreen } from './duplicateScreen.ts';
export { deleteScreen } from './deleteScreen.ts';
export { renameScreen } from './renameScreen.ts';
export { moveScreen } from './moveScreen.ts';
export { renameField } from './renameField.ts';
export { renameDataField } from './renameDataField.ts';
export { addDataField } from './addDataField.ts';
export { setDataField } from './setDataField.ts';
export { deleteDataField } from './deleteDataField.ts';
export { addEndpoint } from './addEndpoint.ts';
export { connectAction } from './connectAction.ts';
export { disconnectAction } from './disconnectAction.ts';
export { setActionName } from './setActionName.ts';
export { setVersion } from './setVersion.ts';
export { replaceAll } from './replaceAll.ts';
export { formatDocument } from './formatDocument.ts';
export type { EditResult, Refusal, RefusalCode } from './types.ts';
