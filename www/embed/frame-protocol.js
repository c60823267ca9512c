/**
 * What a page and the frame that it shows embed.html in say to one another: plain messages, told in
 * full in docs/embed.md. Nothing here touches a window.
 *
 * @typedef {import("../gouji.d.ts").Outcome} Outcome
 * @typedef {import("../gouji.d.ts").Fix} Fix
 * @typedef {import("../gouji.d.ts").Span} Span
 *
 * @typedef {string | number} Id chosen by the page that asks
 *
 * @typedef {object} Question
 * @property {Id} id
 * @property {string} text
 * @property {"unknown" | "html" | "text"} input
 * @property {string} settings
 * @property {boolean} fixes whether proposals are to be offered
 *
 * @typedef {{ gouji: 1, id: Id, outcome: Outcome }} Told
 * @typedef {{ gouji: 1, id?: Id, error: string }} Refused
 * @typedef {{ gouji: 1, event: "ready" }} Ready
 * @typedef {{ gouji: 1, event: "place", id: Id, span: Span | null }} Placed
 * @typedef {{ gouji: 1, event: "fix", id: Id, fix: Fix }} Proposed
 * @typedef {Told | Refused | Ready | Placed | Proposed} Said
 */

/** Grows when what stands here would be understood otherwise by an older frame or page. */
export const version = 1;

const inputs = ["unknown", "html", "text"];

/**
 * Understands a message; nothing is guessed.
 *
 * @param {unknown} data
 * @returns {{ question: Question } | { refused: Refused }}
 */
export function questionOf(data) {
  if (typeof data !== "object" || data === null) {
    return { refused: refusal(undefined, "消息要是一个对象：{ gouji: 1, id, action, … }。") };
  }
  const {
    gouji,
    id,
    action,
    text,
    input = "unknown",
    settings = "",
    fixes = false,
  } = /** @type {Record<string, unknown>} */ (data);
  const known = isId(id) ? id : undefined;
  if (gouji !== version)
    return { refused: refusal(known, "这里只懂第 1 版的消息：gouji 要是 1。") };
  if (known === undefined) return { refused: refusal(known, "id 要是字符串或数字。") };
  if (action !== "check") return { refused: refusal(known, 'action 只有 "check"。') };
  if (typeof text !== "string") return { refused: refusal(known, "text 要是字符串。") };
  if (typeof input !== "string" || !inputs.includes(input)) {
    return { refused: refusal(known, 'input 要是 "unknown"、"html" 或 "text"。') };
  }
  if (typeof settings !== "string") return { refused: refusal(known, "settings 要是字符串。") };
  if (typeof fixes !== "boolean") return { refused: refusal(known, "fixes 要是 true 或 false。") };
  const asked = /** @type {Question["input"]} */ (input);
  return { question: { id: known, text, input: asked, settings, fixes } };
}

/**
 * @param {Id | undefined} id
 * @param {string} error
 * @returns {Refused}
 */
export function refusal(id, error) {
  return id === undefined ? { gouji: version, error } : { gouji: version, id, error };
}

/**
 * @param {unknown} id
 * @returns {id is Id}
 */
function isId(id) {
  return typeof id === "string" || Number.isFinite(id);
}

/**
 * Who may ask: pages of the frame's own origin, and those that its address names.
 *
 * @param {{ origin: string, search: string }} address of the frame
 * @returns {{ origins: string[], wrong: string[] }} wrong: what was named and is no origin
 * @example
 * originsOf({ origin: "https://a.cn", search: "?origin=https://b.cn" }).origins; // both
 */
export function originsOf({ origin, search }) {
  /** @type {Set<string>} */
  const origins = new Set();
  // A page opened from a folder has none.
  if (isOrigin(origin)) origins.add(origin);
  /** @type {string[]} */
  const wrong = [];
  for (const named of new URLSearchParams(search).getAll("origin")) {
    if (isOrigin(named)) origins.add(new URL(named).origin);
    else wrong.push(named);
  }
  return { origins: [...origins], wrong };
}

/** @param {string} words */
function isOrigin(words) {
  try {
    const { protocol, pathname, search, hash, username } = new URL(words);
    return /^https?:$/.test(protocol) && `${pathname}${search}${hash}${username}` === "/";
  } catch {
    return false;
  }
}
