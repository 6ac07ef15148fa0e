import { folded, sameName } from '../scheme/same-name';
import { sharedStatus } from './shared';

const DONE = new Set(
  [
    ...['Done', 'Closed', 'Resolved', 'Completed', 'Complete', 'Cancelled', 'Canceled', 'Declined'],
    ...[
      'Terminé',
      'Terminée',
      'Fermé',
      'Fermée',
      'Résolu',
      'Résolue',
      'Clos',
      'Close',
      'Clôturé',
      'Clôturée',
    ],
    ...['Annulé', 'Annulée', 'Complété', 'Complétée', '完成', '已完成', '已关闭', '已解决'],
    ...['Erledigt', 'Fertig', 'Geschlossen', 'Hecho', 'Cerrado', 'Resuelto'],
  ].map(folded),
);
/**
 * How a status is judged, for a past one's category is in no changelog: the project's own statuses decide; else it is done when a
 * resolution was set with the change or its name says so; else today's category when the issue is in that status today, which a
 * status renamed or moved since may belie.
 */
export function categoriesOf({ fields }, { statusCategories = {} }) {
  const own = new Map(Object.entries(statusCategories).map(([name, category]) => [folded(name), category]));
  return (id, name, resolved) => {
    const told = own.get(folded(id ?? '')) ?? own.get(folded(name ?? ''));
    if (told) return told;
    if (resolved || DONE.has(folded(name ?? ''))) return 'done';
    const today = isToday(fields.status, id, name) ? fields.status?.statusCategory?.key : undefined;
    return today === 'done' || today === 'new' ? today : 'indeterminate';
  };
}
function isToday(today, id, name) {
  if (id !== null && today?.id) return today.id === id;
  return name !== null && Boolean(today?.name) && sameName(today?.name ?? '', name);
}
/** The status an issue is in now, for one whose status never changed. */
export function currentStatus({ fields }, categoryOf) {
  const id = fields.status?.id ?? null;
  const name = fields.status?.name ?? null;
  return sharedStatus(id, name, categoryOf(id, name, false));
}
/** Whether a changelog entry set a resolution. */
export function setsResolution({ items }) {
  return items.some(({ field, to, toName }) => field === 'resolution' && Boolean(to ?? toName));
}
