// What browsers have and jsdom has not, as far as the widgets ask for it.
if (typeof document !== "undefined" && typeof (globalThis as { CSS?: unknown }).CSS === "undefined") {
  const escape = (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`).replace(/^(?=\d)/, "\\3");
  Object.defineProperty(globalThis, "CSS", { value: { escape } });
}
export {};
