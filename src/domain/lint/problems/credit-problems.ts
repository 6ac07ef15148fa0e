import type { Scheme } from '../../scheme/scheme';
import type { Problem } from './problem';
import { checkName } from './references';
import { type Paper, termsWithin } from './terms-within';

/** What makes credits unusable: of a clock or for a severity that is not there, or with two bands that begin at one edge. */
export function findCreditProblems(scheme: Scheme): Problem[] {
  const severities = scheme.severities.map(({ name }) => name);
  return termsWithin(scheme).flatMap((paper) => checkCredits(paper, severities));
}

function checkCredits({ terms, credits, prefix }: Paper, severities: string[]): Problem[] {
  const clocks = Object.keys(terms.clocks);
  return (credits?.credits ?? []).flatMap(({ of, severities: counted = [], bands }, at) => {
    const path = `${prefix}credits.credits.${at}`;
    return [
      ...(of === 'availability' ? [] : checkName('clock', clocks, `${path}.of`, of)),
      ...counted.flatMap((name, nth) => checkName('severity', severities, `${path}.severities.${nth}`, name)),
      ...findEdgesTwice(bands, path),
    ];
  });
}

/** Of two bands that begin at the same edge nobody could say which applies. */
const findEdgesTwice = (bands: readonly { below: number }[], path: string): Problem[] =>
  bands.flatMap(({ below }, at): Problem[] =>
    bands.findIndex((band) => band.below === below) < at
      ? [{ path: `${path}.bands.${at}.below`, code: 'credit-edge-twice' }]
      : [],
  );
