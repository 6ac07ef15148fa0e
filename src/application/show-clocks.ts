import type { ClocksAnswer, ClockView, NoSchemeAnswer, ReportView } from '../contract/clocks';
import type { Scheme } from '../domain/scheme/scheme';
import { type Countdown, clockViews } from '../domain/sla/countdown';
import { mayDemand } from './demand-escalation';
import { type Judged, judge } from './judge';
import type { Ports } from './ports';
import type { ReportProblem } from './ports/reports';
import { type Refusal, refusal } from './refusal';
import { conductView } from './show-conduct';
import { isTakenBack } from './show-report';
import { offeredPresets } from './site-presets';
import { endedByActs } from './what-if';

export interface ShowClocks {
  issueId: string;
  locale: string;
}

/** The clocks of an issue at this instant, for somebody who may see the issue. */
export async function showClocks(
  ports: Ports,
  request: ShowClocks,
): Promise<ClocksAnswer | NoSchemeAnswer | Refusal> {
  const { issueId } = request;
  const [canBrowse, canWork] = await Promise.all([
    ports.people.canBrowse(issueId),
    ports.people.canWork(issueId),
  ]);
  if (!canBrowse) return noSuchIssue();
  const judged = await judge(ports, issueId);
  if (judged.kind === 'gone') return noSuchIssue();
  const language = request.locale.startsWith('fr') ? 'fr' : 'en';
  return judged.kind === 'judged'
    ? clocksAnswer(ports, judged, language, canWork)
    : noScheme(ports, judged.project, language);
}

export function noSuchIssue(): Refusal {
  return refusal(
    'not-found',
    'You can’t see this issue, or it no longer exists.',
    'Ce ticket n’existe plus ou vous n’y avez pas accès.',
  );
}

async function clocksAnswer(
  ports: Ports,
  judged: Judged,
  language: 'en' | 'fr',
  canWork: boolean,
): Promise<ClocksAnswer> {
  const views = clockViews(judged.scheme, judged.judgement, judged.now);
  const clocks = views.clocks.map((view) => clockView(judged, view));
  return {
    kind: 'clocks',
    now: judged.now,
    issueKey: judged.history.key,
    projectName: judged.projectName,
    scheme: { name: judged.scheme.name[language], version: judged.version },
    severity: severityShown(judged, language),
    closed: judged.judgement.closedAt !== null,
    clocks,
    calendars: hoursOf(judged, clocks),
    canWork,
    acts: canWork ? endedByActs(judged) : [],
    report: canWork ? await reportView(ports, judged, language) : await publishedReport(ports, judged),
    mayDemand: mayDemand(judged),
    conduct: canWork ? await conductView(ports, judged, language) : null,
    nextChangeAt: views.nextChangeAt,
  };
}

/** An issue's severity, with the one it had before a remap or a floor: the original is kept and shown. */
function severityShown({ scheme, judgement }: Judged, language: 'en' | 'fr'): string {
  const severity = severityWord(scheme, judgement.severity, language);
  if (judgement.original === judgement.severity) return severity;
  const original = severityWord(scheme, judgement.original, language);
  return `${severity} (${language === 'fr' ? 'à l’origine' : 'originally'} ${original})`;
}

/** A severity as the scheme names it in a language. */
export function severityWord({ severities }: Scheme, name: string, language: 'en' | 'fr'): string {
  return language === 'fr' ? (severities.find((one) => one.name === name)?.fr ?? name) : name;
}

/** A countdown with the calendar it counts in, and since when and why it is held. */
function clockView({ judgement }: Judged, view: Countdown): ClockView {
  const last = judgement.clocks[view.clock]?.cycles.at(-1);
  const held = view.state === 'paused' ? last?.pauses.at(-1) : undefined;
  const calendar = !last?.goal || last.goal.in === 'elapsed' ? null : last.goal.calendar;
  return { ...view, calendar, heldSince: held?.from ?? null, heldBy: held?.status ?? null };
}

/** Only the calendars that these clocks count by: another client's hours may be called by its name. */
function hoursOf({ scheme }: Judged, views: readonly ClockView[]): ClocksAnswer['calendars'] {
  const used = new Set(views.map(({ calendar }) => calendar));
  const kept = Object.entries(scheme.calendars).filter(([name]) => used.has(name));
  return Object.fromEntries(kept.map(([name, { timezone, weekly }]) => [name, { timezone, weekly }]));
}

async function noScheme(
  ports: Ports,
  project: { id: string; name: string },
  language: 'en' | 'fr',
): Promise<NoSchemeAnswer> {
  const canAdminister = await ports.people.canAdminister(project.id);
  const offered = canAdminister ? await offeredPresets(ports) : [];
  const choices = offered.map(({ id, name }) => ({ id, name: name[language] }));
  return { kind: 'no-scheme', projectName: project.name, canAdminister, presets: choices };
}

