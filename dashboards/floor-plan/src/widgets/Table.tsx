import { useMemo, useState, type ReactNode } from "react";
import { Cell, Column as AriaColumn, Row, Table as AriaTable, TableBody, TableHeader } from "react-aria-components/Table";

export interface Column<T> {
  readonly key: string;
  /** Empty: it has no heading, and is named by `spoken`. */
  readonly heading: string;
  readonly spoken?: string;
  readonly cell: (row: T) => ReactNode;
  /** By what the column is sorted; without it, it cannot be. */
  readonly by?: (row: T) => string | number;
  readonly className?: string;
}

interface Props<T> {
  readonly label: string;
  /** In the order in which they are shown until somebody sorts them. */
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly columns: readonly Column<T>[];
  /** Names the row to a screen reader. */
  readonly rowHeader: string;
  /** Hooks for tests. */
  readonly mark?: (row: T) => Readonly<Record<`data-${string}`, string | boolean>>;
  readonly onRow?: (row: T) => void;
}

interface Sort { readonly column: string; readonly down: boolean }

/** Rows to go through with the arrows, sorted by a heading, opened with Enter. */
export function Table<T>({ label, rows, keyOf, columns, rowHeader, mark, onRow }: Props<T>) {
  const [sort, setSort] = useState<Sort | null>(null);
  const ordered = useMemo(() => sorted(rows, columns, sort), [rows, columns, sort]);
  return (
    <AriaTable
      aria-label={label} className="grid-table" selectionMode="none"
      {...(sort === null ? {} : { sortDescriptor: { column: sort.column, direction: sort.down ? "descending" as const : "ascending" as const } })}
      onSortChange={({ column, direction }) => setSort({ column: String(column), down: direction === "descending" })}
      {...(onRow === undefined ? {} : { onRowAction: (key) => { const row = rows.find((one) => keyOf(one) === key); if (row !== undefined) { onRow(row); } } })}
    >
      <TableHeader>
        {columns.map((column) => (
          <AriaColumn key={column.key} id={column.key} isRowHeader={column.key === rowHeader} allowsSorting={column.by !== undefined} className={column.className ?? ""} textValue={column.spoken ?? column.heading}>
            {column.heading === "" ? <span className="spoken-only">{column.spoken}</span> : column.heading}
            {sort?.column === column.key && <span aria-hidden="true" className="sorted">{sort.down ? "▾" : "▴"}</span>}
          </AriaColumn>
        ))}
      </TableHeader>
      <TableBody>
        {ordered.map((row) => (
          <Row key={keyOf(row)} id={keyOf(row)} {...mark?.(row)}>
            {columns.map((column) => <Cell key={column.key} className={column.className ?? ""}>{column.cell(row)}</Cell>)}
          </Row>
        ))}
      </TableBody>
    </AriaTable>
  );
}

function sorted<T>(rows: readonly T[], columns: readonly Column<T>[], sort: Sort | null): readonly T[] {
  const by = columns.find((column) => column.key === sort?.column)?.by;
  if (by === undefined || sort === null) {
    return rows;
  }
  const order = sort.down ? -1 : 1;
  return [...rows].sort((a, b) => order * compared(by(a), by(b)));
}

const compared = (a: string | number, b: string | number): number => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b)));
