// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { clear, click, focus, keys, one, show, words } from "../testing/stage";
import { Table, type Column } from "./Table";

interface Device { readonly id: string; readonly bytes: number }

const devices: readonly Device[] = [{ id: "r-2", bytes: 9 }, { id: "r-1", bytes: 100 }];
const columns: readonly Column<Device>[] = [
  { key: "id", heading: "Device", cell: (row) => row.id, by: (row) => row.id },
  { key: "bytes", heading: "Bytes", cell: (row) => row.bytes, by: (row) => row.bytes, className: "number" },
];

afterEach(clear);

describe("a table", () => {
  it("stands as it was given until a heading is chosen, and then both ways", async () => {
    await show(<Table label="Devices" rows={devices} keyOf={(row) => row.id} columns={columns} rowHeader="id" />);
    expect(words("[role=rowheader]")).toEqual(["r-2", "r-1"]);
    await click("th[data-key=bytes], th:nth-child(2)");
    expect(words("[role=rowheader]")).toEqual(["r-2", "r-1"]);
    await click("th:nth-child(2)");
    expect([words("[role=rowheader]"), one("th:nth-child(2)").getAttribute("aria-sort")]).toEqual([["r-1", "r-2"], "descending"]);
  });

  it("is gone through with arrows, and Enter opens a row", async () => {
    const opened: string[] = [];
    await show(<Table label="Devices" rows={devices} keyOf={(row) => row.id} columns={columns} rowHeader="id" mark={(row) => ({ "data-device": row.id })} onRow={(row) => opened.push(row.id)} />);
    await focus("[data-device=r-2]");
    await keys("ArrowDown", "Enter");
    expect(opened).toEqual(["r-1"]);
  });
});
