import { own } from '../../common/own';
import { BEGAN, leavesOf } from './conditions';
import type { Scheme } from './scheme';

/** The fields in which Jira keeps what is not asked for as a field. */
const KEPT_IN: Record<string, string[]> = {
  linked: ['issuelinks'],
  'work-type': ['issuetype'],
  component: ['components'],
};

function fieldsIn(leaf: ReturnType<typeof leavesOf>[number]): string[] {
  if ('field' in leaf) return leaf.field === BEGAN ? [] : [leaf.field];
  return own(KEPT_IN, 'on' in leaf ? leaf.on : leaf.is) ?? [];
}

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
  const states = [...scheme.holders, ...scheme.contracts].map(({ when }) => when);
  const all = [...conditions, ...states, ...(scheme.follows ? [scheme.follows] : [])];
  const conditionFields = all.flatMap(leavesOf).flatMap(fieldsIn);
  return new Set([...conditionFields, ...[field, channelField].flatMap((name) => name ?? [])]);
}
