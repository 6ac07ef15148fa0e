import { useMemo, useState } from 'react';
import { isSameValue } from '../../../src/common/differences';
import type { Scheme, VersionPart } from '../../../src/contract/scheme';
import { toOwnScheme } from './draft';

export interface ForWhom {
  /** The parts that the draft changes: of these alone is asked. */
  changed: VersionPart[];
  /** Those of them that are for open cycles too. */
  forOpen: VersionPart[];
  choose(part: VersionPart, isForOpen: boolean): void;
}

const usual: Record<VersionPart, boolean> = { calendars: true, rules: false };

/** Whom what was changed is for: hours and holidays for open cycles too, anything else for issues from now on, until somebody chooses. */
export function useForWhom(base: Scheme | null, scheme: Scheme | null): ForWhom {
  const [chosen, setChosen] = useState(usual);
  return useMemo(() => {
    const changed = base && scheme ? changedPartsOf(base, scheme) : [];
    return {
      changed,
      forOpen: changed.filter((part) => chosen[part]),
      choose: (part, isForOpen) => setChosen({ ...chosen, [part]: isForOpen }),
    };
  }, [base, scheme, chosen]);
}

function changedPartsOf(base: Scheme, scheme: Scheme): VersionPart[] {
  const [was, is] = [base, scheme].map((each) => {
    const { calendars, ...rules } = toOwnScheme(each);
    return { calendars, rules };
  });
  const parts: VersionPart[] = ['calendars', 'rules'];
  return parts.filter((part) => !isSameValue(was?.[part], is?.[part]));
}
