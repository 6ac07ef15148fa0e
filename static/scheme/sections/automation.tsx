import { AutomationSettings } from '../automation/automation';

/** What the desk does by itself beside its clocks. */
export function AutomationSection() {
  return <AutomationSettings />;
}
