/** A map that holds so many entries and no more: what was set longest ago makes room, so that nobody's texts fill a process. */
export class Latest<Value> extends Map<string, Value> {
  constructor(private readonly most: number) {
    super();
  }

  override set(key: string, value: Value): this {
    this.delete(key);
    super.set(key, value);
    const [oldest] = this.keys();
    if (this.size > this.most && oldest !== undefined) this.delete(oldest);
    return this;
  }
}

/** Longer texts come once: they are not worth their room. */
const LONGEST_KEY = 200;

/** A function whose answer depends on its text alone, with the answers it gave last at hand: it tells nobody what another one asked. */
export function withLatest<Value>(most: number, answer: (text: string) => Value): (text: string) => Value {
  const cache = new Latest<Value>(most);
  return (text) => {
    const value = cache.get(text);
    if (value !== undefined) return value;
    const fresh = answer(text);
    if (text.length <= LONGEST_KEY) cache.set(text, fresh);
    return fresh;
  };
}
