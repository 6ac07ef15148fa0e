/** The clocks a scheme may run, in the order people read them. */
export const clockNames = [
  'acknowledge',
  'response',
  'update',
  'workaround',
  'resolution',
  'report',
] as const;
export type ClockName = (typeof clockNames)[number];
