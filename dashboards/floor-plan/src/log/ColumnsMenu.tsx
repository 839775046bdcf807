import { useSay } from "../words/words";
import { columnWords, type Columns, type LineColumn, type StayColumn } from "./columns";

export function ColumnsMenu<T extends StayColumn | LineColumn>({ columns }: { readonly columns: Columns<T> }) {
  const say = useSay();
  return (
    <details className="columns-menu" onKeyDown={(event) => {
      if (event.key === "Escape") {
        event.currentTarget.open = false;
        event.currentTarget.querySelector("summary")?.focus();
      }
    }}>
      <summary className="btn mini">{say("log.columns")}</summary>
      <fieldset>
        <legend className="spoken-only">{say("log.columns")}</legend>
        {columns.all.map((column) => (
          <label key={column}><input type="checkbox" name={`column-${column}`} checked={columns.shown.includes(column)} onChange={() => columns.toggle(column)} />{say(columnWords[column])}</label>
        ))}
      </fieldset>
    </details>
  );
}
