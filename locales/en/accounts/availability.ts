/** What clients are told of maintenance, and how a share is written. */
export const availability = {
  share: (percent: string) => `${percent}\u00a0%`,
  notice: {
    planned: (when: string) => `Planned maintenance: ${when}`,
    critical: (when: string) => `Maintenance for a critical fix: ${when}`,
    cancelled: (when: string) => `Planned maintenance cancelled: ${when}`,
    begins: (when: string) => `Begins: ${when}`,
    ends: (when: string) => `Ends: ${when}`,
    lasts: (length: string) => `Lasts: ${length}`,
    mayBeDown: 'The service may not be available in that time.',
    willNotBe: 'This maintenance will not take place.',
  },
};

export type AvailabilityTexts = typeof availability;
