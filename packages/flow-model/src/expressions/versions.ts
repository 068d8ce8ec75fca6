/**
 * Compares versions as (major, minor) integers: 1.10 is newer than 1.9.
 * What is not a version counts as newer than all, so that flows of tomorrow keep every feature of today.
 */
export function isAtLeast(version: string, since: string): boolean {
  const [major, minor] = parts(version);
  const [sinceMajor, sinceMinor] = parts(since);
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}

function parts(version: string): readonly [number, number] {
  const match = /^(\d{1,4})\.(\d{1,4})$/.exec(version);
  return match === null ? [Infinity, Infinity] : [Number(match[1]), Number(match[2])];
}
