import { textIn } from '../../../common/local-text';
import { solvedMarkOf } from '../../../domain/automation/solved-mark';
import { type Cell, link, table } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import { contractNameOf, contractOf } from '../../../domain/scheme/versions/terms';
import { writeLength } from './lengths';
import { deskOf, type Letter, nameSeverity } from './letter';

/** What the incident was, whose, how grave and how long, and who prepared its report; what is not known has no line. */
export function writeFacts(letter: Letter): Node[] {
  const { history, client, preparedBy = [], scheme } = letter.incident;
  const { facts } = letter.texts.letter;
  const statusPage = scheme.automation?.statusPage;
  const rows: [string, Cell | null | undefined][] = [
    [facts.key, history.key],
    [facts.summary, history.summary],
    [facts.client, client],
    [facts.desk, deskOf(letter)],
    [facts.contract, writeContract(letter)],
    [facts.severity, writeSeverities(letter)],
    ...writeTimes(letter),
    [facts.solved, writeSolved(letter)],
    [facts.preparedBy, preparedBy.join(', ')],
    [facts.statusPage, statusPage && link(statusPage, statusPage)],
  ];
  return [
    table(
      null,
      rows.flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
  ];
}

/** The mark of what is solved for good, with the resolution it was closed as. */
function writeSolved({ incident, texts }: Letter): string | null {
  const { scheme, evaluation, resolution } = incident;
  const terms = scheme.automation?.solved;
  if (!terms || !resolution || evaluation.closedAt === null) return null;
  const mark = solvedMarkOf(terms, resolution);
  const text = mark && textIn(mark, texts.meta.code);
  return text && text !== resolution ? `${text} (${resolution})` : text;
}

/** Its name, and the words of it that its promises come from. */
function writeContract({ incident, texts }: Letter): string | null {
  const { scheme, evaluation } = incident;
  const { contract } = evaluation;
  if (contract === null) return null;
  const name = contractNameOf(scheme, contract, texts.meta.code);
  const clause = contractOf(scheme, contract)?.clause;
  return clause ? `${name} ${texts.letter.quote(clause)}` : name;
}

function writeTimes({ incident, texts, moments }: Letter): [string, string | null][] {
  const { facts } = texts.letter;
  const { receivedAt } = incident.history;
  const { restoredAt, closedAt } = incident.evaluation;
  return [
    [facts.reported, moments.full(receivedAt)],
    [facts.restored, restoredAt && moments.full(restoredAt)],
    [facts.duration, restoredAt && writeLength(restoredAt - receivedAt, texts)],
    [facts.closed, closedAt && moments.full(closedAt)],
  ].map(([name, value]) => [String(name), value ? String(value) : null]);
}

/** The last severity, and each earlier one with the instant until which it stood. */
function writeSeverities(letter: Letter): string {
  const { texts, moments, incident } = letter;
  const { severityHistory, severity } = incident.evaluation;
  const earlier = severityHistory.slice(0, -1).map((change, place) => {
    const until = severityHistory[place + 1]?.at ?? change.at;
    const { severityUntil, severityUntilTime } = texts.letter.facts;
    const name = nameSeverity(letter, change.severity);
    return moments.isSameDay(until, incident.history.receivedAt)
      ? severityUntilTime(name, moments.time(until))
      : severityUntil(name, moments.full(until));
  });
  const last = nameSeverity(letter, severityHistory.at(-1)?.severity ?? severity);
  return earlier.length > 0 ? `${last} (${earlier.join('; ')})` : last;
}
