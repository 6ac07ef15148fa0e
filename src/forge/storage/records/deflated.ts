/** Values as they are kept for good: deflated by the words that most of their kind are made of, which zlib refers to instead of storing them. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Its words never change, for what is deflated by them is read by them. */
export function createDeflater(words: string) {
  const dictionary = Buffer.from(words);
  return {
    deflate: (value: unknown): string =>
      deflateRawSync(JSON.stringify(value), { dictionary }).toString('base64'),
    /** Throws where it was not deflated so. */
    inflate: (deflated: string): unknown =>
      JSON.parse(inflateRawSync(Buffer.from(deflated, 'base64'), { dictionary }).toString()),
  };
}
