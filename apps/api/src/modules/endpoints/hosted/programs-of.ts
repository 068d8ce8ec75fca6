import { createHash } from 'node:crypto';
import { compileProgram, ProgramError, type Program } from '../../../isolate/programs.ts';
import { HostFailure } from './host-failure.ts';

/**
 * The program of a source, for one endpoint: the same source of another is another program, since programs share an
 * isolate, and what is in it, by their ids.
 * @throws HostFailure `invalid-source`
 */
export function programOf(endpointId: string, source: string): Program {
  try {
    const { id, modules } = compileProgram(source);
    return { id: createHash('sha256').update(`${endpointId} ${id}`).digest('base64url'), modules };
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    throw new HostFailure('invalid-source', error.message, error.place);
  }
}
