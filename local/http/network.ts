/** Every exchange between the app, the people and the products goes through here: logged, and failed where a test asks for it. */
import { seedRandom } from '../common/seed-random';

export interface Request {
  as: string;
  /** The app asks, in its own name or in that person's. */
  throughApp?: boolean;
  product: 'jira' | 'confluence';
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Exchange extends Request {
  at: number;
  status: number;
  answer: unknown;
  faulted: boolean;
}

export type Matcher = (request: Request) => boolean;
export interface Fault extends Answer {
  /** The call is carried out, and its answer lost. */
  afterEffect?: boolean;
}

const maxExchanges = 500;

/** What products under load or in trouble answer the app: before anything happened, or when it has happened already. */
const plannedFaults: Fault[] = [
  { status: 429, headers: { 'Retry-After': '5' } },
  { status: 429 },
  { status: 500 },
  { status: 502 },
  { status: 503 },
  { status: 504, afterEffect: true },
];

/** Failures asked for in advance: each hits the next matching call, once. */
export class Faults {
  private rate = 0;
  private random = seedRandom(1);
  private queued: { matcher: Matcher; fault: Fault }[] = [];

  failNext(matcher: Matcher, fault: Fault, times = 1): void {
    for (let time = 0; time < times; time++) this.queued.push({ matcher, fault });
  }

  /** From now on a share of the app's calls fails, the same ones for the same seed; a rate of nought ends it. */
  plan({ seed, rate }: { seed: number; rate: number }): void {
    this.random = seedRandom(seed);
    this.rate = rate;
  }

  clear(): void {
    this.queued = [];
    this.rate = 0;
  }

  take(request: Request): Fault | undefined {
    const index = this.queued.findIndex(({ matcher }) => matcher(request));
    return index < 0 ? this.planFault(request) : this.queued.splice(index, 1)[0]?.fault;
  }

  private planFault({ as }: Request): Fault | undefined {
    if (as !== 'app' || this.rate === 0 || this.random() >= this.rate) return undefined;
    return plannedFaults[Math.floor(this.random() * plannedFaults.length)];
  }
}

export class Network {
  readonly faults = new Faults();
  readonly exchanges: Exchange[] = [];
  private readonly listeners: ((exchange: Exchange) => void)[] = [];

  constructor(
    private readonly now: () => number,
    private readonly answer: (request: Request) => Answer,
  ) {}

  /** Called with each exchange, for tests that check them all against the contracts. */
  onExchange(listener: (exchange: Exchange) => void): void {
    this.listeners.push(listener);
  }

  ask(request: Request): Answer {
    const fault = this.faults.take(request);
    const real = fault === undefined || fault.afterEffect === true ? this.answer(request) : undefined;
    const answer = fault ?? real ?? { status: 500 };
    this.addExchange({
      ...request,
      at: this.now(),
      status: answer.status,
      answer: answer.body,
      faulted: fault !== undefined,
    });
    return answer;
  }

  private addExchange(exchange: Exchange): void {
    this.exchanges.push(exchange);
    if (this.exchanges.length > maxExchanges) this.exchanges.shift();
    for (const listener of this.listeners) listener(exchange);
  }
}
