import { folded, sameName } from '../scheme/same-name';
import type { Instant } from '../time/instant';
import { systemField, textIn } from './changes';
import type { Known, Status, StatusCategory } from './history';
import type { Entry, IssueJson } from './issue-json';
import type { Json } from './read-json';
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
  private readonly own: Map<string, StatusCategory>;
  private readonly resolutions: Instant[] = [];
  private readonly resolving = new Set<Entry>();
  private readonly guesses = new Map<string, Warning>();
  private readonly names = new RenamedNames();
  private readonly read: { id: string | null; name: string | null; resolved: boolean; status: Status }[] = [];

  constructor(
    private readonly today: IssueJson['status'],
    { statusCategories = {} }: Known,
    entries: readonly Entry[],
  ) {
    this.own = new Map(Object.entries(statusCategories).map(([name, category]) => [folded(name), category]));
    for (const entry of entries) this.learn(entry);
    if (today) this.names.learn(today.id, today.name);
  }

  /** The status that a change leads to. */
  entered(entry: Entry, id: string | null, name: string | null): Status {
    const resolved =
      this.resolving.has(entry) || this.resolutions.some((at) => Math.abs(at - entry.at) <= NEAR_MS);
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

  warnings(): Iterable<Warning> {
    return this.guesses.values();
  }

  /** A resolution that an entry sets beside a change of status belongs to that change alone. */
  private learn(entry: Entry): void {
    let [changesStatus, setsResolution] = [false, false];
    for (const value of entry.items) {
      if (typeof value !== 'object' || value === null) continue;
      const item = value as Json;
      const field = systemField(item);
      if (field === 'resolution') setsResolution ||= Boolean(textIn(item.to) || textIn(item.toString));
      if (field !== 'status') continue;
      changesStatus = true;
      this.names.learn(textIn(item.from), textIn(item.fromString));
      this.names.learn(textIn(item.to), textIn(item.toString));
    }
    if (setsResolution && changesStatus) this.resolving.add(entry);
    else if (setsResolution) this.resolutions.push(entry.at);
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
    if (!this.guesses.has(key) || guess !== 'unknown')
      this.guesses.set(key, guessedStatus(name ?? id ?? '', guess));
  }
}
