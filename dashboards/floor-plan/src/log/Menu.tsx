import type { ReactNode } from "react";

interface Props {
  readonly name: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** Opens below its button, and Escape goes back to it. */
export function Menu({ name, label, children }: Props) {
  return (
    <details className="log-menu" data-menu={name} onKeyDown={(event) => {
      if (event.key === "Escape") {
        event.currentTarget.open = false;
        event.currentTarget.querySelector("summary")?.focus();
      }
    }}>
      <summary className="btn mini">{label}</summary>
      <fieldset>
        <legend className="spoken-only">{label}</legend>
        {children}
      </fieldset>
    </details>
  );
}
