import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components/Tabs";

interface Props<T extends string> {
  readonly label: string;
  readonly tabs: readonly (readonly [T, string])[];
  readonly chosen: T;
  readonly onChoose: (tab: T) => void;
  /** Of the tab that is chosen: the others are not there. */
  readonly children: ReactNode;
}

/** Several views of the same thing in the same place; arrows go from one to the next. */
export function Tabs<T extends string>({ label, tabs, chosen, onChoose, children }: Props<T>) {
  return (
    <AriaTabs className="tabbed" selectedKey={chosen} onSelectionChange={(key) => onChoose(key as T)}>
      <TabList className="tabs" aria-label={label}>
        {tabs.map(([tab, words]) => <Tab key={tab} id={tab} data-tab={tab} className="btn">{words}</Tab>)}
      </TabList>
      <TabPanel id={chosen}>{children}</TabPanel>
    </AriaTabs>
  );
}
