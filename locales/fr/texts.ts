import type { en } from '../en/texts';
import { calendarFiles } from './calendar-files';
import { clocks } from './clocks';
import { doubts } from './doubts';
import { meta } from './meta';
import { refusals } from './refusals/refusals';
import { report } from './report';
import { requests } from './requests';
import { units } from './units';

export const fr: typeof en = { calendarFiles, clocks, doubts, meta, refusals, report, requests, units };
