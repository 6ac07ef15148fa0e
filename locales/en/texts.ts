import { availability, billing, satisfaction } from './accounts';
import { actions } from './actions';
import { alerts, automation, digest } from './automation';
import { calendarFiles, calendars } from './calendars';
import { clocks, units } from './clocks';
import { doubts, evidence, evidencePart, explanations, statementCheck, verifyPage } from './evidence';
import { exchange } from './exchange';
import { figures } from './figures';
import { letter } from './letter';
import { lint, warnings } from './lint';
import { meta } from './meta';
import { places } from './pages/scheme/places';
import { refusals } from './refusals/refusals';
import { report } from './report';
import { mistakes, schemes } from './schemes';
import { contacts, requests, search } from './shared';
import { statement } from './statement';

export const en = {
  actions,
  alerts,
  automation,
  availability,
  billing,
  calendarFiles,
  calendars,
  clocks,
  contacts,
  digest,
  doubts,
  evidence,
  evidencePart,
  exchange,
  statement,
  statementCheck,
  verifyPage,
  explanations,
  figures,
  letter,
  lint,
  meta,
  mistakes,
  places,
  refusals,
  report,
  requests,
  satisfaction,
  schemes,
  search,
  units,
  warnings,
};
