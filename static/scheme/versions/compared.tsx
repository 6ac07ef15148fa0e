import type { ReactNode } from 'react';
import type { Difference } from '../../../src/common/differences';
import type { Scheme } from '../../../src/contract/scheme';
import { DifferenceTable, useValueText } from '../preview/difference-table';

export interface Comparison {
  caption: string;
  heads: [string, string];
  differences: Difference[];
  schemes: readonly Scheme[];
  /** What is said where nothing differs. */
  identical: string;
}

/** Two versions beside each other, or one beside the draft: all that differs. */
export function Compared({ caption, heads, differences, schemes, identical }: Comparison) {
  const text = useValueText(schemes);
  if (differences.length === 0) return <p role="status">{`${caption}: ${identical}`}</p>;
  const lines = differences.map(({ path, was, is }) => ({
    path,
    cells: [text(was, path), <b key="is">{text(is, path)}</b>] as [ReactNode, ReactNode],
  }));
  return <DifferenceTable caption={caption} heads={heads} lines={lines} schemes={schemes} />;
}
