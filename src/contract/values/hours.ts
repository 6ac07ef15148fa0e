/** A week of opening hours, as times of its zone. */
export interface HoursView {
  timezone: string;
  weekly: Partial<Record<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun', [string, string][]>>;
}
