import type { Texts } from '../../../../locales/languages';
import { severityNameIn, textIn } from '../../../common/local-text';
import { own } from '../../../common/own';
import type { Incident } from '../../../domain/report/incident';
import { reportCalendarsOf } from '../../../domain/scheme/report-terms';
import type { Scheme } from '../../../domain/scheme/scheme';
import { termsOf } from '../../../domain/scheme/versions/terms';
import { createMoments, type Moments } from './moments';

/** An incident, and the words it is told in. */
export interface Letter {
  incident: Incident;
  /** The scheme as the contract says that judges the incident. */
  terms: Scheme;
  texts: Texts;
  moments: Moments;
}

/** Instants are written in the client's zone, or that of the scheme's report calendar where no client is known. */
export function createLetter(incident: Incident, texts: Texts): Letter {
  const terms = termsOf(incident.scheme, incident.evaluation.contract);
  return { incident, terms, texts, moments: createMoments(incident.zone ?? zoneOf(terms), texts) };
}

function zoneOf({ report, calendars }: Scheme): string {
  const [name = ''] = report ? reportCalendarsOf(report) : [];
  const calendar = own(calendars, name);
  return (calendar ?? Object.values(calendars)[0])?.timezone ?? 'UTC';
}

/** A severity as the client's language calls it. */
export function nameSeverity({ incident, texts }: Letter, name: string): string {
  const severity = incident.scheme.severities.find((each) => each.name === name);
  return severity ? severityNameIn(severity, texts.meta.code) : name;
}

/** The desk by its name: whom the client has its contract with. */
export const deskOf = ({ incident, texts }: Letter): string => textIn(incident.scheme.name, texts.meta.code);