/** Somebody who does not work on the issue learns of its report once it is published. */
async function publishedReport(ports: Ports, { history }: Judged): Promise<ReportView> {
  const record = await ports.reports.find(history.issueId);
  const published = record?.state === 'published' && record.problem === null;
  const told = published
    ? { state: record.state, url: record.file ?? record.url }
    : { state: 'not-owed' as const, url: null };
  return { ...told, problem: null, lost: false, onIssue: record?.onIssue ?? false, takenBack: false };
}

async function reportView(ports: Ports, judged: Judged, language: 'en' | 'fr'): Promise<ReportView> {
  const record = await ports.reports.find(judged.history.issueId);
  const lost = record?.problem === 'page-gone';
  const onIssue = record?.onIssue ?? false;
  const takenBack = record ? isTakenBack(record) : false;
  if (record?.problem)
    return {
      state: 'blocked',
      url: null,
      problem: PROBLEMS[record.problem][language],
      lost,
      onIssue,
      takenBack,
    };
  if (record && record.state !== 'owed')
    return { state: record.state, url: record.url, problem: null, lost, onIssue, takenBack };
  const owed = judged.judgement.closedAt !== null && record;
  return { state: owed ? 'owed' : 'not-owed', url: null, problem: null, lost, onIssue, takenBack };
}

const PROBLEMS: Record<ReportProblem, { en: string; fr: string }> = {
  'no-space': {
    en: 'No Confluence space has this project’s key. Create one, or let the scheme make reports files on their issues; the report is tried again every five minutes.',
    fr: 'Aucun espace Confluence ne porte la clé de ce projet. Créez-en un, ou laissez le barème faire des rapports des fichiers joints aux tickets\u00a0; le rapport est retenté toutes les cinq minutes.',
  },
  'title-taken': {
    en: 'Another page already has the report’s title. Rename it; the report is tried again every five minutes.',
    fr: 'Une autre page porte déjà le titre du rapport. Renommez-la\u00a0; le rapport est retenté toutes les cinq minutes.',
  },
  'page-gone': {
    en: 'The report’s page was deleted or hidden from the app. Restore it, let the app see it again, or draft it anew.',
    fr: 'La page du rapport a été supprimée ou cachée à l’app. Restaurez-la, laissez l’app la voir de nouveau, ou faites-la rédiger de nouveau.',
  },
  'space-archived': {
    en: 'The Confluence space of this project is archived. Restore it; the report is tried again every five minutes.',
    fr: 'L’espace Confluence de ce projet est archivé. Restaurez-le\u00a0; le rapport est retenté toutes les cinq minutes.',
  },
  'no-permission': {
    en: 'The app may not write in the Confluence space of this project. Give it the right to; the report is tried again every five minutes.',
    fr: 'L’app ne peut pas écrire dans l’espace Confluence de ce projet. Donnez-lui ce droit\u00a0; le rapport est retenté toutes les cinq minutes.',
  },
  'restriction-refused': {
    en: 'Confluence did not let the app restrict the report’s page, so nothing was written on it. Give it the right to restrict pages; it is tried again every five minutes.',
    fr: 'Confluence n’a pas laissé l’app restreindre la page du rapport\u00a0: rien n’y a été écrit. Donnez-lui le droit de restreindre les pages\u00a0; c’est retenté toutes les cinq minutes.',
  },
  'parent-gone': {
    en: 'The page that this client’s reports stand under is gone, or kept from the app. Set another in the administration; the report is tried again every five minutes.',
    fr: 'La page sous laquelle vont les rapports de ce client a disparu, ou est cachée à l’app. Indiquez-en une autre dans l’administration\u00a0; le rapport est retenté toutes les cinq minutes.',
  },
  'no-readers': {
    en: 'The group that reads this client’s reports is gone, or Confluence refused it, so the page was shown to nobody. Set another in the administration, then try again and publish.',
    fr: 'Le groupe qui lit les rapports de ce client a disparu, ou Confluence l’a refusé\u00a0: la page n’a été montrée à personne. Indiquez-en un autre dans l’administration, puis réessayez et publiez.',
  },
  'other-clients': {
    en: 'Other clients are served in this project or space, and no account of this client’s is known, so the page was shown to nobody. Name a group of readers, or contacts with accounts, in the administration, then try again and publish.',
    fr: 'D’autres clients sont servis dans ce projet ou cet espace, et aucun compte de ce client n’est connu\u00a0: la page n’a été montrée à personne. Indiquez un groupe de lecteurs, ou des contacts avec un compte, dans l’administration, puis réessayez et publiez.',
  },
  'confluence-failed': {
    en: 'Confluence did not take the report. It is tried again every five minutes.',
    fr: 'Confluence n’a pas pris le rapport. Il est retenté toutes les cinq minutes.',
  },
};
