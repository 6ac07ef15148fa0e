import type { History } from '../sla/history/history';
import type { Instant } from '../time/instant';

/**
 * Who of the team set the severity or confirmed it, and when; null while words, the channel or the client alone decide it. A change
 * by anybody else takes it back. What the team filed itself, it has assessed.
 * Source: tracktik, "Le niveau de gravité est déterminé par un membre de l’équipe de TrackTik suite à l’évaluation initiale".
 */
export function severitySetBy(
  { events, reporter, reporterSide, receivedAt }: History,
  team: ReadonlySet<string>,
  now: Instant,
): { by: string; at: Instant } | null {
  const last = events.findLast(
    (event) =>
      event.at <= now &&
      (event.kind === 'priority' || (event.kind === 'app' && event.event === 'classified')),
  );
  if (!last) return reporterSide === 'team' && reporter !== null ? { by: reporter, at: receivedAt } : null;
  const isTeams = last.kind === 'app' || (last.actor !== null && team.has(last.actor));
  return isTeams && last.actor !== null ? { by: last.actor, at: last.at } : null;
}
