/** What the report page and the gadgets ask: a period's finished clocks, what falls due, and who may be asked about. */
import * as z from '../common/zod';
import type { Measure } from '../domain/availability/service';
import type { OwnText } from '../domain/own-texts';
import type { ClockName } from './clocks';
import type { RefusedAnswer } from './refused';
import type { SatisfactionView } from './summary';
import type { BankView } from './time-bank';
import type { OwnClockNames } from './values/clock-names';
import { month } from './values/dates';

export type { ClockName } from './clocks';
export type { RefusedAnswer } from './refused';

export type BreachCause = 'from-start' | 'after-wait' | 'after-hand-over' | 'raised' | 'corrected';
export type Party = 'us' | 'client' | 'third-party';

/** The finished clocks of a month, of one kind and severity. */
export interface FinishedRow {
  month: string;
  clock: ClockName;
  severity: string;
  met: number;
  breached: number;
  /** Milliseconds by holder, in the time the goal counts. */
  held: Record<Party, number>;
}

export interface BreachRow {
  month: string;
  clock: ClockName;
  severity: string;
  cause: BreachCause;
  holder: Party;
  count: number;
}

/** How long the finished clocks of the whole period took: half of them, and nine of ten, took no longer. */
interface LengthRow {
  clock: ClockName;
  severity: string;
  count: number;
  medianMs: number;
  ninetiethMs: number;
}

/** What falls due: how many issues the asking person finds with `jql`, by how soon. */
interface DueRow {
  soon: 'breached' | 'hours' | 'day' | 'week' | 'later';
  jql: string;
  count: number;
}

export interface FiguresAnswer {
  kind: 'figures';
  now: number;
  project: { id: string; key: string; name: string };
  /** The month it is where the desk is. */
  month: string;
  severities: { name: string; fr: string }[];
  clients: { id: string; name: string }[];
  /** The contracts of the scheme in force, and those that judged in the period. */
  contracts: { id: string; name: OwnText }[];
  /** The clocks of the scheme, and those that ended in the period, as people read them. */
  clocks: ClockName[];
  /** Those that the scheme calls otherwise than by their kind. */
  clockNames: OwnClockNames;
  /** The share of clocks to be met, 0 to 1, where the scheme promises one. */
  targets: Partial<Record<ClockName, number>>;
  finished: FinishedRow[];
  breaches: BreachRow[];
  lengths: LengthRow[];
  due: DueRow[];
}

/** The project has no scheme: nothing is followed yet. */
export interface NoFiguresAnswer {
  kind: 'no-scheme';
}

export interface FigureProjectsAnswer {
  kind: 'projects';
  projects: { id: string; key: string; name: string }[];
}

const client = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .nullable();
const projectId = z.string().regex(/^\d+$/);

/** Without a project, that of the page it is asked from. Months are both included, 36 at most. */
export const figuresPayload = z.object({
  projectId: projectId.optional(),
  from: month,
  to: month,
  client,
  contract: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i)
    .nullable()
    .default(null),
});

/** What is accounted for to a client of the project, over all the projects it is served in. */
export interface AccountsRow {
  id: string;
  name: string;
  bank: Pick<BankView, 'hasBank' | 'balance' | 'forecast'> | null;
  availability: { promised: number; windowDays: number; rolling: Measure | null; month: Measure } | null;
}

/** Satisfaction is null where the scheme asks nobody; a client of whom nothing is accounted for has no row. */
export interface ProjectAccountsAnswer {
  kind: 'project-accounts';
  satisfaction: SatisfactionView | null;
  clients: AccountsRow[];
}

export type FiguresCalls = {
  showFigures: (payload: z.input<typeof figuresPayload>) => FiguresAnswer | NoFiguresAnswer | RefusedAnswer;
  showProjectAccounts: (payload: z.input<typeof figuresPayload>) => ProjectAccountsAnswer | RefusedAnswer;
  figureProjects: () => FigureProjectsAnswer | RefusedAnswer;
};
