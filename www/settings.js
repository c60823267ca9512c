/**
 * What the user chose: rules that are switched off or told at another level, findings that are
 * ignored. It is never changed in place, and kept nowhere but in memory.
 *
 * @typedef {"off" | "error" | "warning" | "info"} Level
 * @typedef {Level | "default"} Choice
 * @typedef {{ rule: string, key: string, reason: string }} Ignore
 *
 * @typedef {object} Settings
 * @property {Record<string, Choice>} levels by rule or by group of rules; a rule is set to "default"
 *   where its group is not
 * @property {Ignore[]} ignores
 */

/** @type {Settings} */
export const noSettings = { levels: {}, ignores: [] };

/** @type {Record<Choice, string>} as the settings text has them */
export const levelWords = {
  default: "默认",
  error: "必须改",
  warning: "请核对",
  info: "提示",
  off: "关闭",
};

/** @type {Partial<Record<Choice, string>>} what the module takes as the same */
const otherWords = { error: "错误", warning: "存疑" };

export const choices = /** @type {Choice[]} */ (Object.keys(levelWords));

/**
 * @param {string} rule
 * @returns {string} the group that it belongs to
 */
export function groupOf(rule) {
  return rule.replace(/-.*$/, "");
}

/**
 * @param {Settings} settings
 * @param {string} rule
 * @returns {Choice}
 */
export function levelOf({ levels }, rule) {
  return levels[rule] ?? levels[groupOf(rule)] ?? "default";
}

/**
 * @param {Settings} settings
 * @param {string} name of a rule, or of a group: then for all of its rules
 * @param {Choice} level
 * @returns {Settings}
 */
export function withLevel({ levels, ignores }, name, level) {
  const kept = Object.entries(levels).filter(
    ([other]) => other !== name && !other.startsWith(`${name}-`),
  );
  const changed = Object.fromEntries(kept);
  // Alone, or against its group.
  const group = groupOf(name);
  if (level !== "default" || (group !== name && changed[group])) changed[name] = level;
  return { levels: changed, ignores };
}

/**
 * @param {Settings} settings
 * @param {string} name of a rule, which then is as its group is, or of a group
 * @returns {Settings}
 */
export function withoutLevel({ levels, ignores }, name) {
  const kept = Object.entries(levels).filter(([other]) => other !== name);
  return { levels: Object.fromEntries(kept), ignores };
}

/**
 * @param {Settings} settings
 * @param {Ignore} ignore
 * @returns {Settings}
 */
export function withIgnore(settings, { rule, key, reason }) {
  const { levels, ignores } = withoutIgnore(settings, { rule, key });
  return { levels, ignores: [...ignores, { rule, key, reason: cleanReason(reason) }] };
}

/**
 * @param {Settings} settings
 * @param {{ rule: string, key: string }} ignore
 * @returns {Settings}
 */
export function withoutIgnore({ levels, ignores }, { rule, key }) {
  return { levels, ignores: ignores.filter((one) => one.rule !== rule || one.key !== key) };
}

/**
 * A reason as a settings text can hold it: on one line, without the mark that ends it there.
 *
 * @param {string} reason
 */
export function cleanReason(reason) {
  return reason.replace(/[\s|]+/g, " ").trim();
}

/**
 * @param {Settings} settings
 * @returns {string} for the module, or for a file; "" where nothing was chosen
 */
export function writeSettings({ levels, ignores }) {
  // What is said of a rule goes before what is said of its group: it has to come later.
  const names = Object.keys(levels).sort((a, b) => Number(isRule(a)) - Number(isRule(b)));
  const lines = [
    ...names.map((name) => `${name} = ${levelWords[levels[name] ?? "default"]}`),
    ...ignores.map(({ rule, reason, key }) => `忽略 ${rule} | ${reason} | ${key}`),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/**
 * @param {string} text that the module has accepted: faults are for it to tell
 * @returns {Settings}
 */
export function readSettings(text) {
  let settings = noSettings;
  for (const line of text.split("\n").map((line) => line.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("忽略")) {
      const [rule = "", reason = "", ...key] = line.slice(2).split("|");
      const ignore = { rule: idOf(rule), reason, key: key.join("|").trim() };
      settings = withIgnore(settings, ignore);
    } else {
      const [name = "", word = ""] = line.split(/[=\uff1d]/);
      settings = withLevel(settings, idOf(name), levelOfWord(word.trim()));
    }
  }
  return settings;
}

/** @param {string} name */
function isRule(name) {
  return groupOf(name) !== name;
}

/** @param {string} written in small letters too */
function idOf(written) {
  return written.trim().toUpperCase();
}

/**
 * @param {string} word
 * @returns {Choice}
 */
function levelOfWord(word) {
  return (
    choices.find((level) => [level, levelWords[level], otherWords[level]].includes(word)) ??
    "default"
  );
}
