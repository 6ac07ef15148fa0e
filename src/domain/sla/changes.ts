import { sameName } from '../scheme/same-name';
import type { HistoryEvent, Known, Status, StatusCategory } from './history';
import type { Entry, IssueJson, Item } from './issue-json';

/** A change the changelog tells: of the status, the priority or the labels. */
export type Change = Extract<HistoryEvent, { kind: 'status' | 'priority' | 'labels' }>;

type CategoryOf = (id: string | null, name: string | null, resolved: boolean) => StatusCategory;

/** The changes of an issue's changelog, oldest first; entries of one instant in the order of their numbers. */
export function changesOf(issue: IssueJson, known: Known): Change[] {
  const categoryOf = judgeOf(issue, known);
  return [...(issue.changelog?.histories ?? [])]
    .sort((a, b) => a.created - b.created || Number(a.id) - Number(b.id))
    .flatMap((entry) => entry.items.flatMap((item, index) => changeOf(entry, item, index, categoryOf) ?? []));
}

/** The status an issue is in now, for one whose status never changed. */
export function currentStatus(issue: IssueJson, known: Known): Status {
  const { id, name } = issue.fields.status;
  return { id, name, category: judgeOf(issue, known)(id, name, false) };
}

function changeOf(entry: Entry, item: Item, index: number, categoryOf: CategoryOf): Change | null {
  const happened = { at: entry.created, id: entry.id, index, actor: entry.author?.accountId ?? null };
  const { from, fromName, to, toName } = item;
  if (item.field === 'status') {
    const before = { id: from, name: fromName, category: categoryOf(from, fromName, false) };
    const after = { id: to, name: toName, category: categoryOf(to, toName, wasResolved(entry)) };
    return { ...happened, kind: 'status', from: before, to: after };
  }
  if (item.field === 'priority')
    return {
      ...happened,
      kind: 'priority',
      from: { id: from, name: fromName },
      to: { id: to, name: toName },
    };
  if (item.field !== 'labels') return null;
  return { ...happened, kind: 'labels', from: words(fromName), to: words(toName) };
}

function wasResolved({ items }: Entry): boolean {
  return items.some(({ field, to }) => field === 'resolution' && Boolean(to));
}

function words(text: string | null): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}

const DONE = [
  ...['Done', 'Closed', 'Resolved', 'Completed', 'Complete', 'Cancelled', 'Canceled', 'Declined'],
  ...['Terminé', 'Terminée', 'Fermé', 'Fermée', 'Résolu', 'Résolue', 'Clos', 'Annulé', 'Annulée', 'Complété'],
  ...[
    '完成',
    '已完成',
    '已关闭',
    '已解决',
    'Erledigt',
    'Fertig',
    'Geschlossen',
    'Hecho',
    'Cerrado',
    'Resuelto',
  ],
];

/**
 * How a past status is judged, for its category is in no changelog: the project's own statuses decide; else a resolution set with
 * the change or a name that says so; else today's category when the issue is in that status today.
 */
function judgeOf({ fields }: IssueJson, { statusCategories = {} }: Known): CategoryOf {
  return (id, name, resolved) => {
    const own = statusCategories[id ?? ''] ?? statusCategories[name ?? ''];
    if (own) return own;
    if (resolved || DONE.some((done) => sameName(done, name ?? ''))) return 'done';
    const today = fields.status.id === id ? fields.status.statusCategory?.key : undefined;
    return today === 'done' || today === 'new' ? today : 'indeterminate';
  };
}
