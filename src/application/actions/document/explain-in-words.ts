import { type Language, type Texts, textsIn } from '../../../../locales/languages';
import { type ClockWords, clockNameIn } from '../../../common/clock-names';
import type { CycleView, ExplanationAnswer, LineView } from '../../../contract/explanation';
import { formatLocalInstant } from '../../../domain/time/format-instant';
import { formatDuration } from '../../../domain/time/format-length';

/** How the reader writes times and lengths. */
interface Writing {
  texts: Texts;
  zone: string;
}

/** The panel's ledger as a text: each cycle with its verdict, then its lines, which add up to what it counted. */
export function explainInWords(
  { issueKey, clocks, doubts }: Pick<ExplanationAnswer, 'issueKey' | 'clocks' | 'doubts'>,
  { names, severity }: { names: ClockWords; severity: string | null },
  { language, zone }: { language: Language; zone: string },
): string {
  const texts = textsIn(language);
  const writing = { texts, zone };
  const parts = clocks.flatMap(({ clock, cycles }) =>
    cycles.flatMap((cycle) => [
      describeCycle(clockNameIn(names, clock), cycle, writing),
      ...cycle.lines.map((line) => `- ${describeLine(line, writing)}`),
    ]),
  );
  const doubt = doubts ? [doubts.say] : [];
  return [
    texts.explanations.issue(issueKey, severity ?? '—'),
    ...(parts.length > 0 ? parts : [texts.actions.noClock]),
    ...doubt,
  ].join('\n');
}

function describeCycle(name: string, cycle: CycleView, { texts, zone }: Writing): string {
  const { explanations: words, units, meta } = texts;
  const timeOf = (at: number) => formatLocalInstant(at, zone, meta);
  const { dueAt, agreedAt, stoppedAt, remainingMs, lines } = cycle;
  const parts = [
    words.cycle(name, cycle.number),
    words.states[cycle.state],
    words.started(timeOf(cycle.startedAt)),
    dueAt === null ? null : words.due(timeOf(dueAt)),
    agreedAt === null ? null : words.agreed(timeOf(agreedAt)),
    stoppedAt === null ? null : words.stopped(timeOf(stoppedAt)),
    cycle.state === 'unknown' ? null : words.counted(formatDuration(cycle.elapsedMs, units)),
    remainingMs === null ? null : describeLeft(remainingMs, texts),
  ];
  const clause = lines.find((line) => line.clause !== '')?.clause;
  return parts.filter((part) => part !== null).join(', ') + (clause ? ` [${clause}]` : '');
}

/** What is left of a goal, or by how much it is past. */
export function describeLeft(remainingMs: number, { explanations, actions, units }: Texts): string {
  const length = formatDuration(Math.abs(remainingMs), units);
  return remainingMs < 0 ? actions.overBy(length) : explanations.left(length);
}

function describeLine(line: LineView, { texts, zone }: Writing): string {
  const { explanations: words, units, meta } = texts;
  const [from, to] = [line.from, line.to].map((at) => formatLocalInstant(at, zone, meta));
  const detail = line.detail ? ` (${line.detail})` : '';
  const what = `${words.lines[line.state]} ${words.causes[line.cause]}${detail}, ${words.holders[line.holder]}`;
  return `${from} → ${to}, ${formatDuration(line.to - line.from, units)}, ${what}`;
}
