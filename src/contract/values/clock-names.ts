export type { ClockName, OwnClockNames } from '../../common/clock-names';

export type ClockState = 'not-started' | 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'unknown';
