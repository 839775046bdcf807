// Words that the widgets say by themselves.
export const widgetEn = {
  "widget.calendar": "{label}: calendar",
  "widget.less": "{label}: less",
  "widget.more": "{label}: more",
  "widget.turned": "Not after the beginning.",
} as const;
