import { own } from '../../common/own';
import { leavesOf } from '../scheme/conditions';
import type { Scheme } from '../scheme/scheme';
import { severityOf } from '../scheme/severity/severity';
import { formatInstant, type Instant } from '../time/instant';
import type { Finding } from './finding';

/** What is wrong with the severities of a scheme. */
export function lintSeverities(scheme: Scheme, at: Instant): Finding[] {
  return [...lintUnreachable(scheme, at), ...lintWorkaroundEnds(scheme, at)];
}

/** A severity that not even a priority of its own name leads to: remapped, or a higher one bears its name. */
function lintUnreachable(scheme: Scheme, at: Instant): Finding[] {
  const { severities, severityFrom } = scheme;
  return severities.flatMap(({ name, clause }, place) => {
    const to = severityOf(scheme, { id: null, name });
    const shadowed = severities.findIndex((other) => other.name === name) !== place;
    if (to === name && !shadowed) return [];
    const remapped = Object.hasOwn(severityFrom.remap, name);
    const path = remapped ? `severityFrom.remap.${name}` : `severities.${place}.name`;
    const when = formatInstant(at);
    return [{ code: 'unreachable-severity', path, clause, example: at, when, severity: name, to, remapped }];
  });
}

function lintWorkaroundEnds({ clocks, severities, goals }: Scheme, at: Instant): Finding[] {
  const ends = clocks.resolution?.stop
    .flatMap(leavesOf)
    .some((leaf) => 'on' in leaf && leaf.on === 'app-event' && leaf.kinds.includes('workaround'));
  if (!ends) return [];
  const when = formatInstant(at);
  return severities
    .filter(({ name, definition }) => own(goals, name)?.resolution && hasWorkaround(definition))
    .map(({ name, clause }) => ({
      code: 'workaround-ends-critical' as const,
      path: 'clocks.resolution.stop',
      clause,
      example: at,
      when,
      severity: name,
    }));
}

const hasWorkaround = ({ en, fr }: { en: string; fr: string }) =>
  /workaround/i.test(en) || /contournement/i.test(fr);
