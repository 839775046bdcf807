import type { wallEn } from "./wallEn";

export const wallZh: Record<keyof typeof wallEn, string> = {
  "wall.next": "接下来应当面查看的人",
  "wall.nextLook": "应于 {at} 查看",
  "wall.in": "{minutes} 分",
  "wall.all": "报警已全部列出",
  "wall.hidden": "另有 {count} 条报警未能显示，最高 {worst}",
};
