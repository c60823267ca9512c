// Holds www/ to the oldest browsers that it is made for (FLOOR in eslint.config.js), by MDN's tables.

import { FLOOR } from "./eslint.config.js";

// What they lack and the page can do without there.
const DISPENSABLE = {
  "at-rules.media.forced-colors": "nothing forces colours there",
  "at-rules.page": "Safari 15 prints with margins of its own",
  "at-rules.page.size": "and Firefox 79 on the paper that is chosen",
  "properties.color-scheme": "scroll bars stay light in the dark",
  "properties.outline": "its corners are not round",
  "properties.paint-order": "text in SVG, which alone has it here, had it long before",
  "properties.print-color-adjust":
    "without it Firefox 79 prints no washes; states are told by shape first",
  "properties.scroll-margin": "a place that is gone to stands nearer to the edge",
  "properties.text-decoration-thickness": "an underline of another thickness is one",
  "properties.text-size-adjust": "for telephones that are turned",
  "properties.text-underline-offset": "the underline stands nearer",
  "properties.text-wrap": "headings break elsewhere",
  "selectors.focus-visible": "the rule falls away as a whole: focus shows for the mouse too",
};

// What the tables do not tell apart from its older namesake.
const IN_FLEX =
  "Chromium 84 and Safari 14.1 were the first to know it in flex boxes; grids have grid-gap.";

export default {
  plugins: ["stylelint-browser-compat"],
  ignoreFiles: ["www/pkg/**", "www/vendor/**"],
  reportNeedlessDisables: true,
  rules: {
    "plugin/browser-compat": [
      true,
      { browserslist: FLOOR, allow: { features: Object.keys(DISPENSABLE), prefix: true } },
    ],
    "property-disallowed-list": [["gap", "row-gap", "column-gap"], { message: IN_FLEX }],
    // WebKit, of today too, knows them one by one only, and drops the whole of such a line.
    "declaration-property-value-disallowed-list": [
      { "text-decoration": ["/ /"] },
      { message: "WebKit takes one word here: use text-decoration-line, -style and -color." },
    ],
  },
};
