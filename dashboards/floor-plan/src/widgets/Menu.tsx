import { Button } from "react-aria-components/Button";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components/Menu";

export interface Deed {
  readonly key: string;
  readonly words: string;
  readonly disabled?: boolean;
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly deeds: readonly Deed[];
  readonly onDeed: (key: string) => void;
}

/** Several things to do with one item, behind one button. What is done often has a button of its own. */
export function Menu({ name, label, deeds, onDeed }: Props) {
  return (
    <MenuTrigger>
      <Button className="btn mini" data-menu={name}>{label}</Button>
      <Popover className="popup" placement="bottom end">
        <AriaMenu aria-label={label} className="list" disabledKeys={deeds.filter((deed) => deed.disabled).map((deed) => deed.key)} onAction={(key) => onDeed(String(key))}>
          {deeds.map((deed) => <MenuItem key={deed.key} id={deed.key} className="option" data-action={deed.key}>{deed.words}</MenuItem>)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
