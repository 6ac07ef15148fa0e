import { Alerts } from '../automation/alerts';

/** When somebody is told of a clock. */
export function AlertSection() {
  return <Alerts />;
}
