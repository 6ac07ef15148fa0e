import type { ClockName } from '../../src/contract/figures';

/** What a gadget is set to: the dashboard keeps it. */
export interface Settings {
  /** Empty until somebody has chosen. */
  projectId: string;
  months: number;
  client: string;
  /** Empty is every contract and the scheme's own promise. */
  contract: string;
  clock: ClockName | '';
  /** The share to be met; 0 draws no target. */
  target: number;
}

const DEFAULTS: Settings = { projectId: '', months: 6, client: '', contract: '', clock: '', target: 0.9 };

/** The settings as the dashboard hands them over; what is not of their form is as if nobody had chosen. */
export function parseSettings(stored: unknown): Settings {
  const { projectId, months, client, contract, clock, target } = (stored ?? {}) as Record<string, unknown>;
  return {
    projectId: typeof projectId === 'string' ? projectId : DEFAULTS.projectId,
    months: typeof months === 'number' && months >= 1 && months <= 24 ? Math.floor(months) : DEFAULTS.months,
    client: typeof client === 'string' ? client : DEFAULTS.client,
    contract: typeof contract === 'string' ? contract : DEFAULTS.contract,
    clock: typeof clock === 'string' ? clock : DEFAULTS.clock,
    target: typeof target === 'number' ? target : DEFAULTS.target,
  };
}
