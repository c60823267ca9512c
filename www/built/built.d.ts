// What the builds of tools/dist put in.

/** The code that wasm-bindgen wrote, as a function. */
declare module "built:glue" {
  /** One more instance, with no module in it yet. */
  export function instantiate(): typeof import("../pkg/gouji.js");
}

/** The module, packed. */
declare module "built:packed-engine" {
  const packed: string;
  export default packed;
}

/** Files of the site, by what is in them. */
declare module "built:names" {
  export const worker: string;
  export const wasm: { name: string; length: number };
  export const embeddedEngine: string;
}

declare module "built:example-list" {
  export const list: { file: string; title: string; about: string }[];
}

declare module "built:example-texts" {
  /** By file. */
  export const texts: Record<string, string>;
}

/** The libraries of www/vendor. */
declare module "built:docx";
declare module "built:xlsx";

/** One version of the site. */
declare module "built:release" {
  export const version: string;
  export const files: import("./site/service-worker.js").ReleaseFile[];
}
