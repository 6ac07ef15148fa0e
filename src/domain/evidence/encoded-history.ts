import type { History, HistoryEvent } from '../sla/history/history';
import { formatInstant } from '../time/instant';
import type { Json } from './canonical';
import { encodeSeals } from './released-seals';

/** A released history as a file writes it, its instants as people read them. */
export function encodeHistory(history: History): Json {
  const { issueId, key, receivedAt, firstStatus, firstPriority } = history;
  const { firstLabels, firstSummary, firstFields, firstLinks, closingUnknown, priorities, seals } = history;
  const { reporterSide, arrivedAt } = history;
  const first = { status: firstStatus, priority: firstPriority, labels: firstLabels, summary: firstSummary };
  return {
    issueId,
    key,
    receivedAt: formatInstant(receivedAt),
    first: { ...first, fields: firstFields, links: firstLinks, ...encodePlace(history) },
    closingUnknown,
    reporterSide,
    arrivedAt: arrivedAt === null ? null : formatInstant(arrivedAt),
    priorities,
    events: history.events.map(encodeEvent),
    ...(seals.length > 0 ? { seals: encodeSeals(seals) } : {}),
  } as unknown as Json;
}

/** Whose the issue was and what kind of work, as far as the scheme asks. */
function encodePlace({ firstWorkType, firstComponents, client, organizations }: History): object {
  return {
    ...(firstWorkType ? { workType: firstWorkType } : {}),
    ...(firstComponents.length > 0 ? { components: firstComponents } : {}),
    ...(client === null ? {} : { client }),
    ...(organizations.length > 0 ? { organizations } : {}),
  };
}

function encodeEvent({ actor: _, ...event }: HistoryEvent): object {
  const written = { ...event, at: formatInstant(event.at) };
  if ('text' in written) {
    const { text: __, ...wordless } = written;
    return wordless;
  }
  return event.kind === 'app' ? { ...written, payload: encodePayload(event.payload) } : written;
}

function encodePayload(payload: object): object {
  const members = Object.entries(payload)
    .filter(([name]) => name !== 'why')
    .map(([name, value]) => [name, typeof value === 'number' ? formatInstant(value) : value]);
  return Object.fromEntries(members);
}
