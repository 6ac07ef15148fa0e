import type { Texts } from '../../../../locales/languages';
import { textIn } from '../../../common/local-text';
import { own } from '../../../common/own';
import type { Scheme } from '../../../domain/scheme/scheme';
import { severityNameOf } from '../../../domain/scheme/severity/severity-name';
import { clockLabelOf } from '../../sla/document/clock-label';

/**
 * A place of a scheme in words.
 *
 * @example namePlace(valtech, ['goals', 'Critical', 'resolution', 'breach'], textsIn('en')) // => 'Goals, Critical, Resolution, breach'
 */
export function namePlace(scheme: Scheme, path: readonly string[], texts: Texts): string {
  return path
    .map((part, at) => namePart(scheme, part, path[at - 1] ?? '', texts))
    .filter((word) => word !== '')
    .join(', ');
}

/** A contract goes by its name, whether its place or its id is told; anything else of a list by its number. */
function namePart(scheme: Scheme, part: string, list: string, texts: Texts): string {
  const { places, meta } = texts;
  const contract = list === 'contracts' ? contractAt(scheme, part) : undefined;
  if (contract) return textIn(contract.name, meta.code) || contract.id;
  if (/^\d+$/.test(part)) return String(Number(part) + 1);
  const isClock = own(scheme.clocks, part) !== undefined;
  return (
    own(places, part) ??
    (isClock ? clockLabelOf(scheme, part, texts) : severityNameOf(scheme, part, meta.code))
  );
}

const contractAt = ({ contracts }: Scheme, part: string) =>
  contracts.find(({ id }) => id === part) ?? (/^\d+$/.test(part) ? contracts[Number(part)] : undefined);
