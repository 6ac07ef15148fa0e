import type { ClockName } from '../../src/contract/summary';

/** The clocks in the order people read them. */
export const clockOrder: ClockName[] = [
  'acknowledge',
  'response',
  'update',
  'workaround',
  'resolution',
  'report',
];
