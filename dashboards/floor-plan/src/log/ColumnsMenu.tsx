import { CheckGroup } from "../widgets/CheckGroup";
import { Popup } from "../widgets/Popup";
import { useSay } from "../words/words";
import { columnWords, type Columns, type LineColumn, type StayColumn } from "./columns";

export function ColumnsMenu<T extends StayColumn | LineColumn>({ columns }: { readonly columns: Columns<T> }) {
  const say = useSay();
  return (
    <Popup name="columns" label={say("log.columns")}>
      <CheckGroup name="column" label={say("log.columns")} quiet options={columns.all.map((column) => [column, say(columnWords[column])] as const)} chosen={columns.shown} onChange={columns.show} />
    </Popup>
  );
}
