/** Every exchange between the app, the people and the products goes through here: logged, and failed where a test asks for it. */
export interface Request {
  as: string;
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

/** Failures asked for in advance: each hits the next matching call, once. */
export class Faults {
  private waiting: { matcher: Matcher; fault: Fault }[] = [];

  next(matcher: Matcher, fault: Fault, times = 1): void {
    for (let time = 0; time < times; time++) this.waiting.push({ matcher, fault });
  }

  clear(): void {
    this.waiting = [];
  }

  take(request: Request): Fault | undefined {
    const found = this.waiting.findIndex(({ matcher }) => matcher(request));
    return found < 0 ? undefined : this.waiting.splice(found, 1)[0]?.fault;
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
