/** Product events on their way to the triggers that the manifest declares. */

import type { ProductEvent } from '../../product/product-event';
import type { ProductName } from '../installation/installations';
import type { Manifest } from '../manifest/manifest';
import { type Deliveries, toEventJob } from './deliveries';
import { type ProjectProperty, wantsEvent } from './event-filter';
import type { FaultInjector } from './fault-injector';

const productBehind = ({ eventType }: ProductEvent): ProductName =>
  eventType.startsWith('avi:confluence:') ? 'confluence' : 'jira';

/** Events are late on Forge; on the site, this much. */
const usualDelay = 2_000;

export class Events {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly manifest: Manifest,
    private readonly appAccountId: string,
    private readonly now: () => number,
    private readonly faultInjector: FaultInjector,
    private readonly property: ProjectProperty,
    private readonly log: (line: string) => void,
  ) {}

  emit(event: ProductEvent, product = productBehind(event)): void {
    const selfGenerated = event.atlassianId === this.appAccountId;
    for (const trigger of this.manifest.triggers) {
      if (!trigger.events.some(({ eventType }) => eventType === event.eventType)) continue;
      if (selfGenerated && trigger.filter?.ignoreSelf === true) continue;
      if (!wantsEvent(trigger, event, this.property, this.log)) continue;
      const job = toEventJob(product);
      for (const delay of this.faultInjector.drawDelays('event', usualDelay))
        this.deliveries.add('event', trigger.key, job, { ...event, selfGenerated }, this.now(), delay);
    }
  }
}
