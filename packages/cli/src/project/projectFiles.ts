import { basename } from 'node:path';
import {
  endpointModule,
  generateTypes,
  pywaEndpoint,
  type GenerationNote,
  type JsonValue,
} from '@flowsmith/flow-model';
import { STDIN } from '../input/readFlow.ts';
import { nodeProject } from './nodeProject.ts';
import { pywaProject } from './pywaProject.ts';
import type { FlowSource, ProjectFiles } from './types.ts';

/** What can be made for an endpoint. */
export interface EndpointTarget {
  /** The one file that can go to standard output; absent where that makes no sense. */
  readonly single?: (flow: FlowSource) => string;
  readonly files: (flow: FlowSource) => Promise<ProjectFiles>;
}

/** The ways in which an endpoint can be run. */
export const endpointTargets = {
  hosted: {
    single: ({ value }) => endpointModule(value),
    files: async (flow) => moduleFiles(flow),
  },
  node: { files: async (flow) => new Map([...moduleFiles(flow), ...(await nodeProject(flow))]) },
  pywa: {
    single: ({ value }) => pywaEndpoint(value),
    files: async (flow) => new Map([['endpoint.py', pywaEndpoint(flow.value)], ...(await pywaProject(flow))]),
  },
} as const satisfies Record<string, EndpointTarget>;

/** One of the targets. */
export type EndpointTargetName = keyof typeof endpointTargets;

/** A flow with the name that things made from it have. */
export function flowSource(given: string, text: string, value: JsonValue): FlowSource {
  const file = given === STDIN ? 'flow.json' : basename(given);
  const name = file
    .replace(/\.json$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return { name: name === '' ? 'flow' : name, file, text, value };
}

/** What the types of a flow cannot say as they should. */
export function typeNotes({ value }: FlowSource): readonly GenerationNote[] {
  return generateTypes(value).notes;
}

function moduleFiles({ value }: FlowSource): ProjectFiles {
  return new Map([
    ['endpoint.ts', endpointModule(value)],
    ['flow.ts', generateTypes(value).code],
  ]);
}
