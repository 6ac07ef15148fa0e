import type { Texts } from '../../../../locales/languages';
import { toPlainLine } from '../../../common/plain-text';

import type { StatementCheck } from '../../../domain/statement/verify';

/** What checking says, in a language. */
export type CheckTexts = Pick<Texts, 'evidence' | 'statementCheck'>;

/**
 * A check of a statement as a line: what was looked at, and where it disagrees, what would be right. The file's own words may be meant
 * to look like lines of the check: they are one line.
 */
export function lineOfCheck(check: StatementCheck, texts: CheckTexts): string {
  const { evidence } = texts;
  const [what, instead] = wordsOf(check, texts).map(toPlainLine);
  if (check.agrees === null) return `${evidence.note} ${what}`;
  return check.agrees ? `${evidence.agrees} ${what}` : `${evidence.differs} ${what}: ${instead}`;
}

function wordsOf(
  check: StatementCheck,
  { evidence, statementCheck }: CheckTexts,
): [what: string, instead: string] {
  switch (check.code) {
    case 'published':
      return [`${statementCheck.published} ${check.stated}`, evidence.computed(check.computed)];
    case 'part':
      return [`${statementCheck.part(check.name)} ${check.stated}`, evidence.computed(check.computed)];
    case 'mistake':
      return [`${statementCheck.part(check.name)} ${check.path}`, check.reason];
    case 'figure':
      return [
        `${check.place} ${check.stated ?? evidence.nothing}`,
        evidence.recomputed(check.computed ?? evidence.nothing),
      ];
    case 'time-zones':
      return [`${check.stated}: ${evidence.zones(check.here)}`, ''];
    case 'packing':
      return [statementCheck.packing, statementCheck.damaged];
    default:
      return [statementCheck[check.code], statementCheck.altered];
  }
}

const NAMED = 20;

/** What was found of a statement, as it is summed up. */
export class CheckSummary {
  private lines = 0;
  private readonly altered: string[] = [];
  private readonly places: string[] = [];
  private disagreeing = 0;
  private isRefused = false;

  constructor(
    private readonly texts: CheckTexts,
    private readonly hasPublished: boolean,
  ) {}

  add(check: StatementCheck): void {
    if (check.agrees === null) return;
    this.lines += 1;
    if (check.agrees) return;
    this.disagreeing += 1;
    if (check.code === 'published') this.isRefused = true;
    else if (check.code === 'figure') this.places.push(toPlainLine(check.place));
    else this.noteAltered(check);
  }

  get agrees(): boolean {
    return this.disagreeing === 0;
  }

  /** The end of the account: what agrees and what does not, and what this proves. */
  sentences(): string[] {
    const { statementCheck, evidence } = this.texts;
    const counted = this.agrees
      ? statementCheck.whole(this.lines)
      : evidence.not(this.disagreeing, this.lines);
    const altered = [...new Set(this.altered)];
    const [named, more] = [this.places.slice(0, NAMED), Math.max(0, this.places.length - NAMED)];
    return [
      counted,
      ...(this.isRefused ? [statementCheck.refused(altered)] : []),
      ...(named.length > 0 ? [statementCheck.differs(named, more)] : []),
      ...(this.agrees ? [statementCheck.proves] : []),
      ...(this.agrees && this.hasPublished ? [statementCheck.provesPage] : []),
      statementCheck.provesNot,
      ...(this.hasPublished ? [] : [statementCheck.unsealed]),
    ];
  }

  private noteAltered(check: StatementCheck): void {
    const { statementCheck } = this.texts;
    if (check.code === 'part' || check.code === 'mistake')
      this.altered.push(toPlainLine(statementCheck.part(check.name)));
    else if (check.code === 'packing' || check.code === 'unreadable' || check.code === 'bound')
      this.altered.push(statementCheck[check.code]);
  }
}
