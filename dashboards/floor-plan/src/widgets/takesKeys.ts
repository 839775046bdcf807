/** What answers to letters and arrows by itself while it has the focus: a field, a list or a popup that is open, a part of a date. */
const TAKERS = "input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable=true], [role=spinbutton], [role=listbox], [role=menu], [role=grid], [role=dialog], [aria-haspopup=listbox]";

/** Keys of a screen do nothing while this is so. */
export function takesKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TAKERS) !== null;
}
