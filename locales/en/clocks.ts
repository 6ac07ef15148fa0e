/** Clocks, their states and who holds them, as every page, mail and report calls them. */
export const clocks = {
  names: {
    acknowledge: 'Acknowledgement',
    response: 'Response',
    update: 'Update',
    workaround: 'Workaround',
    resolution: 'Resolution',
    report: 'Incident report',
  },
  /** A stage of the incident report, by its name. */
  stage: (name: string) => `Report: ${name}`,
  /** What only the contract of another client has. */
  ofAnother: 'Goal of another client',
  stageOfAnother: 'Stage of another client',
  states: {
    running: 'Running',
    paused: 'Paused',
    met: 'Met',
    breached: 'Breached',
    cancelled: 'Cancelled',
    unknown: 'Unknown',
  },
  /** A severity, and the one before a remap or a floor. */
  withOriginal: (severity: string, original: string) => `${severity} (originally ${original})`,
  parties: { us: 'Us', client: 'Client', 'third-party': 'Third party', nobody: 'Closed hours' },
};

export type ClockTexts = typeof clocks;

/** Units of lengths, after their number. */
export const units = { day: 'd', hour: 'h', minute: 'min', second: 's' };

export type UnitTexts = typeof units;
