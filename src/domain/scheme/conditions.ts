/** What a clock's rules are written in: things that happen, things that hold, and their combinations. */
import * as z from '../../common/zod';
import { appEventKinds } from './app-event-kinds';

/** What a start at a date names in place of a field: what somebody recorded of when it began. */
export const BEGAN = 'began';

const names = z.array(z.string()).min(1);
const side = z.enum(['client', 'team', 'app']);
const appEvents = z.array(z.enum(appEventKinds)).min(1);

/** Something that happens to an issue at an instant. */
const happening = z.discriminatedUnion('on', [
  z.object({ on: z.literal('created') }),
  z.object({ on: z.literal('resolved') }),
  z.object({ on: z.literal('reopened') }),
  z.object({
    on: z.literal('comment'),
    side: side.optional().describe('who spoke; absent is anybody'),
    visibility: z.enum(['public', 'internal', 'any']).default('public'),
    onceResolved: z.boolean().default(false).describe('only while the issue is resolved'),
  }),
  z.object({ on: z.literal('app-event'), kinds: appEvents }),
  z.object({ on: z.literal('status'), to: names.optional(), from: names.optional() }),
  z.object({
    on: z.literal('field'),
    field: z.string(),
    to: names.optional(),
    cleared: z.literal(true).optional().describe('it holds nothing any more'),
    set: z.literal(true).optional().describe('it holds something now'),
  }),
  z.object({ on: z.literal('linked'), types: names.optional() }),
  z
    .object({ on: z.literal('date'), field: z.string() })
    .describe('begins a cycle at the instant a field tells, or at which it began, "began"'),
]);
export type Happening = z.infer<typeof happening>;

/** Something that holds over a stretch of time. */
const state = z.discriminatedUnion('is', [
  z.object({ is: z.literal('status'), in: names }),
  z.object({ is: z.literal('category'), in: z.array(z.enum(['new', 'indeterminate', 'done'])).min(1) }),
  z.object({ is: z.literal('severity'), in: names }),
  z.object({
    is: z.literal('field'),
    field: z.string(),
    in: names.optional(),
    empty: z.literal(true).optional().describe('it holds nothing'),
  }),
  z.object({ is: z.literal('label'), in: names }),
  z.object({ is: z.literal('linked'), types: names.optional() }),
  z.object({ is: z.literal('told'), kinds: appEvents }),
  z.object({ is: z.literal('last-word'), side }).describe('the last public word is this side’s'),
  z.object({ is: z.literal('reporter'), side: z.enum(['client', 'team']) }).describe('who reported it'),
  z.object({ is: z.literal('client'), in: names }).describe('whose issue it is, by the ids of clients'),
  z.object({ is: z.literal('organization'), in: names }).describe('by ids or names, in service projects'),
  z
    .object({ is: z.literal('work-type'), in: names })
    .describe('by ids or names; "sub-task" is every type of sub-task, whatever it is called'),
  z.object({ is: z.literal('component'), in: names }).describe('by ids or names'),
  z.object({ is: z.literal('with-third-party') }).describe('a third party was asked and has not answered'),
]);
export type State = z.infer<typeof state>;

export type During = State | { all: During[] } | { any: During[] } | { not: During };
export type Condition = Happening | State | { all: Condition[] } | { any: Condition[] } | { not: During };

/** What must hold: a state, all or any of several, or none. */
export const duringSchema: z.ZodType<During> = z
  .lazy(() =>
    z.union([
      state,
      z.strictObject({ all: z.array(duringSchema).min(1) }),
      z.strictObject({ any: z.array(duringSchema).min(1) }),
      z.strictObject({ not: duringSchema }),
    ]),
  )
  .meta({ id: 'During' });

/**
 * What starts or stops a clock. A condition with something that happens is looked at when that happens; one of states alone is met
 * at the event that makes it true.
 */
export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      happening,
      state,
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: duringSchema }),
    ]),
  )
  .meta({ id: 'Condition' });

/** The conditions a condition is made of, itself when it is one. */
export function leavesOf(condition: Condition): (Happening | State)[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? leavesOf(condition.not) : [condition];
}

/** A condition with each of the conditions that it is made of changed. */
export function mapLeaves<Rule extends Condition | During>(
  rule: Rule,
  change: (leaf: Happening | State) => Happening | State,
): Rule {
  const mapInner = (part: Condition) => mapLeaves(part, change);
  if ('all' in rule) return { all: rule.all.map(mapInner) } as Rule;
  if ('any' in rule) return { any: rule.any.map(mapInner) } as Rule;
  if ('not' in rule) return { not: mapInner(rule.not) } as Rule;
  return change(rule as Happening | State) as Rule;
}

/** The ids of the clients whose issues meet a condition; those it leaves out are none of them. */
export function clientsIn(when: During): string[] {
  if ('not' in when) return [];
  if ('is' in when) return when.is === 'client' ? when.in : [];
  return ('all' in when ? when.all : when.any).flatMap(clientsIn);
}
