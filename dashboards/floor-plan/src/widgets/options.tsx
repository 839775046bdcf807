import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";

/** Value and words. The empty value is "none of them" and is an answer too. */
export type Option = readonly [value: string, words: string];

export interface OptionGroup {
  readonly name: string;
  readonly options: readonly Option[];
}

/** A list needs keys that are not empty; outside it nobody sees this one. */
const NONE = "-none-";

export const keyOf = (value: string): string => (value === "" ? NONE : value);
export const valueOf = (key: unknown): string => (key === null || key === undefined || key === NONE ? "" : String(key));

interface Props {
  readonly options: readonly Option[];
  readonly groups?: readonly OptionGroup[];
}

/** What opens below a Select and a ComboBox. */
export function Options({ options, groups = [] }: Props) {
  return (
    <ListBox className="list">
      {options.map(one)}
      {groups.map((group) => (
        <ListBoxSection key={group.name}>
          <Header className="group">{group.name}</Header>
          {group.options.map(one)}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

const one = ([value, words]: Option) => <ListBoxItem key={keyOf(value)} id={keyOf(value)} textValue={words} className="option" data-option={value}>{words}</ListBoxItem>;
