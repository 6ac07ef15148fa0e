/**
 * Patches only what must be the site's; written as source because it must be the realm's own classes. An answer's text is handed over as
 * it is: the stream that `Response` would make of it, for every call, took more time than the calls did.
 */
export const preamble = `
{
  const site = __site;
  const now = site.now, Native = Date;
  class SiteDate extends Native {
    constructor(...given) { if (given.length === 0) super(now()); else super(...given); }
    static now() { return now(); }
  }
  SiteDate.prototype.constructor = SiteDate;
  globalThis.Date = new Proxy(SiteDate, { apply: () => new SiteDate().toString() });
  globalThis.performance = { now: () => now() - site.startedAt(), get timeOrigin() { return site.startedAt(); }, mark() {}, measure() {} };
  class SiteResponse extends site.Response {
    #text; #read = false; #whole;
    constructor(text, init) { super(null, init); this.#text = text; }
    get #inFull() { return this.#whole ??= new site.Response(this.#text, { status: this.status, headers: this.headers }); }
    get body() { return this.#inFull.body; }
    get bodyUsed() { return this.#read || (this.#whole?.bodyUsed ?? false); }
    async text() {
      if (this.#whole) return this.#whole.text();
      if (this.#read) throw new TypeError('Body is unusable: Body has already been read');
      this.#read = this.#text !== null;
      return this.#text ?? '';
    }
    async json() { return JSON.parse(await this.text()); }
    async arrayBuffer() { return this.#rest().arrayBuffer(); }
    async blob() { return this.#rest().blob(); }
    async bytes() { return new Uint8Array(await this.arrayBuffer()); }
    async formData() { return this.#rest().formData(); }
    clone() { return this.#rest().clone(); }
    #rest() {
      if (this.#read) throw new TypeError('Body is unusable: Body has already been read');
      return this.#inFull;
    }
  }
  const setTimer = (fire, delay, ...args) => {
    const id = site.start(() => fire(...args), Number(delay) || 0);
    return { id, ref() { return this; }, unref() { return this; }, hasRef() { return true; }, refresh() { return this; }, [Symbol.toPrimitive]() { return id; } };
  };
  globalThis.setTimeout = setTimer;
  globalThis.clearTimeout = (timer) => site.stop(timer);
  globalThis.setInterval = (fire, delay, ...args) => {
    const state = { id: 0, [Symbol.toPrimitive]() { return state.id; }, ref() { return state; }, unref() { return state; } };
    const again = () => { state.id = site.start(() => { again(); fire(...args); }, Number(delay) || 1); };
    again();
    return state;
  };
  globalThis.clearInterval = globalThis.clearTimeout;
  globalThis.fetch = async (target) => { throw new Error(site.refusal(typeof target === 'string' ? target : String(target && target.url || target))); };
  globalThis.__forge_fetch__ = async (target, path, init) => {
    const { status, text, headers } = await site.forgeFetch(target, path, init);
    const empty = status === 204 || status === 205 || status === 304;
    return new SiteResponse(empty ? null : text, { status, headers });
  };
  Object.defineProperty(globalThis, '__forge_runtime__', { get: () => site.runtime(), configurable: false });
  delete globalThis.__site;
}`;

/** Modules through which time could be had: the realm's own. */
export const ownModules: Record<string, string> = {
  timers: '({ setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, clearImmediate })',
  'timers/promises':
    '({ setTimeout: (ms, value) => new Promise((done) => setTimeout(() => done(value), ms)) })',
  perf_hooks: '({ performance })',
};
