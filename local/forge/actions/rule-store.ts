/** The rules of a site and what became of each run, kept with everything else. */
import type { Database } from '../../common/db';
import type { Rule, RuleRun } from './rule';

const MOST_RUNS_TOLD = 200;

export class RuleStore {
  constructor(private readonly db: Database) {
    db.exec(
      'CREATE TABLE IF NOT EXISTS automation_rules (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL)',
    );
    db.exec(
      'CREATE TABLE IF NOT EXISTS automation_runs (id INTEGER PRIMARY KEY AUTOINCREMENT, rule INTEGER NOT NULL, body TEXT NOT NULL)',
    );
  }

  list(): Rule[] {
    const rows = this.db.prepare('SELECT id, body FROM automation_rules ORDER BY id').all() as Row[];
    return rows.map(({ id, body }) => ({ ...(JSON.parse(body) as Omit<Rule, 'id'>), id }));
  }

  find(id: number): Rule | undefined {
    return this.list().find((rule) => rule.id === id);
  }

  add(rule: Omit<Rule, 'id'>): Rule {
    const { lastInsertRowid } = this.db
      .prepare('INSERT INTO automation_rules (body) VALUES (?)')
      .run(JSON.stringify(rule));
    return { ...rule, id: Number(lastInsertRowid) };
  }

  change({ id, ...rule }: Rule): void {
    this.db.prepare('UPDATE automation_rules SET body = ? WHERE id = ?').run(JSON.stringify(rule), id);
  }

  remove(id: number): void {
    this.db.prepare('DELETE FROM automation_rules WHERE id = ?').run(id);
  }

  log(run: RuleRun): void {
    this.db
      .prepare('INSERT INTO automation_runs (rule, body) VALUES (?, ?)')
      .run(run.rule, JSON.stringify(run));
  }

  /** The latest first. */
  runs(): RuleRun[] {
    const rows = this.db
      .prepare('SELECT body FROM automation_runs ORDER BY id DESC LIMIT ?')
      .all(MOST_RUNS_TOLD) as Pick<Row, 'body'>[];
    return rows.map(({ body }) => JSON.parse(body) as RuleRun);
  }
}

interface Row {
  id: number;
  body: string;
}
