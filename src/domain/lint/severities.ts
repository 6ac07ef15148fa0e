import { own } from '../../common/own';
import { leavesOf } from '../scheme/conditions';
import type { Scheme } from '../scheme/scheme';
import { severityOf } from '../scheme/severity';
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
    const say = {
      en: `No issue is ever ${name}: one of that priority, received ${when}, is treated as ${to}.`,
      fr: `Aucun ticket n’est jamais ${name}\u00a0: un ticket de cette priorité, reçu à ${when}, est traité comme ${to}.`,
    };
    return [
      { code: 'unreachable-severity', path, clause, example: at, say, change: changeOf(name, remapped) },
    ];
  });
}

function changeOf(name: string, remapped: boolean): Finding['change'] {
  if (remapped)
    return {
      en: `Keep it if the text says so; otherwise remove the remap of ${name}.`,
      fr: `Gardez-le si le texte le dit\u00a0; sinon retirez la correspondance de ${name}.`,
    };
  return {
    en: `Give ${name} a name and codes that no other severity bears.`,
    fr: `Donnez à ${name} un nom et des codes qu’aucune autre gravité ne porte.`,
  };
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
      say: {
        en: `${name} is defined as having a workaround, so its resolution is over before anything is done: one received ${when} could end at once.`,
        fr: `${name} se définit par un contournement\u00a0: sa résolution est finie avant tout travail\u00a0; reçu à ${when}, il pourrait finir aussitôt.`,
      },
      change: {
        en: 'Stop the resolution when the service is restored.',
        fr: 'Arrêtez la résolution au rétablissement du service.',
      },
    }));
}

const hasWorkaround = ({ en, fr }: { en: string; fr: string }) =>
  /workaround/i.test(en) || /contournement/i.test(fr);
