import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../../../apps/api/src/openapi.ts';

/** The text of `src/schema.gen.ts`: types of every route, made from the server's OpenAPI document. */
export async function apiTypes(): Promise<string> {
  const document = JSON.stringify(await openApiDocument());
  const types = astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: false }));
  return `// Made by \`npm run generate -w @flowsmith/api-types\` from the routes of apps/api. Do not edit.\n\n${types}`;
}
