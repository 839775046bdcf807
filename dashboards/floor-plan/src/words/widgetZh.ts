import type { widgetEn } from "./widgetEn";

export const widgetZh: Record<keyof typeof widgetEn, string> = {
  "widget.calendar": "{label}：日历",
  "widget.less": "{label}：减",
  "widget.more": "{label}：加",
  "widget.turned": "结束不晚于开始。",
};
