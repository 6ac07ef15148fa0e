import type { GoalRule } from '../../../src/contract/scheme';
import { fieldOf } from '../draft/draft';
import { useEditing } from '../draft/editing';

/** A goal in words: its length, and how it counts. */
export function useGoalText(): (rule: GoalRule) => string {
  const { say } = useEditing();
  return ({ goal }) => {
    const { text, unit } = fieldOf(goal.breach ?? goal.aim ?? '');
    const length = say.amount(text, say.units[unit]);
    const counted =
      goal.in === 'elapsed'
        ? say.basis.elapsed
        : goal.in === 'hours'
          ? say.basis.hours(goal.calendar)
          : say.daysOf(goal.calendar);
    return [length, counted, goal.breach === undefined ? say.aimNever : ''].filter(Boolean).join(', ');
  };
}
