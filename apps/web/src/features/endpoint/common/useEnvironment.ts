import type { Environment } from '@/api/endpoints.ts';
import { useSearchValue } from './useSearchValue.ts';

/** Which of the two endpoints is looked at; in the address, as `env`. */
export function useEnvironment(): readonly [Environment, (environment: Environment) => void] {
  const [value, set] = useSearchValue('env');
  return [
    value === 'live' ? 'live' : 'draft',
    (environment) => set(environment === 'draft' ? '' : environment),
  ];
}
