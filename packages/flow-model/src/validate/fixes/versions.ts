import { setMember } from '../../edits/parts/setMember.ts';
import { isKnownVersion, LATEST_VERSION } from '../../spec/index.ts';
import { preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';

/** No version, or one that does not exist. Old ones are a matter of upgrading, see `upgradeFix`. */
export const versions: Fixer = ({ doc, flow }) => {
  const { version } = flow;
  if (isKnownVersion(version)) return [];
  const written = typeof version === 'number' ? version.toFixed(1) : undefined;
  const wanted = isKnownVersion(written) ? written : LATEST_VERSION;
  return [preferred(titles.raiseVersion(wanted), () => setMember(doc, ['version'], wanted))];
};

/** The only data API version that every flow takes. */
export const dataApiVersion: Fixer = ({ doc }) => [
  preferred(titles.set('data_api_version', '3.0'), () => setMember(doc, ['data_api_version'], '3.0')),
];
