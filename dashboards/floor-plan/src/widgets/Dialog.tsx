import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";

interface Props {
  readonly name: string;
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A question that has to be answered before anything else is done here. The focus stays inside, Escape leaves it undecided and goes back to where the focus was.
 * Alarms ring and are spoken meanwhile; for what may wait, ask in place and not with this.
 */
export function Dialog({ name, heading, onClose, children }: Props) {
  return (
    <ModalOverlay className="dialog-veil" isOpen isDismissable={false} onOpenChange={(open) => open || onClose()}>
      <Modal className="dialog">
        <AriaDialog data-dialog={name}>
          <Heading slot="title">{heading}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
