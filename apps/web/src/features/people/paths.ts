/** Address of the people who can sign in. */
export function peoplePath(): string {
  return '/people';
}

/** Address of the keys that programs sign in with. */
export function keysPath(): string {
  return '/keys';
}
