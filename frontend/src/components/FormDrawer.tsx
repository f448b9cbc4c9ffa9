import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from './Button';
import { Drawer } from './Modal';
import { Notice } from './Notice';

type FormDrawerProps = {
  /** What is filled in, such as `category`. */
  noun: string;
  /** The name of one that there is; null: a new one. */
  known: string | null;
  isDirty: boolean;
  isSaving: boolean;
  /** Somebody else saved it since it was opened. */
  isStale: boolean;
  /** What is wrong with it as a whole. */
  problem: string | null;
  onSubmit: (event: FormEvent) => unknown;
  onClose: () => void;
  children: ReactNode;
};

/** A form beside a list. It asks before what was typed is lost. */
export function FormDrawer(props: FormDrawerProps) {
  const { noun, known, isDirty, isSaving, isStale, problem, onSubmit, onClose, children } = props;
  const formId = useId();
  const close = () => {
    if (!isDirty || window.confirm('Leave without saving what you typed?')) onClose();
  };
  return (
    <Drawer
      title={known === null ? `New ${noun}` : `Edit ${known}`}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" isPending={isSaving}>
            {known === null ? `Create ${noun}` : 'Save changes'}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className="space-y-5" onSubmit={onSubmit}>
        {isStale && (
          <Notice tone="warning" title={`This ${noun} was changed elsewhere in the meantime`}>
            Close it and open it again to see the newer version. What you typed is not saved.
          </Notice>
        )}
        {problem && <Notice tone="danger">{problem}</Notice>}
        {children}
      </form>
    </Drawer>
  );
}
