/** A map that holds so many entries and no more: what was set longest ago makes room, so that nobody's texts fill a process. */
export class Latest extends Map {
  most;
  constructor(most) {
    super();
    this.most = most;
  }
  set(key, value) {
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
export function withLatest(most, answer) {
  const known = new Latest(most);
  return (text) => {
    const value = known.get(text);
    if (value !== undefined) return value;
    const made = answer(text);
    if (text.length <= LONGEST_KEY) known.set(text, made);
    return made;
  };
}
