import type { Instant } from '../time/instant';
import { leavesOf } from './conditions';
import { calendarFindings } from './lint-calendars';
import { goalFindings } from './lint-goals';
import type { Scheme } from './scheme';

export type FindingCode =
  | 'non-monotone-goal'
  | 'literal-standard-time'
  | 'contradictory-hours'
  | 'undefined-day-unit'
  | 'same-start-stop'
  | 'goal-longer-than-calendar'
  | 'unreachable-severity'
  | 'missing-holiday-year'
  | 'workaround-ends-critical'
  | 'report-from-late-closing';

/** Something in a scheme that will surprise somebody: where, the clause it touches, an example, and what to write instead. */
export interface Finding {
  code: FindingCode;
  path: string;
  clause: string | null;
  example: Instant | null;
  say: { en: string; fr: string };
  change: { en: string; fr: string };
}

/**
 * What a person should look at before a scheme is used. Examples are looked for in the two weeks after `at`.
 *
 * @example lint(valtech, now).map(({ code }) => code) // => ['non-monotone-goal', …]
 */
export function lint(scheme: Scheme, at: Instant): Finding[] {
  return [
    ...goalFindings(scheme, at),
    ...calendarFindings(scheme, at),
    ...clockFindings(scheme),
    ...severityFindings(scheme),
  ];
}

function clockFindings(scheme: Scheme): Finding[] {
  return Object.entries(scheme.clocks).flatMap(([name, { start, stop, clause }]) => {
    const begins = new Set(start.map((it) => JSON.stringify(it)));
    if (!stop.some((it) => begins.has(JSON.stringify(it)))) return [];
    const say = {
      en: `The ${name} clock stops at what starts it.`,
      fr: `L’horloge ${name} s’arrête à ce qui la démarre.`,
    };
    const change = { en: 'Give it another stop.', fr: 'Donnez-lui un autre arrêt.' };
    return [{ code: 'same-start-stop', path: `clocks.${name}.stop`, clause, example: null, say, change }];
  });
}

function severityFindings(scheme: Scheme): Finding[] {
  return [...remappedAway(scheme), ...workaroundEnds(scheme)];
}

function remappedAway({ severities, severityFrom }: Scheme): Finding[] {
  return severities.flatMap(({ name, clause }) => {
    const to = severityFrom.remap[name];
    if (!to || to === name) return [];
    const say = {
      en: `No issue is ever ${name}: it is always treated as ${to}.`,
      fr: `Aucun ticket n’est jamais ${name} : il est toujours traité comme ${to}.`,
    };
    const change = {
      en: `Keep it if the text says so; otherwise remove the remap of ${name}.`,
      fr: `Gardez-le si le texte le dit ; sinon retirez la correspondance de ${name}.`,
    };
    return [
      {
        code: 'unreachable-severity',
        path: `severityFrom.remap.${name}`,
        clause,
        example: null,
        say,
        change,
      },
    ];
  });
}

function workaroundEnds({ clocks, severities, goals }: Scheme): Finding[] {
  const ends = clocks.resolution?.stop
    .flatMap(leavesOf)
    .some((it) => 'on' in it && it.on === 'app-event' && it.kinds.includes('workaround'));
  if (!ends) return [];
  return severities
    .filter(({ name, definition }) => goals[name]?.resolution && /workaround/i.test(definition.en))
    .map(({ name, clause }) => ({
      code: 'workaround-ends-critical' as const,
      path: 'clocks.resolution.stop',
      clause,
      example: null,
      say: {
        en: `${name} is defined as having a workaround, so its resolution is over before anything is done.`,
        fr: `${name} se définit par un contournement : sa résolution est finie avant tout travail.`,
      },
      change: {
        en: 'Stop the resolution when the service is restored.',
        fr: 'Arrêtez la résolution au rétablissement du service.',
      },
    }));
}
