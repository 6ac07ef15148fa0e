import type { Scheme } from '../../scheme/scheme';
import { isUnmapped, type Priority } from '../../scheme/severity/severity';
import type { History } from './history';
import type { Warning } from './warnings';

/** What is missing or uncertain in a history, and in what a scheme makes of it. */
export function warningsOf(scheme: Scheme, history: History): Warning[] {
  return [...history.warnings, ...findUnmapped(scheme, history)];
}

/** The priorities an issue had that nothing maps to a severity, each once. */
function findUnmapped(scheme: Scheme, { firstPriority, events, priorities }: History): Warning[] {
  const all: Priority[] = [firstPriority];
  for (const event of events) if (event.kind === 'priority') all.push(event.to);
  const names = new Set<string>();
  for (const priority of new Set(all))
    if (isUnmapped(scheme, priority, priorities)) names.add(priority.name ?? priority.id ?? '');
  return [...names].map((name) => ({
    code: 'unmapped-priority',
    name,
    severity: scheme.severityFrom.default,
  }));
}
