/** @returns {Promise<Uint8Array>} the module as the package holds it */
export async function readModule() {
  const response = await fetch(new URL("./gouji.wasm.gz", import.meta.url).href);
  if (!response.ok) throw new Error(`gouji.wasm.gz: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
