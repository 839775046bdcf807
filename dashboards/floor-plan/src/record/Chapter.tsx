import type { ReactNode } from "react";

interface ChapterProps {
  readonly name: string;
  readonly heading: string;
  readonly note?: string;
  readonly children: ReactNode;
}

export function Chapter({ name, heading, note, children }: ChapterProps) {
  return (
    <section className="panel chapter" data-chapter={name} aria-label={heading}>
      <div className="cap"><h2>{heading}</h2>{note !== undefined && <span>{note}</span>}</div>
      {children}
    </section>
  );
}
