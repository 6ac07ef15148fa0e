/** Every exchange between the app, the people and the products goes through here: logged, and failed where a test asks for it. */
import { seeded } from '../forge/events/disturbances';

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

const kept = 500;

/** What products under load or in trouble answer the app: before anything happened, or when it has happened already. */
const troubles: Fault[] = [
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
  private random = seeded(1);
  private waiting: { matcher: Matcher; fault: Fault }[] = [];

  next(matcher: Matcher, fault: Fault, times = 1): void {
    for (let time = 0; time < times; time++) this.waiting.push({ matcher, fault });
  }

  /** From now on a share of the app's calls fails, the same ones for the same seed; a rate of nought ends it. */
  plan({ seed, rate }: { seed: number; rate: number }): void {
    this.random = seeded(seed);
    this.rate = rate;
  }

  clear(): void {
    this.waiting = [];
    this.rate = 0;
  }

  take(request: Request): Fault | undefined {
    const found = this.waiting.findIndex(({ matcher }) => matcher(request));
    return found < 0 ? this.planned(request) : this.waiting.splice(found, 1)[0]?.fault;
  }

  private planned({ as }: Request): Fault | undefined {
    if (as !== 'app' || this.rate === 0 || this.random() >= this.rate) return undefined;
    return troubles[Math.floor(this.random() * troubles.length)];
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
  listen(listener: (exchange: Exchange) => void): void {
    this.listeners.push(listener);
  }

  ask(request: Request): Answer {
    const fault = this.faults.take(request);
    const real = fault === undefined || fault.afterEffect === true ? this.answer(request) : undefined;
    const answered = fault ?? real ?? { status: 500 };
    this.keep({
      ...request,
      at: this.now(),
      status: answered.status,
      answer: answered.body,
      faulted: fault !== undefined,
    });
    return answered;
  }

  private keep(exchange: Exchange): void {
    this.exchanges.push(exchange);
    if (this.exchanges.length > kept) this.exchanges.shift();
    for (const listener of this.listeners) listener(exchange);
  }
}
