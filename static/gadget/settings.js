import { CLOCKS } from '../figures/filter-bar';

const USUAL = { projectId: '', months: 6, client: '', clock: '', target: 0.9 };
/** The settings as the dashboard hands them over; what is not of their form is as if nobody had chosen. */
export function settingsIn(kept) {
  const { projectId, months, client, clock, target } = kept ?? {};
  return {
    projectId: typeof projectId === 'string' ? projectId : USUAL.projectId,
    months: typeof months === 'number' && months >= 1 && months <= 24 ? Math.floor(months) : USUAL.months,
    client: typeof client === 'string' ? client : USUAL.client,
    clock: CLOCKS.find((name) => name === clock) ?? USUAL.clock,
    target: typeof target === 'number' ? target : USUAL.target,
  };
}
