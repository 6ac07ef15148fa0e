import type { en } from '../en/texts';
import { availability } from './accounts/availability';
import { billing } from './accounts/billing';
import { satisfaction } from './accounts/satisfaction';
import { alerts } from './alerts';
import { automation } from './automation';
import { calendarFiles } from './calendar-files';
import { calendars } from './calendars';
import { clocks } from './clocks';
import { digest } from './digest';
import { doubts } from './doubts';
import { evidence } from './evidence';
import { evidencePart } from './evidence-part';
import { explanations } from './explanations';
import { figures } from './figures';
import { lint } from './lint';
import { meta } from './meta';
import { mistakes } from './mistakes';
import { refusals } from './refusals/refusals';
import { report } from './report';
import { requests } from './requests';
import { schemes } from './schemes';
import { search } from './search';
import { units } from './units';
import { warnings } from './warnings';

export const fr: typeof en = {
  alerts,
  automation,
  availability,
  billing,
  calendarFiles,
  calendars,
  clocks,
  digest,
  doubts,
  evidence,
  evidencePart,
  explanations,
  figures,
  lint,
  meta,
  mistakes,
  refusals,
  report,
  requests,
  satisfaction,
  schemes,
  search,
  units,
  warnings,
};
