import { formatPointer, valueAt, type FlowDocument, type Path } from '@flowsmith/flow-model';
import { nodePathAround } from '../session/selection.ts';
import { componentLabel } from '../common/component-label.ts';
import { isJsonObject, stringAt } from '../common/json.ts';

/** A place in words: "SIGN_UP › Text input: Email › label". */
export function placeLabel(doc: FlowDocument, path: Path): string {
  const value = doc.good?.value;
  const node = nodePathAround(value, path);
  if (node === undefined) return path.length === 0 ? 'The whole file' : formatPointer(path);
  const screen = valueAt(value, node.slice(0, 2));
  const parts = [isJsonObject(screen) ? (stringAt(screen, 'id') ?? 'screen') : 'screen'];
  const component = node.length > 2 ? valueAt(value, node) : undefined;
  if (isJsonObject(component)) parts.push(componentLabel(component));
  const rest = path.slice(node.length);
  if (rest.length > 0) parts.push(formatPointer(rest));
  return parts.join(' › ');
}
