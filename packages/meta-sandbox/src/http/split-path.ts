/** A path of the Graph API: `v25.0/600100200300402/assets`. */
export interface GraphPath {
  /** The version that answers, for the header `facebook-api-version`. */
  readonly version: string;
  /** What follows the version. */
  readonly segments: readonly string[];
}

/** Answers paths without a version, and versions that expired. */
export const OLDEST_VERSION = 'v19.0';

/** Splits a path into version and segments; any `vN.0` is taken, and none is too (Graph API 1.1). */
export function splitPath(path: string): GraphPath {
  const segments = path.split('/').filter((segment) => segment !== '');
  const major = /^v(\d{1,3})\.\d{1,2}$/.exec(segments[0] ?? '')?.[1];
  if (major === undefined) return { version: OLDEST_VERSION, segments };
  const isUsable = Number(major) >= Number(OLDEST_VERSION.slice(1, -2));
  return { version: isUsable ? `v${Number(major)}.0` : OLDEST_VERSION, segments: segments.slice(1) };
}
