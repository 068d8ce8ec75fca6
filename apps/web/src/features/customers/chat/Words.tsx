import { formatWords, type Stretch } from './format-words.ts';

/** The text of a message with its bold, italic, struck and fixed stretches. */
export function Words({ text }: { readonly text: string }) {
  return (
    <p dir="auto" className="ph-bubble-words">
      {formatWords(text).map((stretch, index) => (
        <Styled key={index} {...stretch} />
      ))}
    </p>
  );
}

function Styled({ style, text }: Stretch) {
  switch (style) {
    case 'plain':
      return <>{text}</>;
    case 'bold':
      return <b>{text}</b>;
    case 'italic':
      return <em>{text}</em>;
    case 'strike':
      return <s>{text}</s>;
    case 'code':
      return <code>{text}</code>;
  }
}
