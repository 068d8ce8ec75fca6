import { fileURLToPath } from 'node:url';

/** Where the steps to the newest tables lie. */
export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
