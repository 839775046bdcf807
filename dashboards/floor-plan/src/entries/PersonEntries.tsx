import type { Picture } from "../live/contract";
import { ChoicesContext, useChoicesOf } from "./choices";
import { personEntries } from "./descriptions";
import { WriteDown } from "./WriteDown";
import "./entries.css";

interface Props {
  readonly record: string;
  readonly picture: Picture;
}

export default function PersonEntries({ record, picture }: Props) {
  const choices = useChoicesOf(picture);
  return (
    <ChoicesContext.Provider value={choices}>
      <WriteDown groups={personEntries} pathOf={(word) => `/api/people/${encodeURIComponent(record)}/entries/${word}`} />
    </ChoicesContext.Provider>
  );
}
