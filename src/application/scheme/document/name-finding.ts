import type { Texts } from '../../../../locales/languages';
import type { Finding } from '../../../domain/lint/finding';
import type { Scheme } from '../../../domain/scheme/scheme';
import { severityNameOf } from '../../../domain/scheme/severity/severity-name';
import { clockLabelOf } from '../../sla/document/clock-label';
import { namePlace } from './name-place';

/** What of a finding is a severity, in whichever kind of finding. */
const SEVERITIES = ['severity', 'to', 'less', 'more'];

/** A finding whose severities and clock are called as its reader's language calls them, and where it is, in words. */
export function nameFinding(scheme: Scheme, finding: Finding, texts: Texts): Finding & { where: string } {
  const nameOf = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (key === 'clock') return clockLabelOf(scheme, value, texts);
    return SEVERITIES.includes(key) ? severityNameOf(scheme, value, texts.meta.code) : value;
  };
  const named = Object.entries(finding).map(([key, value]) => [key, nameOf(key, value)]);
  const where = namePlace(scheme, finding.path.split('.'), texts);
  return { ...(Object.fromEntries(named) as Finding), where };
}
