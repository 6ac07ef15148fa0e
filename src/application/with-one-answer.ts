/** A question that is asked once, as by one short run; whoever asks again meanwhile or later gets the same answer. A failure is not remembered. */
export function withOneAnswer<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | null = null;
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = null;
      throw error;
    });
    return answer;
  };
}
