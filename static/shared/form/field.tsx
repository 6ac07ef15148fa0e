import { type ReactNode, useId } from 'react';

interface InputProps {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface Props {
  label: string;
  note?: string;
  /** What would be right, where what stands in it is wrong. */
  problem?: string | null | undefined;
  isChanged?: boolean;
  /** Where the field has to be known from elsewhere on the page. */
  id?: string;
  children(input: InputProps): ReactNode;
}

/** A label, its input, and under it a note and what would be right. */
export function Field({ label, note, problem, isChanged = false, id: ownId, children }: Props) {
  const own = useId();
  const id = ownId ?? own;
  const [noteId, problemId] = [`${own}note`, `${own}problem`];
  const described = [note ? noteId : '', problem ? problemId : ''].filter((part) => part !== '').join(' ');
  return (
    <div className={['field', isChanged ? 'changed' : '', problem ? 'wrong' : ''].filter(Boolean).join(' ')}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': Boolean(problem), 'aria-describedby': described || undefined })}
      {note ? (
        <small id={noteId} className="subtle">
          {note}
        </small>
      ) : null}
      {problem ? (
        <small id={problemId} className="error">
          {problem}
        </small>
      ) : null}
    </div>
  );
}
