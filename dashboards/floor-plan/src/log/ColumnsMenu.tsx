import { useSay } from "../words/words";
import { columnWords, type Columns, type LineColumn, type StayColumn } from "./columns";
import { Menu } from "./Menu";

export function ColumnsMenu<T extends StayColumn | LineColumn>({ columns }: { readonly columns: Columns<T> }) {
  const say = useSay();
  return (
    <Menu name="columns" label={say("log.columns")}>
      {columns.all.map((column) => (
        <label key={column}><input type="checkbox" name={`column-${column}`} checked={columns.shown.includes(column)} onChange={() => columns.toggle(column)} />{say(columnWords[column])}</label>
      ))}
    </Menu>
  );
}
