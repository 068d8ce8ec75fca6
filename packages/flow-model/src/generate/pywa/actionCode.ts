import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../../document/index.ts';
import { isActionName } from '../../spec/index.ts';
import { sequence, type Code } from '../code/code.ts';
import { membersOf, textIn } from '../code/targets.ts';
import { actionClasses, partClasses } from './classes.ts';
import { notes } from './messages.ts';
import { listCode, literalCode } from './python.ts';
import { dictionaryCode, note, objectCode, valueCode, type WriteMember, type Writer } from './writer.ts';

/** An action, such as `NavigateAction(next=Next(name="REVIEW"))`. */
export function actionCode(writer: Writer, value: JsonValue, path: Path): Code {
  if (!isJsonObject(value)) return valueCode(writer, value);
  const { name, payload } = value;
  const write: WriteMember = (key, member, memberPath) => {
    if (key === 'name') return literalCode(member);
    if (key === 'next' && isJsonObject(member)) return nextCode(writer, member, memberPath);
    return valueCode(writer, member);
  };
  if (!isActionName(name)) {
    note(writer, path, notes.unknownAction(textIn(value, 'name')));
    return dictionaryCode(value, path, write);
  }
  if (name === 'update_data' && !isJsonObject(payload)) {
    note(writer, path, notes.updateNeedsPayload);
    return dictionaryCode(value, path, write);
  }
  const writeTyped: WriteMember = (key, member, memberPath) =>
    name === 'update_data' && key === 'payload' && isJsonObject(member)
      ? updateCode(writer, member)
      : write(key, member, memberPath);
  return objectCode(writer, actionClasses[name], value, path, writeTyped, 'name').code;
}

function nextCode(writer: Writer, next: JsonObject, path: Path): Code {
  return objectCode(writer, partClasses.next, next, path, (_key, member) => literalCode(member)).code;
}

/** `[is_open.update(True)]` where every key is a field with a variable, the dictionary otherwise. */
function updateCode(writer: Writer, payload: JsonObject): Code {
  const updates = membersOf(payload).map(
    ([key, value]) => [writer.targets.get('data', writer.screen, key), value] as const,
  );
  if (updates.length === 0 || !updates.every(([target]) => target.defined)) return valueCode(writer, payload);
  return listCode(
    updates.map(([target, value]) => sequence(target.use(), '.update(', valueCode(writer, value), ')')),
  );
}
