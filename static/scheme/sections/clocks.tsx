import { ClockRules } from '../clocks/clock-rules';
import { Rules } from '../clocks/rules';

/** What starts, stops and pauses each clock, and how it counts. */
export function ClockSection() {
  return (
    <>
      <ClockRules />
      <Rules />
    </>
  );
}
