import js from "@eslint/js";
import compat from "eslint-plugin-compat";
import globals from "globals";

/** The oldest browsers that the page is made for. */
export const FLOOR = ["chrome 80", "firefox 79", "safari 15"];

// What they lack beyond what eslint-plugin-compat finds: it knows objects and their own functions, not the syntax
// and not the methods of what it cannot see the kind of. Use one only behind a test for it, with a fallback, and say
// so in an eslint-disable comment.
const ABOVE_FLOOR = {
  syntax: [
    ["PrivateIdentifier", "private names came with Firefox 90"],
    ["StaticBlock", "static blocks came with Chromium 94"],
    [
      "AssignmentExpression[operator=/^(\\|\\||&&|\\?\\?)=$/]",
      "logical assignment came with Chromium 85",
    ],
    [
      "Program > :matches(ExpressionStatement, VariableDeclaration) AwaitExpression",
      "so did top-level await, with 89",
    ],
    ["Literal[regex.pattern=/\\(\\?<[=!]/]", "lookbehind came with Safari 16.4"],
    ["Literal[regex.flags=/[dv]/]", "these flags came with Chromium 90 and 112"],
  ],
  methods: [
    ["replaceChildren", "Chromium 86"],
    ["replaceAll", "Chromium 85"],
    ["at", "Chromium 92"],
    ["findLast", "Chromium 97"],
    ["findLastIndex", "Chromium 97"],
    ["toSorted", "Chromium 110"],
    ["toReversed", "Chromium 110"],
    ["hasOwn", "Chromium 93"],
    ["randomUUID", "Chromium 92"],
    ["groupBy", "Chromium 117"],
    ["withResolvers", "Chromium 119"],
    ["fromAsync", "Chromium 121"],
    ["timeout", "Chromium 103"],
    ["showModal", "Firefox 98"],
    ["showPopover", "Chromium 114"],
    ["requestSubmit", "Safari 16"],
  ],
};

export default [
  {
    ignores: [
      "target/",
      "www/pkg/",
      "www/vendor/",
      "www/gouji.d.ts",
      "tests/www/shots/",
      "dist/",
      "bench/.venv/",
      "bench/inputs/",
      "bench/native/target/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  { rules: { eqeqeq: "error", "no-var": "error", "prefer-const": "error" } },
  {
    files: ["www/**/*.js"],
    plugins: { compat },
    settings: { browsers: FLOOR, lintAllEsApis: true },
    languageOptions: { ecmaVersion: 2022, globals: { ...globals.browser, ...globals.worker } },
    rules: {
      "no-restricted-syntax": [
        "error",
        ...ABOVE_FLOOR.syntax.map(([selector, message]) => ({ selector, message })),
        ...ABOVE_FLOOR.methods.map(([name, since]) => ({
          selector: `CallExpression[callee.property.name='${name}']`,
          message: `${name}() came with ${since}.`,
        })),
      ],
      "compat/compat": "error",
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
    },
  },
  {
    // What tells an older engine than those that it is too old: it has to get through that engine's parser.
    files: ["www/old-browser.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script" },
    rules: { "no-var": "off" },
  },
  {
    files: ["tools/**/*.js", "tests/www/**/*.js", "bench/**/*.js", "*.js"],
    languageOptions: { globals: globals.nodeBuiltin },
  },
  // Functions handed to page.evaluate() run in the page.
  {
    files: ["tests/www/**/*.js", "bench/{page,chromium,worker}.js", "bench/peers/in-chromium.js"],
    languageOptions: { globals: globals.browser },
  },
];
