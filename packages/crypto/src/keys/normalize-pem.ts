/**
 * PEM text as people paste it: surrounding blanks and quotes, Windows line ends, and what environment files make of it: the
 * literal `\n`, blanks in place of line breaks, or all of it once more in base64.
 */
export function normalizePem(text: string): string {
  const plain = unwrapped(text.trim().replaceAll(/^["']|["']$/g, ''))
    .replaceAll('\\n', '\n')
    .replaceAll('\r', '')
    .trim();
  const [, begin, body, end] = onOneLine.exec(plain) ?? [];
  if (begin === undefined || body === undefined || end === undefined) return `${plain}\n`;
  const lines = body.replaceAll(' ', '').match(/.{1,64}/g) ?? [];
  return `${[begin, ...lines, end].join('\n')}\n`;
}

const onOneLine = /^(-----BEGIN [A-Z0-9 ]+-----) ([A-Za-z0-9+/= ]+) (-----END [A-Z0-9 ]+-----)$/;

function unwrapped(text: string): string {
  if (text.includes('-----BEGIN')) return text;
  const decoded = Buffer.from(text, 'base64').toString('latin1');
  return decoded.includes('-----BEGIN') ? decoded : text;
}
