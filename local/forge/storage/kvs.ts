/** The app's key-value storage, answered as `/api/v1/*` is on Forge. */
import { z } from 'zod';
import type { SiteClock } from '../../common/clock';
import type { ProductName } from '../installation/installations';
import type { Manifest } from '../manifest/manifest';
import type { Entity } from '../manifest/manifest-shapes';
import { passesFilters } from './kvs-conditions';
import type { Place, Row } from './kvs-known';
import { checkEntity, checkKey, checkValue, KvsRefusal } from './kvs-limits';
import { attributesOf, queryEntity, queryKeys, toEntry } from './kvs-query';
import { KvsRates } from './kvs-rates';
import { type Item, itemShape, transactionShape, units } from './kvs-shapes';
import { KvsStore } from './kvs-store';

type Kind = Place['kind'];

/** What is about to be written, over what. */
export interface StorageWrite {
  place: Place;
  value: unknown;
  expiresAt: number | null;
  before: Row | undefined;
}

export class Kvs {
  /** Told of each write as it is carried out. */
  onWrite: ((write: StorageWrite) => void) | null = null;
  private readonly store: KvsStore;
  private readonly rates = new KvsRates();
  /** That of the function which asked last. */
  private invocationId: string | undefined;

  constructor(
    db: ConstructorParameters<typeof KvsStore>[0],
    private readonly clock: SiteClock,
    private readonly manifest: Manifest,
    product: ProductName,
  ) {
    const table = product === 'jira' ? 'forge_kvs' : `forge_kvs_${product}`;
    this.store = new KvsStore(db, () => clock.now(), table);
    for (const { name, indexes } of manifest.entities)
      for (const index of indexes) this.store.createIndex(name, attributesOf(index));
  }

  /** `invocationId` is that of the function which asks, if it is one. */
  answer(path: string, body: unknown, invocationId?: string): { status: number; body?: unknown } {
    try {
      const route = path.replace('/api/v1/', '');
      this.refreshFor(route, invocationId);
      this.limitRate(route, body);
      const answer = this.route(route, body);
      return answer === undefined ? { status: 204 } : { status: 200, body: answer };
    } catch (error) {
      if (error instanceof KvsRefusal)
        return { status: error.status, body: { code: error.code, message: error.message } };
      if (error instanceof z.ZodError)
        return { status: 400, body: { code: 'INVALID_REQUEST', message: z.prettifyError(error) } };
      throw error;
    }
  }

  /** What another process wrote is noticed by each function as it first asks, and by each write. */
  private refreshFor(route: string, invocationId: string | undefined): void {
    const isRead = /(get|query)$/.test(route);
    const isSame = invocationId !== undefined && invocationId === this.invocationId;
    if (!isRead || !isSame) this.store.refresh();
    this.invocationId = invocationId;
  }

  /** A rate has no meaning while the site's time stands still: nothing takes any time then. */
  private limitRate(route: string, body: unknown): void {
    const { running, now } = this.clock.state();
    if (running) this.rates.refuse(route, body, now);
  }

  private route(route: string, body: unknown): unknown {
    if (route === 'query') return queryKeys(this.store, body);
    if (route === 'entity/query') return queryEntity(this.store, (name) => this.entity(name), body);
    if (route === 'transaction') return this.runTransaction(transactionShape.parse(body));
    const [group = '', verb = group] = route.split('/');
    if (group === 'batch') return this.runBatch(verb, z.array(itemShape).max(25).parse(body));
    return this.runItem(
      group === 'secret' ? 'secret' : group === 'entity' ? 'entity' : 'plain',
      verb,
      itemShape.parse(body),
    );
  }

  private runItem(kind: Kind, verb: string, item: Item): unknown {
    const place = this.place(kind, item);
    if (verb === 'get') return this.getItem(place, item);
    if (verb === 'set') return this.setItem(place, item);
    if (verb !== 'delete') throw new KvsRefusal(404, 'NOT_EMULATED', `NotEmulated: storage ${verb}`);
    if (!this.store.delete(place)) throw notFound(place.key);
    return undefined;
  }

  private getItem(place: Place, item: Item): unknown {
    return toAnswer(this.store.get(place), place, item);
  }

