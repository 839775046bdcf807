import { useState, type ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger, Popover } from "react-aria-components/Popover";

interface Props {
  readonly name: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A few controls that open below their button. The page behind it stays usable; Escape, or a touch elsewhere, closes it and the focus is at the button again. */
export function Popup({ name, label, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="btn mini" data-menu={name} aria-pressed={open}>{label}</Button>
      <Popover className="popup" placement="bottom end" isNonModal>
        <Dialog aria-label={label} data-popup={name}>{children}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}
