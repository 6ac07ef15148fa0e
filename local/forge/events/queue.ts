/** The app's queues: pushes are kept, delivered to the consumer when due, and delivered again when the consumer asks. */
import { z } from 'zod';
import type { SiteClock } from '../../common/clock';
import { Rate, Rates } from '../../http/rates';
import type { Manifest } from '../manifest/manifest';
import type { Deliveries, Delivery, Job } from './deliveries';
import type { FaultInjector } from './fault-injector';

const pushShape = z.looseObject({
  queueName: z.string(),
  jobId: z.string(),
  payload: z
    .array(
      z.looseObject({
        body: z.looseObject({}),
        delayInSeconds: z.number().min(0).max(900).optional(),
        concurrency: z.looseObject({ key: z.string(), limit: z.number().int().positive() }).optional(),
      }),
    )
    .min(1)
    .max(50),
});
const jobShape = z.looseObject({ queueName: z.string(), jobId: z.string() });

const maxPushBytes = 200 * 1024;
const maxChain = 1_000;
const perMinute = { most: 500, length: 60_000 };

/** The function that pushes: how many jobs led to it, and whose installation it serves. */
interface Pusher {
  chain: number | undefined;
  product: Job['product'];
}

export interface Answer {
  status: number;
  body?: unknown;
}

export class Queue {
  private readonly rate = new Rates([new Rate(perMinute.most, perMinute.length)]);

  constructor(
    private readonly deliveries: Deliveries,
    private readonly manifest: Manifest,
    private readonly clock: SiteClock,
    private readonly faultInjector: FaultInjector,
  ) {}

  answer(path: string, body: unknown, by: Pusher): Answer | undefined {
    if (path.startsWith('/webhook/queue/publish/')) return this.answerPush(body, by);
    if (path.startsWith('/webhook/queue/stats/')) return this.answerStats(jobShape.parse(body).jobId);
    if (path.startsWith('/webhook/queue/cancel/')) return this.answerCancel(jobShape.parse(body).jobId);
    return undefined;
  }

  /** What the consumer of a job is handed. */
  payloadOf(delivery: Delivery): unknown {
    const { retry, attempts, jobId, id } = delivery;
    const context = { retryCount: attempts, retryReason: retry?.retryReason, retryData: retry?.retryData };
    const retryContext = retry === null ? {} : { retryContext: context };
    return {
      queueName: delivery.module,
      jobId,
      eventId: `${jobId}#${id}`,
      body: delivery.body,
      ...retryContext,
    };
  }

  private answerPush(input: unknown, { chain = 0, product }: Pusher): Answer {
    const parsed = pushShape.safeParse(input);
    if (!parsed.success) return toRefusal(400, z.prettifyError(parsed.error));
    const { queueName, jobId, payload } = parsed.data;
    const refused = this.refusalOf(queueName, payload, chain);
    if (refused !== undefined) return refused;
    const now = this.clock.now();
    const job: Job = { id: jobId, chain: chain + 1, product };
    for (const { body, delayInSeconds = 0 } of payload)
      for (const delay of this.faultInjector.drawDelays('job', delayInSeconds * 1_000))
        this.deliveries.add('job', queueName, job, body, now, delay);
    return { status: 201 };
  }

  private refusalOf(queueName: string, payload: unknown[], chain: number): Answer | undefined {
    if (this.manifest.consumerOf(queueName) === undefined)
      return toRefusal(404, `No consumer for the queue '${queueName}'`);
    if (Buffer.byteLength(JSON.stringify(payload)) > maxPushBytes)
      return toRefusal(413, 'The payload is over 200 KB');
    if (chain >= maxChain) return toRefusal(405, `A chain of jobs pushes at most ${maxChain} times`);
    if (!this.isWithinRate(payload.length)) return toRefusal(429, 'At most 500 events are pushed a minute');
    return undefined;
  }

  /** A rate has no meaning while the site's time stands still: nothing takes any time then. */
  private isWithinRate(count: number): boolean {
    const { running, now } = this.clock.state();
    return !running || this.rate.take('queue', now, count) === 0;
  }

  private answerStats(jobId: string): Answer {
    const counts = this.deliveries.countsOf(jobId);
    if (counts.size === 0) return toRefusal(404, `No job '${jobId}'`);
    const [success, inProgress, failed] = (['success', 'waiting', 'failed'] as const).map(
      (state) => counts.get(state) ?? 0,
    );
    return { status: 200, body: { success, inProgress, failed } };
  }

  private answerCancel(jobId: string): Answer {
    if (this.deliveries.countsOf(jobId).size === 0) return toRefusal(404, `No job '${jobId}'`);
    this.deliveries.cancel(jobId);
    return { status: 204 };
  }
}

const toRefusal = (status: number, message: string): Answer => ({
  status,
  body: { code: status, message, errorMessage: message },
});
