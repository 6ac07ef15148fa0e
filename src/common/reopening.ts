/** What reopening an issue does to a clock: begins a cycle, continues the last one, or nothing. */
export type Reopening = 'new' | 'resume' | 'nothing';

/** What a clock's rules to start are made of, as far as it matters here. */
type Rule = object;

/**
 * What reopening does to a clock. Unsaid, what its rules to start say; and where they say nothing, a resolution and an update begin
 * anew and the others do not.
 *
 * @example reopeningOf('resolution', { start: [{ on: 'created' }] }) // => 'new'
 */
export function reopeningOf(
  clock: string,
  { onReopen, start }: { onReopen?: Reopening | undefined; start: readonly Rule[] },
): Reopening {
  if (onReopen !== undefined) return onReopen;
  if (start.some(isReopening)) return 'new';
  if (start.some(mentionsReopening)) return 'nothing';
  return clock === 'resolution' || clock === 'update' ? 'new' : 'nothing';
}

/** Whether a rule is the reopening itself. */
export const isReopening = (rule: Rule): boolean => 'on' in rule && rule.on === 'reopened';

/** Whether a rule speaks of reopening, by itself or among others. */
export function mentionsReopening(rule: Rule): boolean {
  const parts = Object.values(rule).flat() as unknown[];
  return (
    isReopening(rule) ||
    parts.some((part) => typeof part === 'object' && part !== null && mentionsReopening(part))
  );
}
