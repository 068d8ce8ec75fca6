import type { ClipboardEvent } from 'react';
import { useEditorStore } from '../session/index.ts';
import { deleteSelection } from '../common/commands.ts';
import { copyText, pasteText } from '../common/clipboard.ts';

/** Copy, cut and paste of components and screens, through the system's clipboard as JSON, so also between flows. */
export function useBoardClipboard() {
  const store = useEditorStore();
  function copy(event: ClipboardEvent): boolean {
    if (isTyping(event)) return false;
    const text = copyText(store);
    if (text === undefined) return false;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    return true;
  }
  return {
    copy(event: ClipboardEvent) {
      if (copy(event)) store.getState().announce('Copied');
    },
    cut(event: ClipboardEvent) {
      if (copy(event)) deleteSelection(store);
    },
    paste(event: ClipboardEvent) {
      if (isTyping(event)) return;
      event.preventDefault();
      pasteText(store, event.clipboardData.getData('text/plain'));
    },
  };
}

function isTyping({ target }: ClipboardEvent): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
