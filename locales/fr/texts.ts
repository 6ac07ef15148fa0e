import type { en } from '../en/texts';
import { alerts } from './alerts';
import { automation } from './automation';
import { calendarFiles } from './calendar-files';
import { clocks } from './clocks';
import { doubts } from './doubts';
import { lint } from './lint';
import { meta } from './meta';
import { refusals } from './refusals/refusals';
import { report } from './report';
import { requests } from './requests';
import { satisfaction } from './satisfaction';
import { units } from './units';

export const fr: typeof en = {
  alerts,
  automation,
  calendarFiles,
  clocks,
  doubts,
  lint,
  meta,
  refusals,
  report,
  requests,
  satisfaction,
  units,
};
