import { own } from '../../common/own';
import { BEGAN, type Condition, leavesOf } from './conditions';
import type { Scheme } from './scheme';

/** The fields in which Jira keeps what is not asked for as a field. */
const KEPT_IN: Record<string, string[]> = {
  linked: ['issuelinks'],
  'work-type': ['issuetype'],
  component: ['components'],
};

type Leaf = ReturnType<typeof leavesOf>[number];

function fieldsIn(leaf: Leaf): string[] {
  if ('field' in leaf) return leaf.field === BEGAN ? [] : [leaf.field];
  return own(KEPT_IN, 'on' in leaf ? leaf.on : leaf.is) ?? [];
}

/** All that a scheme asks of an issue. */
function leavesIn(scheme: Scheme): Leaf[] {
  const clocks = Object.values(scheme.clocks);
  const conditions = clocks.flatMap(({ start, stop, restart, cancel, pause }) => [
    ...start,
    ...stop,
    ...restart,
    ...cancel,
    ...pause,
  ]);
  const states = [...scheme.holders, ...scheme.contracts].map(({ when }) => when);
  return [...conditions, ...states, ...(scheme.follows ? [scheme.follows] : [])].flatMap(leavesOf);
}

/** The fields a scheme asks about, by the id or name it asks by, links among them; a history need hold no other. */
export function fieldsOf(scheme: Scheme): Set<string> {
  const { field, channelField } = scheme.severityFrom;
  const conditionFields = leavesIn(scheme).flatMap(fieldsIn);
  const grounds = (scheme.closing?.grounds ?? []).flatMap((ground) =>
    ground === 'restored' ? [] : ground.field,
  );
  return new Set([...conditionFields, ...grounds, ...[field, channelField].flatMap((name) => name ?? [])]);
}

/** Whether a scheme asks whose an issue is, which Jira keeps no history of. */
export const asksFor = (scheme: Scheme, what: 'client' | 'organization'): boolean =>
  leavesIn(scheme).some((leaf) => 'is' in leaf && leaf.is === what);

/** The fields whose dates may begin a cycle, by id or name. */
export const dateFieldsOf = (starts: readonly Condition[]): ReadonlySet<string> =>
  new Set(
    starts.flatMap(leavesOf).flatMap((leaf) => ('on' in leaf && leaf.on === 'date' ? [leaf.field] : [])),
  );
