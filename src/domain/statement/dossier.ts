import { type Json, toCanonical } from '../evidence/canonical';
import { historyShape } from '../evidence/shape';
import { readEvidenceScheme } from '../evidence/verify';
import type { IssueScheme } from '../scheme/versions/versions';
import { evaluateClocks } from '../sla/clock';
import { formatInstant, type Instant, toLocalDate } from '../time/instant';
import type { DeskTerms } from './attainment';
import { isJudging } from './credits-owed';
import { type StatementFigures, type StatementInput, StatementSum } from './figures';
import { factsOfIssue, type IssueFacts } from './issue-facts';
import { linesOf } from './lines';
import { monthsEndingWith } from './months';
import type { ReleasedIssue } from './released-issue';
import { ISSUES, releasedSchemeShape } from './shapes';

/** Whose statement it is, beside what its figures are made of. */
export interface DossierInput extends StatementInput {
  client: { id: string; name: string };
  timeZones: string;
}

/**
 * A client's month as it is put together: every issue is judged from what the file will hold of it, so that the figures of the page are
 * those that the file gives to whoever recomputes it.
 */
export class Dossier {
  private readonly sum: StatementSum;
  private readonly schemes: { text: string; rules: Json; scheme: IssueScheme }[] = [];
  private readonly schemeNumbers = new Map<string, number>();
  private readonly issues = new Map<string, Json[]>();
  private readonly window: Set<string>;

  constructor(private readonly input: DossierInput) {
    this.sum = new StatementSum(input);
    this.window = new Set(monthsEndingWith(input.month, 12));
  }

  /** An issue that adds nothing to the twelve months is left out. */
  add({ desk: id, rules, history: written }: ReleasedIssue): void {
    const desk = this.input.desks.find((candidate) => candidate.id === id);
    if (!desk) return;
    const number = this.numberOf(rules);
    const { scheme } = this.schemes[number] as (typeof this.schemes)[number];
    const history = historyShape.parse(written);
    const facts = judgeIssue(desk, scheme, history, this.input.judgedAt);
    if (!this.matters(facts)) return;
    this.sum.add(desk, facts);
    const part = `${ISSUES}${toLocalDate(history.receivedAt, 'Etc/UTC').slice(0, 7)}`;
    const issues = this.issues.get(part) ?? [];
    issues.push({ desk: id, scheme: number, history: written });
    this.issues.set(part, issues);
  }

  figures(): StatementFigures {
    return this.sum.figures();
  }

  /** What the file holds, part by part. */
  parts(figures = this.figures()): Record<string, Json> {
    const { client, month, judgedAt, timeZones, desks, service, bank, votes } = this.input;
    const about = { client: { ...client }, month, judgedAt: formatInstant(judgedAt), timeZones };
    return {
      about,
      desks: desks.map((desk) => encodeDesk(desk, figures)) as unknown as Json,
      schemes: this.schemes.map(({ rules }) => rules),
      ...(service ? { service: encodeService(service) } : {}),
      ...(bank ? { bank: encodeBank(bank) } : {}),
      ...(votes ? { votes: votes.map(({ month, score }) => ({ month, score })) } : {}),
      ...Object.fromEntries(this.issues),
      figures: linesOf(figures),
    };
  }

  private numberOf(rules: Json): number {
    const text = toCanonical(rules);
    const numbered = this.schemeNumbers.get(text);
    if (numbered !== undefined) return numbered;
    const scheme = readReleasedScheme(rules);
    if (!scheme) throw new RangeError('a released scheme cannot be read');
    this.schemeNumbers.set(text, this.schemes.length);
    return this.schemes.push({ text, rules, scheme }) - 1;
  }

  private matters({ months, breaches, reports }: IssueFacts): boolean {
    return (
      months.some(({ month }) => this.window.has(month)) ||
      breaches.some(({ month }) => this.window.has(month)) ||
      reports.some(
        ({ owedIn, deliveredIn }) =>
          deliveredIn === null || this.window.has(deliveredIn) || this.window.has(owedIn),
      )
    );
  }
}

/** An issue judged from a file, by the desk that keeps it. */
export const judgeIssue = (
  desk: { id: string; timezone: string },
  scheme: IssueScheme,
  history: ReturnType<typeof historyShape.parse>,
  now: Instant,
): IssueFacts =>
  factsOfIssue(desk, { scheme, evaluation: evaluateClocks(scheme, history, now), key: history.key, now });

/** A scheme as a file has it; null where it is none. */
export function readReleasedScheme(rules: Json): IssueScheme | null {
  const read = releasedSchemeShape.safeParse(rules);
  if (!read.success) return null;
  const scheme = readEvidenceScheme(read.data);
  return 'mistakes' in scheme ? null : scheme.scheme;
}

/** Of contracts those alone that judged: the others are other clients' affair. */
function encodeDesk(
  { id, timezone, targets, credits }: DeskTerms,
  { attainment }: StatementFigures,
): DeskTerms {
  const judging = <Terms>(terms: Record<string, Terms>) =>
    Object.fromEntries(Object.entries(terms).filter(([contract]) => isJudging(contract, attainment, id)));
  return { id, timezone, targets: judging(targets), credits: judging(credits) };
}

/** Who announced what to whom, and in which words, is no part of a figure. */
function encodeService({ terms, since, outages, maintenance }: NonNullable<StatementInput['service']>): Json {
  const at = (instant: Instant | null) => instant && formatInstant(instant);
  return {
    terms: { ...terms, clause: '', maintenance: { ...terms.maintenance, clause: '' } } as unknown as Json,
    since: formatInstant(since),
    outages: outages.map(({ id, key, from, to, cause }) => ({ id, key, cause, from: at(from), to: at(to) })),
    maintenance: maintenance.map(({ id, from, to, announcedAt, critical, cancelled }) => ({
      ...{ id, critical, cancelled },
      ...{ from: at(from), to: at(to), announcedAt: at(announcedAt) },
    })),
  };
}

/** No title of an issue, and no reason in somebody's own words. */
function encodeBank({ client, entries }: NonNullable<StatementInput['bank']>): Json {
  const wordless = entries.map(({ why, ...entry }) => ({
    ...entry,
    summary: null,
    why: why.code === 'adjusted' ? { ...why, reason: '~' } : why,
  }));
  return { client, entries: wordless as unknown as Json };
}
