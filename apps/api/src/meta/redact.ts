/** A text without the token, and without whatever stands where tokens stand in addresses. */
export function redact(text: string, token: string): string {
  return text
    .replaceAll(token, '…')
    .replaceAll(/\b(access_token|appsecret_proof|input_token)=[^&\s"']+/g, '$1=…');
}
