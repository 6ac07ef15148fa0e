import type { Scheme } from '../../scheme/scheme';
import { withComponent } from './components';
import type { History, HistoryEvent } from './history';

/**
 * The history that a scheme counts: where it counts from the arrival, the issue is received when it was moved into the project, as it
 * was then, and what was said and recorded before says nothing.
 *
 * @example countedHistoryOf(scheme, history).receivedAt
 */
export function countedHistoryOf(scheme: Scheme, history: History): History {
  const { arrivedAt } = history;
  if (scheme.movedIssues === 'from-receipt' || arrivedAt === null || arrivedAt <= history.receivedAt)
    return history;
  const isBefore = ({ at, kind }: HistoryEvent) =>
    at < arrivedAt || (at === arrivedAt && kind !== 'comment' && kind !== 'app' && kind !== 'worklog');
  const before = history.events.filter(isBefore);
  const events = history.events.filter((event) => !isBefore(event));
  return { ...before.reduce(withChange, history), receivedAt: arrivedAt, events };
}

/** An issue whose first facts are those after a change. */
function withChange(history: History, event: HistoryEvent): History {
  switch (event.kind) {
    case 'status':
      return { ...history, firstStatus: event.to };
    case 'priority':
      return { ...history, firstPriority: event.to };
    case 'labels':
      return { ...history, firstLabels: event.to };
    case 'summary':
      return { ...history, firstSummary: event.to };
    case 'field':
      return { ...history, firstFields: withField(history.firstFields, event) };
    case 'link':
      return { ...history, firstLinks: withLink(history.firstLinks, event) };
    case 'work-type':
      return { ...history, firstWorkType: event.to };
    case 'components':
      return {
        ...history,
        firstComponents: withComponent(history.firstComponents, event.component, event.added),
      };
    case 'app':
      return withWhose(history, event);
    default:
      return history;
  }
}

/** Whose it is, as the app saw it before. */
function withWhose(history: History, event: Extract<HistoryEvent, { kind: 'app' }>): History {
  if (event.event === 'client-changed') return { ...history, client: event.payload.client };
  if (event.event !== 'organization-changed') return history;
  return { ...history, organizations: event.payload.organizations };
}

function withField(
  fields: History['firstFields'],
  { field, name, to }: Extract<HistoryEvent, { kind: 'field' }>,
): History['firstFields'] {
  const value = to === null ? [] : [to];
  return { ...fields, [field]: value, [name]: value };
}

function withLink(
  links: History['firstLinks'],
  { key, type, added }: Extract<HistoryEvent, { kind: 'link' }>,
): History['firstLinks'] {
  const others = links.filter((link) => link.key !== key);
  return added ? [...others, { key, type }] : others;
}
