import type { JudgedBy, JudgedView } from '../../../src/contract/preview';
import { Table } from '../../shared/table';
import { useEditing } from '../draft/editing';
import { contractEditTextsIn } from '../draft/texts';
import { useContractNameOf } from '../draft/use-contract-name';

/** Under which contract each of the last issues falls, and which would have another; nothing where no contract was seen. */
export function ContractPreview({ judged }: { judged: JudgedView[] }) {
  const { preview: words } = contractEditTextsIn(useEditing().reader.language);
  const nameOf = usePromiseName();
  if (!judged.some(({ now, inDraft }) => isOwn(now) || isOwn(inDraft))) return null;
  const names = judged.map(({ inDraft }) => nameOf(inDraft));
  const changed = judged.filter(isChanged);
  return (
    <>
      <h4>{words.title}</h4>
      <p className="counts">
        {[...new Set(names)].map((name) => (
          <span key={name}>{words.count(name, names.filter((each) => each === name).length)}</span>
        ))}
      </p>
      <p>{words.changed(changed.length)}</p>
      <details>
        <summary>{words.each}</summary>
        <Table className="changes" columns={[words.key, words.now, words.inDraft]}>
          {[...changed, ...judged.filter((issue) => !isChanged(issue))].map(({ key, now, inDraft }) => (
            <tr key={key}>
              <td>{key}</td>
              <td>{now ? nameOf(now) : ''}</td>
              <td>{nameOf(inDraft)}</td>
            </tr>
          ))}
        </Table>
      </details>
    </>
  );
}

const isOwn = (by: JudgedBy | null): boolean => by !== null && (by.contract !== null || !by.isFollowed);

const isChanged = ({ now, inDraft }: JudgedView): boolean =>
  now !== null && (now.contract !== inDraft.contract || now.isFollowed !== inDraft.isFollowed);

function usePromiseName(): (by: JudgedBy) => string {
  const { preview: words } = contractEditTextsIn(useEditing().reader.language);
  const nameOf = useContractNameOf();
  return ({ contract, isFollowed }) =>
    !isFollowed ? words.unfollowed : contract === null ? words.scheme : nameOf(contract);
}
