import { formatWeek } from '../../../src/common/week-hours';
import type { HoursView } from '../../../src/contract/values/hours';
import { metaOf } from '../languages';
import type { Reader } from '../reader';

/** A week of opening hours in one line: "Mon–Fri 08:00–17:30 (America/Toronto)". */
export const formatHours = (hours: HoursView, { locale, language }: Reader): string =>
  formatWeek(hours, { locale, times: metaOf(language).times });