  private setItem(place: Place, item: Item): unknown {
    const { ttl, keyPolicy, returnValue, returnMetadataFields } = item.options;
    const value = checkValue(item.value);
    if (place.kind === 'entity') checkEntity(this.entity(place.entity), value);
    const asksBefore = keyPolicy === 'FAIL_IF_EXISTS' || returnValue === 'PREVIOUS';
    const before = asksBefore ? this.store.get(place) : undefined;
    if (keyPolicy === 'FAIL_IF_EXISTS' && before !== undefined)
      throw new KvsRefusal(409, 'KEY_CONFLICT', `The key '${place.key}' exists`);
    const expiresAt = ttl === undefined ? null : this.store.now() + ttl.value * units[ttl.unit];
    this.onWrite?.({ place, value, expiresAt, before: this.store.get(place) });
    this.store.set(place, value, expiresAt);
    if (returnValue === undefined) return undefined;
    const answered = returnValue === 'PREVIOUS' ? before : this.store.get(place);
    return answered === undefined ? undefined : toEntry(answered, returnMetadataFields);
  }

  private runBatch(verb: string, items: Item[]): { successfulKeys: unknown[]; failedKeys: unknown[] } {
    const outcome: { successfulKeys: unknown[]; failedKeys: unknown[] } = {
      successfulKeys: [],
      failedKeys: [],
    };
    const stored = verb === 'get' ? this.store.getAll(items.map(toStoredPlace)) : [];
    for (const [nth, item] of items.entries()) {
      const named =
        item.entityName === undefined ? { key: item.key } : { key: item.key, entityName: item.entityName };
      try {
        const place = this.place(kindOf(item), item);
        const answer =
          verb === 'get' ? toAnswer(stored[nth], place, item) : this.runItem(place.kind, verb, item);
        outcome.successfulKeys.push({ ...named, ...(verb === 'get' ? (answer as object) : {}) });
      } catch (error) {
        if (!(error instanceof KvsRefusal)) throw error;
        if (verb === 'delete' && error.code === 'KEY_NOT_FOUND') outcome.successfulKeys.push(named);
        else outcome.failedKeys.push({ ...named, error: { code: error.code, message: error.message } });
      }
    }
    return outcome;
  }

  private runTransaction(request: z.infer<typeof transactionShape>): undefined {
    const items = [...request.set, ...request.delete, ...request.check];
    if (items.length > 25) throw new KvsRefusal(400, 'TOO_MANY_ITEMS', 'A transaction has at most 25 items');
    this.store.runAtomically(() => {
      for (const item of items) this.checkCondition(item);
      for (const item of request.set) this.setItem(this.place(kindOf(item), item), item);
      for (const item of request.delete) this.store.delete(this.place(kindOf(item), item));
    });
    return undefined;
  }

  private checkCondition(item: Item): void {
    if (item.conditions === undefined) return;
    const place = this.place(kindOf(item), item);
    if (place.kind !== 'entity')
      throw new KvsRefusal(400, 'INVALID_REQUEST', 'Conditions are for entities only');
    if (!passesFilters((this.store.get(place)?.value ?? {}) as Record<string, unknown>, item.conditions))
      throw new KvsRefusal(409, 'CONDITION_NOT_MET', `A condition on '${place.key}' does not hold`);
  }

  private place(kind: Kind, item: Item): Place {
    const entity = kind === 'entity' ? this.entity(item.entityName ?? '').name : '';
    return { kind, entity, key: checkKey(item.key) };
  }

  private entity(name: string): Entity {
    const entity = this.manifest.entityOf(name);
    if (entity === undefined)
      throw new KvsRefusal(400, 'UNKNOWN_ENTITY', `manifest.yml declares no entity '${name}'`);
    return entity;
  }
}

const kindOf = (item: Item): Kind => (item.entityName === undefined ? 'plain' : 'entity');

/** Where an item would be, if there may be such a one. */
const toStoredPlace = (item: Item): Place => ({
  kind: kindOf(item),
  entity: item.entityName ?? '',
  key: String(item.key),
});

function toAnswer(row: Row | undefined, { key }: Place, { options }: Item): unknown {
  if (row === undefined) throw notFound(key);
  return toEntry(row, options.metadataFields);
}

const notFound = (key: string): KvsRefusal =>
  new KvsRefusal(404, 'KEY_NOT_FOUND', `There is no key '${key}'`);
