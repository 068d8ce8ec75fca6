import type { Storage } from '../db/open-database.ts';

/** Where the tests find a file with an embedded database that has the tables. */
export const IMAGE_VARIABLE = 'FLOWSMITH_TEST_IMAGE';

/** An embedded database in memory, begun from the one that the run of the tests has prepared, where it has. */
export function memory(): Storage {
  const image = process.env[IMAGE_VARIABLE];
  return { kind: 'memory', ...(image === undefined ? {} : { image }) };
}
