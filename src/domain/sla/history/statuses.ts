import { folded, sameName } from '../../scheme/same-name';
import type { Instant } from '../../time/instant';
import type { Known, Status, StatusCategory } from './history';
import type { Entry, IssueJson } from './issue-json';
import { RenamedNames } from './renamed-names';
import { sharedStatus } from './shared';
import { isDoneName, isOpenName } from './status-names';
import { type Guess, guessedStatus, type Warning } from './warnings';

/** A resolution is set a moment before or after the status by some workflows' post functions. */
const NEAR_MS = 10_000;

interface Judged {
  category: StatusCategory;
  guess: Guess | null;
}

/**
 * The statuses a history names. A past one's category is in no changelog: the project's own statuses decide; else it is done when a
 * resolution was set with the change, when its name says so, or when today's answer says so of the same status. What was guessed is
 * warned of.
 */
export class PastStatuses {
  private readonly own: ReadonlyMap<string, StatusCategory>;
  private readonly resolutions: Instant[] = [];
  private readonly resolving: Entry[] = [];
  private readonly guesses: { key: string; warning: Warning }[] = [];
  private readonly names = new RenamedNames();
  private readonly read: { id: string | null; name: string | null; resolved: boolean; status: Status }[] = [];

  constructor(
    private readonly today: IssueJson['status'],
    { statusCategories }: Known,
  ) {
    this.own = statusCategories ? categoriesOf(statusCategories) : NONE;
    if (today) this.learn(today.id, today.name);
  }

  learn(id: string | null, name: string | null): void {
    this.names.learn(id, name);
  }

  /** A resolution that an entry sets beside a change of status belongs to that change alone. */
  learnResolution(entry: Entry, changesStatus: boolean): void {
    if (changesStatus) this.resolving.push(entry);
    else this.resolutions.push(entry.at);
  }

  /** The status that a change leads to. */
  entered(entry: Entry, id: string | null, name: string | null): Status {
    const resolved =
      this.resolving.includes(entry) || this.resolutions.some((at) => Math.abs(at - entry.at) <= NEAR_MS);
    return this.statusOf(id, name, resolved);
  }

  /** The status that a change leads from. */
  left(id: string | null, name: string | null): Status {
    return this.statusOf(id, name, false);
  }

  /** The status the issue is in now. */
  current(): Status {
    return this.statusOf(this.today?.id ?? null, this.today?.name ?? null, false);
  }

  warnings(): Warning[] {
    return this.guesses.map(({ warning }) => warning);
  }

  private statusOf(id: string | null, name: string | null, resolved: boolean): Status {
    for (const one of this.read)
      if (one.id === id && one.name === name && one.resolved === resolved) return one.status;
    const { category, guess } = this.judged(id, name, resolved);
    if (guess) this.warn(id, name, guess);
    const status = sharedStatus(id, name, category, this.names.of(id));
    this.read.push({ id, name, resolved, status });
    return status;
  }

  private judged(id: string | null, name: string | null, resolved: boolean): Judged {
    const told = this.own.get(folded(id ?? '')) ?? this.own.get(folded(name ?? ''));
    if (told) return { category: told, guess: null };
    const today = this.isToday(id, name) ? this.today?.category : undefined;
    if (today === 'done') return { category: 'done', guess: null };
    if (resolved) return { category: 'done', guess: 'resolution' };
    if (name !== null && isDoneName(name)) return { category: 'done', guess: 'name' };
    if (today === 'new' || today === 'indeterminate') return { category: today, guess: null };
    const isSure = name === null ? id === null : isOpenName(name);
    return { category: 'indeterminate', guess: isSure ? null : 'unknown' };
  }

  private isToday(id: string | null, name: string | null): boolean {
    if (id !== null && this.today?.id) return this.today.id === id;
    return name !== null && Boolean(this.today?.name) && sameName(this.today?.name ?? '', name);
  }

  /** A status is warned of once, by the surest of its guesses. */
  private warn(id: string | null, name: string | null, guess: Guess): void {
    const key = id ?? folded(name ?? '');
    const warning = guessedStatus(name ?? id ?? '', guess);
    const known = this.guesses.find((one) => one.key === key);
    if (!known) this.guesses.push({ key, warning });
    else if (guess !== 'unknown') known.warning = warning;
  }
}

const NONE: ReadonlyMap<string, StatusCategory> = new Map();
const categories = new WeakMap<object, ReadonlyMap<string, StatusCategory>>();

/** The project's own statuses as they are compared, made once for all its issues. */
function categoriesOf(told: Record<string, StatusCategory>): ReadonlyMap<string, StatusCategory> {
  const known = categories.get(told);
  if (known) return known;
  const own = new Map(Object.entries(told).map(([name, category]) => [folded(name), category]));
  categories.set(told, own);
  return own;
}
