/** Texts about sending messages. */
export const sendingMessages = {
  recipient: 'must be a phone number with country code, such as +49 151 12345678',
  noFile: { message: 'There is no file in the request.', hint: 'Send it as application/octet-stream.' },
  link: 'must be an address that begins with https://',
  templateName: 'may hold small letters, digits and underscores only',
  templateLanguage: 'must be a language code, such as en_US or de',
} as const;
