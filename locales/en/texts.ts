import { availability } from './accounts/availability';
import { billing } from './accounts/billing';
import { satisfaction } from './accounts/satisfaction';
import { alerts, digest } from './alerts';
import { automation } from './automation';
import { clocks } from './clocks';
import { doubts } from './evidence/doubts';
import { evidence } from './evidence/evidence';
import { evidencePart } from './evidence/evidence-part';
import { explanations } from './evidence/explanations';
import { figures } from './figures';
import { meta } from './meta';
import { refusals } from './refusals/refusals';
import { report } from './report';
import { requests } from './requests';
import { calendarFiles } from './schemes/calendar-files';
import { calendars } from './schemes/calendars';
import { lint } from './schemes/lint';
import { mistakes } from './schemes/mistakes';
import { schemes } from './schemes/schemes';
import { warnings } from './schemes/warnings';
import { search } from './search';
import { units } from './units';

export const en = {
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
