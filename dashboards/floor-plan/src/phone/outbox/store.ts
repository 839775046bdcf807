// Where recorded entries lie: in the browser's own database, so that they outlive the page and a restart of the phone.
import type { Kept } from "./kept";

export interface KeptStore {
  /** In the order in which they were recorded. */
  all(): Promise<readonly Kept[]>;
  /** All or none; answers when they are on the device. */
  add(entries: readonly Omit<Kept, "order">[]): Promise<void>;
  put(entry: Kept): Promise<void>;
  remove(orders: readonly number[]): Promise<void>;
}

const DATABASE = "ccm-phone";
const VERSION = 1;
const ENTRIES = "entries";

/** Rejects where the browser gives this page no database, as in some private windows. */
export async function openStore(): Promise<KeptStore> {
  const database = await opened();
  return {
    all: () => answered(database.transaction(ENTRIES).objectStore(ENTRIES).getAll() as IDBRequest<Kept[]>),
    add: (entries) => written(database, (store) => entries.forEach((entry) => store.add(entry))),
    put: (entry) => written(database, (store) => store.put(entry)),
    remove: (orders) => written(database, (store) => orders.forEach((order) => store.delete(order))),
  };
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => request.result.createObjectStore(ENTRIES, { keyPath: "order", autoIncrement: true });
  return answered(request);
}

/** strict: the answer comes when it is on the disk, and not when it is about to be. */
function written(database: IDBDatabase, write: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = database.transaction(ENTRIES, "readwrite", { durability: "strict" });
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("the phone did not keep it"));
    write(transaction.objectStore(ENTRIES));
  });
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the phone's database does not answer"));
  });
}

/** Lasts as long as the page: where there is no database, and in tests. */
export function memoryStore(): KeptStore {
  let entries: Kept[] = [];
  let last = 0;
  return {
    all: async () => [...entries],
    add: async (added) => void (entries = [...entries, ...added.map((entry) => ({ ...entry, order: ++last }))]),
    put: async (entry) => void (entries = entries.map((one) => (one.order === entry.order ? entry : one))),
    remove: async (orders) => void (entries = entries.filter((one) => !orders.includes(one.order))),
  };
}
