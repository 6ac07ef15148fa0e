import type { Measure } from '../availability/service';
import type { ContractId } from '../scheme/contract';
import type { AttainmentRow, DeskTerms } from './attainment';
import { type Credits, creditsOf } from './credits';

/** What a desk owes a client for the month, by its own promise or by a contract. */
export type DeskCredits = Credits & { desk: string; contract: ContractId };

/** What each desk owes by its own promise and by each contract that judged the client's issues. */
export function creditsIn(
  desks: readonly DeskTerms[],
  attainment: readonly AttainmentRow[],
  upTime: Measure | null,
): DeskCredits[] {
  return desks.flatMap(({ id: desk, credits }) =>
    Object.entries(credits)
      .filter(([id]) => isJudging(id, attainment, desk))
      .map(([id, terms]) => {
        const contract = id === '' ? null : id;
        const rows = attainment.filter((row) => row.desk === desk && row.contract === contract);
        const computed = creditsOf(terms, ({ of, severities }) => {
          if (of === 'availability') return upTime && upTimeOf(upTime);
          const counted = rows.filter(
            ({ clock, severity }) => clock === of && (!severities?.length || severities.includes(severity)),
          );
          return sumOf(counted);
        });
        return { desk, contract, ...computed };
      }),
  );
}

/** Whether a desk's own promise (the empty id) or a contract of it judged the client's issues; where none did, its own promise does. */
export function isJudging(id: string, attainment: readonly AttainmentRow[], desk: string): boolean {
  const rows = attainment.filter((row) => row.desk === desk);
  return rows.some(({ contract }) => (contract ?? '') === id) || (id === '' && rows.length === 0);
}

const upTimeOf = ({ judged, down }: Measure) => ({ good: judged - down, all: judged });

function sumOf(rows: readonly AttainmentRow[]) {
  const last = rows.map(({ months }) => months.at(-1) ?? { met: 0, breached: 0 });
  const good = last.reduce((sum, { met }) => sum + met, 0);
  return { good, all: last.reduce((sum, { breached }) => sum + breached, good) };
}
