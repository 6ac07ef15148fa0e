/** The one place that reads the clock; the use cases and the domain are told the time. */
export const readClock = (): number => Date.now();
