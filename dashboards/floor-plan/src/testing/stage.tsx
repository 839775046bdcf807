// A place for one widget in a test: shown in a language, and used as a keyboard or a pointer uses it.
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { chooseLanguage, type Language } from "../words/language";
import { PageLocale } from "../widgets/PageLocale";

(globalThis as Record<string, unknown>)["IS_REACT_ACT_ENVIRONMENT"] = true;

let place: HTMLDivElement;
let root: Root;

export async function show(what: ReactNode, language: Language = "en"): Promise<void> {
  if (place === undefined || !place.isConnected) {
    place = document.body.appendChild(document.createElement("div"));
    root = createRoot(place);
  }
  await act(async () => {
    chooseLanguage(language);
    root.render(<PageLocale>{what}</PageLocale>);
  });
}

export async function clear(): Promise<void> {
  await act(async () => root.unmount());
  place.remove();
}

/** Somewhere in the document: what opens stands outside of what opened it. */
export function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) {
    throw new Error(`nothing is ${selector} in ${document.body.innerHTML}`);
  }
  return found;
}

export const all = (selector: string): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
export const words = (selector: string): readonly string[] => all(selector).map((element) => element.textContent ?? "");

/** The focus goes where it belongs with the next frame. */
export const frame = () => act(async () => void await new Promise((drawn) => requestAnimationFrame(drawn)));

export async function click(selector: string): Promise<void> {
  await act(async () => one(selector).click());
  await frame();
}

export const focus = (selector: string) => act(async () => one(selector).focus());

/** Keys go to what has the focus, one after the other. */
export async function keys(...names: readonly string[]): Promise<void> {
  for (const key of names) {
    await act(async () => {
      const at = document.activeElement ?? document.body;
      at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      at.dispatchEvent(new KeyboardEvent("keyup", { key, bubbles: true, cancelable: true }));
    });
    await frame();
  }
}

/** Into an input that has the focus, as a whole. */
export const type = (text: string) => act(async () => {
  const input = document.activeElement as HTMLInputElement;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
});

/** Digits into the part of a date that has the focus, as a browser says them before they are written. */
export async function digits(text: string): Promise<void> {
  for (const data of text) {
    await act(async () => void (document.activeElement as HTMLElement).dispatchEvent(new InputEvent("beforeinput", { data, inputType: "insertText", bubbles: true, cancelable: true })));
  }
}
