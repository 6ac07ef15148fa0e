import type { Scheme } from '../scheme/scheme';
import { isSameName } from '../scheme/severity/compare-names';
import { knownOrders, type PriorityOrder } from '../scheme/severity/priority-orders';
import { type Priority, severityOf } from '../scheme/severity/severity';
import { formatInstant, type Instant } from '../time/instant';
import type { Finding } from './finding';

/**
 * Priorities that are upside down: a higher one in Jira stands for a lower severity than a lower one does. They are looked at in the
 * project's own order; where nobody told it, in each of Jira's lists that the scheme's table names.
 */
export function lintPriorities(scheme: Scheme, at: Instant, priorities: PriorityOrder | null): Finding[] {
  if (priorities) return lintOrder(scheme, at, priorities);
  return namedOrdersOf(scheme).flatMap((order) =>
    lintOrder(scheme, at, { order: order.map((name) => ({ id: null, name })), default: null }),
  );
}

function namedOrdersOf({ severityFrom }: Scheme): (readonly string[])[] {
  const keys = Object.keys(severityFrom.priorities);
  const named = keys.length === 0 ? knownOrders.slice(0, 2) : knownOrders;
  return named.filter(
    (order) => keys.length === 0 || keys.some((key) => order.some((name) => isSameName(name, key))),
  );
}

/** Each priority that stands for less than the one after it in the order. */
function lintOrder(scheme: Scheme, at: Instant, priorities: PriorityOrder): Finding[] {
  const severities = priorities.order.map((priority) =>
    severityOf(scheme, priority, { labels: [], summary: '', priorities }),
  );
  const places = severities.map((severity) => scheme.severities.findIndex(({ name }) => name === severity));
  return priorities.order.flatMap((higher, place) => {
    const later = places.findIndex((rank, index) => index > place && rank < (places[place] ?? 0));
    const lower = priorities.order[later];
    if (!lower) return [];
    return [
      findingOf([nameOf(higher), severities[place] ?? ''], [nameOf(lower), severities[later] ?? ''], at),
    ];
  });
}

const nameOf = ({ name, id }: Priority) => name ?? id ?? '';

function findingOf([higher, less]: [string, string], [lower, more]: [string, string], at: Instant): Finding {
  const place = { path: 'severityFrom.priorities', clause: null, example: at, when: formatInstant(at) };
  return { code: 'priority-upside-down', ...place, higher, less, lower, more };
}
