import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../../document/index.ts';
import type { Code } from '../code/code.ts';
import { textIn } from '../code/targets.ts';
import { partClasses } from './classes.ts';
import { assignment, componentsCode } from './componentCode.ts';
import { dataCode } from './dataCode.ts';
import { notes } from './messages.ts';
import { literalCode } from './python.ts';
import {
  dictionaryCode,
  instanceCode,
  note,
  objectCode,
  oddMember,
  valueCode,
  type WriteMember,
  type Writer,
} from './writer.ts';

/** A screen, `Screen(…)`. */
export function screenCode(writer: Writer, value: JsonValue, path: Path): Code {
  if (!isJsonObject(value)) {
    note(writer, path, notes.notAnObject('Screen'));
    return literalCode(value);
  }
  writer.screen = textIn(value, 'id');
  const { data, title } = value;
  const odd = oddMember(partClasses.screen, value);
  if (odd !== undefined) return objectCode(writer, partClasses.screen, value, path, plainWriter(writer)).code;
  if (data !== undefined && !isJsonObject(data)) {
    note(writer, [...path, 'data'], notes.dataNotAnObject);
    return dictionaryCode(value, path, plainWriter(writer));
  }
  const titleRefers = typeof title === 'string' && title.includes('${');
  const code = instanceCode(
    titleRefers ? partClasses.screenWithTitleLater : partClasses.screen,
    value,
    path,
    (key, member, memberPath) =>
      key === 'data' && isJsonObject(member)
        ? dataCode(writer, member, memberPath)
        : plainWriter(writer)(key, member, memberPath),
  );
  const target = writer.targets.get('screen', writer.screen, writer.screen);
  target.defined = true;
  return assignment(target, code);
}

/** Writes the members of a screen, data as they are. */
function plainWriter(writer: Writer): WriteMember {
  return (key, value, path) => {
    if (key === 'title') return valueCode(writer, value);
    return key === 'layout' && isJsonObject(value) ? layoutCode(writer, value, path) : literalCode(value);
  };
}

function layoutCode(writer: Writer, layout: JsonObject, path: Path): Code {
  return objectCode(writer, partClasses.layout, layout, path, (key, value, memberPath) =>
    key === 'children' ? componentsCode(writer, value, memberPath) : literalCode(value),
  ).code;
}
