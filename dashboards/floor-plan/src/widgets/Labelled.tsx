import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";

interface Props {
  readonly label: string;
  readonly problem: string | undefined;
  readonly children: ReactNode;
}

/** Inside a widget: its name above it, and what is wrong below it. */
export function Labelled({ label, problem, children }: Props) {
  return (
    <>
      <Label>{label}</Label>
      {children}
      {problem !== undefined && <FieldError className="refused">{problem}</FieldError>}
    </>
  );
}
