import { isReopening, mentionsReopening, type Reopening } from '../../common/reopening';
import type { Condition } from './conditions';

/** The rules to start once reopening is left to the clock's setting; where it is unset, a rule that asks for more than reopening stands. */
export function startsOf({
  onReopen,
  start,
}: {
  onReopen?: Reopening | undefined;
  start: readonly Condition[];
}): Condition[] {
  if (onReopen === undefined) return start.filter((condition) => !isReopening(condition));
  return start.flatMap((condition) => withoutReopening(condition) ?? []);
}

function withoutReopening(condition: Condition): Condition | null {
  if (isReopening(condition)) return null;
  if ('any' in condition) {
    const any = condition.any.flatMap((part) => withoutReopening(part) ?? []);
    return any.length > 0 ? { any } : null;
  }
  return 'all' in condition && mentionsReopening(condition) ? null : condition;
}
