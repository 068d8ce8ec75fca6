import { SendHorizontal } from 'lucide-react';
import { useState } from 'react';
import { messages } from '../messages.ts';

/** Where the customer writes. Enter sends. */
export function ChatComposer({ onSend }: { readonly onSend: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <form
      className="ph-write"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onSend(text.trim());
        setText('');
      }}
    >
      <input
        aria-label={messages.write}
        placeholder={messages.write}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" aria-label={messages.send} disabled={text.trim() === ''}>
        <SendHorizontal size={20} strokeWidth={1.8} aria-hidden />
      </button>
    </form>
  );
}
