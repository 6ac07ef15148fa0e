import { leavesOf } from './conditions';
import type { Scheme } from './scheme';

const hasLinks = (leaf: object) =>
  ('on' in leaf && leaf.on === 'linked') || ('is' in leaf && leaf.is === 'linked');

/** The fields a scheme asks about, by the id or name it asks by, links among them; a history need hold no other. */
export function fieldsOf(scheme: Scheme): Set<string> {
  const { field, channelField } = scheme.severityFrom;
  const clocks = Object.values(scheme.clocks);
  const conditions = clocks.flatMap(({ start, stop, restart, cancel, pause }) => [
    ...start,
    ...stop,
    ...restart,
    ...cancel,
    ...pause,
  ]);
  const conditionFields = [...conditions, ...scheme.holders.map(({ when }) => when)]
    .flatMap(leavesOf)
    .flatMap((leaf) => ('field' in leaf ? [leaf.field] : hasLinks(leaf) ? ['issuelinks'] : []));
  return new Set([...conditionFields, ...[field, channelField].flatMap((name) => name ?? [])]);
}
