import { idOf } from './issue-json';
import { sharedPriority, sharedStatus } from './shared';
import { setsResolution } from './statuses';
/**
 * The changes of an issue's changelog, oldest first; entries of one instant in the order of their numbers, an entry told twice once.
 */
export function changesOf(issue, { fields }, categoryOf) {
  return once(issue.changelog?.histories ?? [])
    .sort((a, b) => a.created - b.created || Number(a.id) - Number(b.id))
    .flatMap((entry) =>
      entry.items.flatMap((item, index) => {
        const happened = { at: entry.created, id: entry.id, index, actor: idOf(entry.author) };
        return changeOf(happened, item, entry, categoryOf) ?? otherChange(happened, item, fields) ?? [];
      }),
    );
}
/** What has an id is taken once, however often it is told. */
export function once(things) {
  const seen = new Set();
  return things.filter(({ id }) => id === '' || (!seen.has(id) && Boolean(seen.add(id))));
}
function changeOf(happened, item, entry, categoryOf) {
  const { from, fromName, to, toName } = item;
  switch (item.field) {
    case 'status': {
      const before = sharedStatus(from, fromName, categoryOf(from, fromName, false));
      const after = sharedStatus(to, toName, categoryOf(to, toName, setsResolution(entry)));
      return { ...happened, kind: 'status', from: before, to: after };
    }
    case 'priority': {
      const [before, after] = [sharedPriority(from, fromName), sharedPriority(to, toName)];
      return { ...happened, kind: 'priority', from: before, to: after };
    }
    case 'labels':
      return { ...happened, kind: 'labels', from: words(fromName), to: words(toName) };
    case 'summary':
      return { ...happened, kind: 'summary', from: fromName ?? '', to: toName ?? '' };
    default:
      return null;
  }
}
/** A change of a link, or of a field the scheme names; of any other field nothing is kept. */
function otherChange(happened, item, wanted) {
  const { field, name, from, fromName, to, toName } = item;
  if (name === 'Link' || field === 'issuelinks') {
    const [key, type] = to === null ? [from, fromName] : [to, toName];
    return { ...happened, kind: 'link', added: to !== null, key: key ?? '', type: type ?? '' };
  }
  if (!wanted?.has(field) && !wanted?.has(name)) return null;
  return { ...happened, kind: 'field', field, name, from: fromName ?? from, to: toName ?? to };
}
function words(text) {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}
