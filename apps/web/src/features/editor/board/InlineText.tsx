import { pathOfNode, setProperty, valueAt, type NodeId } from '@flowsmith/flow-model';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useEditorStore } from '../session/index.ts';
import { typeTitle } from '../common/component-label.ts';
import { isJsonObject, stringAt } from '../common/json.ts';
import { nodeElement } from './drag/board-dom.ts';

/** Properties that hold the words of a component, the first present one is edited in place. */
const TEXT_KEYS = ['text', 'label', 'title', 'condition', 'value'];

/** Edits the words of a component in place, over its drawing. Enter keeps, Escape drops, leaving keeps. */
export function InlineText({ id, onDone }: { readonly id: NodeId; readonly onDone: () => void }) {
  const store = useEditorStore();
  const [target] = useState(() => targetOf(store.getState().doc, id));
  const [text, setText] = useState(target?.text ?? '');
  const done = useRef(false);
  useEffect(() => {
    if (target === undefined) onDone();
  }, [target, onDone]);
  if (target === undefined) return null;

  function finish(keep: boolean): void {
    if (done.current || target === undefined) return;
    done.current = true;
    if (keep && text !== target.text) {
      store.getState().run(
        `Change ${target.label}`,
        (doc) => {
          const path = pathOfNode(doc, id);
          return path === undefined
            ? { ok: true, edits: [] }
            : setProperty(doc, { path: [...path, target.key], value: text });
        },
        { origin: 'board', select: false },
      );
    }
    onDone();
    nodeElement(id)?.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') finish(false);
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      finish(true);
    }
  }

  return (
    <textarea
      className="inline-text"
      style={{
        left: target.left,
        top: target.top,
        width: Math.max(target.width, 180),
        minHeight: target.height,
      }}
      aria-label={`Text of ${target.label}`}
      value={text}
      rows={text.split('\n').length}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true)}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}

function targetOf(doc: Parameters<typeof pathOfNode>[0], id: NodeId) {
  const path = pathOfNode(doc, id);
  const component = path === undefined ? undefined : valueAt(doc.value, path);
  const element = nodeElement(id);
  const board = document.querySelector('.board');
  if (!isJsonObject(component) || element === undefined || board === null) return undefined;
  const key = TEXT_KEYS.find((candidate) => typeof component[candidate] === 'string');
  if (key === undefined) return undefined;
  const box = element.getBoundingClientRect();
  const origin = board.getBoundingClientRect();
  return {
    key,
    text: stringAt(component, key) ?? '',
    label: typeTitle(stringAt(component, 'type') ?? ''),
    left: box.left - origin.left,
    top: box.top - origin.top,
    width: box.width,
    height: box.height,
  };
}
