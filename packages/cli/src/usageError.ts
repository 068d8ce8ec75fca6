/** Wrong use or an unreadable file: the message is for people, the process ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
