import { foldName, isSameName } from '../../scheme/severity/compare-names';
import type { Instant } from '../../time/instant';
import type { HistoryOptions, Status, StatusCategory } from '../history/history';
import type { Guess, Warning } from '../history/warnings';
import { internStatus } from './interned';
import type { Entry, IssueJson } from './issue-json';
import { RenamedNames } from './renamed-names';
import { isDoneName, isOpenName } from './status-names';

/** A resolution is set a moment before or after the status by some workflows' post functions. */
const NEAR_MS = 10_000;

interface Classified {
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
  private readonly resolvingEntries: Entry[] = [];
  private readonly guesses: { key: string; warning: Warning }[] = [];
  private readonly names = new RenamedNames();
  private readonly cache: { id: string | null; name: string | null; resolved: boolean; status: Status }[] =
    [];

  constructor(
    private readonly today: IssueJson['status'],
    { statusCategories }: HistoryOptions,
  ) {
    this.own = statusCategories ? categoriesOf(statusCategories) : NONE;
    if (today) this.addName(today.id, today.name);
  }

  addName(id: string | null, name: string | null): void {
    this.names.addName(id, name);
  }

  /** A resolution that an entry sets beside a change of status belongs to that change alone. */
  addResolution(entry: Entry, changesStatus: boolean): void {
    if (changesStatus) this.resolvingEntries.push(entry);
    else this.resolutions.push(entry.at);
  }

  /** The status that a change leads to. */
  resolveTarget(entry: Entry, id: string | null, name: string | null): Status {
    const resolved =
      this.resolvingEntries.includes(entry) ||
      this.resolutions.some((at) => Math.abs(at - entry.at) <= NEAR_MS);
    return this.statusOf(id, name, resolved);
  }

  /** The status that a change leads from. */
  resolveSource(id: string | null, name: string | null): Status {
    return this.statusOf(id, name, false);
  }

  /** The status the issue is in now. */
  resolveCurrent(): Status {
    return this.statusOf(this.today?.id ?? null, this.today?.name ?? null, false);
  }

  listWarnings(): Warning[] {
    return this.guesses.map(({ warning }) => warning);
  }

  private statusOf(id: string | null, name: string | null, resolved: boolean): Status {
    for (const cached of this.cache)
      if (cached.id === id && cached.name === name && cached.resolved === resolved) return cached.status;
    const { category, guess } = this.classify(id, name, resolved);
    if (guess) this.warn(id, name, guess);
    const status = internStatus(id, name, category, this.names.of(id));
    this.cache.push({ id, name, resolved, status });
    return status;
  }

  private classify(id: string | null, name: string | null, resolved: boolean): Classified {
    const ownCategory = this.own.size > 0 ? this.findOwn(id, name) : undefined;
    if (ownCategory) return { category: ownCategory, guess: null };
    const today = this.isToday(id, name) ? this.today?.category : undefined;
    if (today === 'done') return { category: 'done', guess: null };
    if (resolved) return { category: 'done', guess: 'resolution' };
    if (today === 'new' || today === 'indeterminate') return { category: today, guess: null };
    if (name !== null && isDoneName(name)) return { category: 'done', guess: 'name' };
    const isSure = name === null ? id === null : isOpenName(name);
    return { category: 'indeterminate', guess: isSure ? null : 'unknown' };
  }

  private findOwn(id: string | null, name: string | null): StatusCategory | undefined {
    return this.own.get(foldName(id ?? '')) ?? this.own.get(foldName(name ?? ''));
  }

  private isToday(id: string | null, name: string | null): boolean {
    if (id !== null && this.today?.id) return this.today.id === id;
    return name !== null && Boolean(this.today?.name) && isSameName(this.today?.name ?? '', name);
  }

  /** A status is warned of once, by the surest of its guesses. */
  private warn(id: string | null, name: string | null, guess: Guess): void {
    const key = id ?? foldName(name ?? '');
    const warning: Warning = { code: 'guessed-status', name: name ?? id ?? '', guess };
    const previous = this.guesses.find((entry) => entry.key === key);
    if (!previous) this.guesses.push({ key, warning });
    else if (guess !== 'unknown') previous.warning = warning;
  }
}

const NONE: ReadonlyMap<string, StatusCategory> = new Map();
const categories = new WeakMap<object, ReadonlyMap<string, StatusCategory>>();

/** The project's own statuses as they are compared, made once for all its issues. */
function categoriesOf(statusCategories: Record<string, StatusCategory>): ReadonlyMap<string, StatusCategory> {
  const cached = categories.get(statusCategories);
  if (cached) return cached;
  const own = new Map(Object.entries(statusCategories).map(([name, category]) => [foldName(name), category]));
  categories.set(statusCategories, own);
  return own;
}
