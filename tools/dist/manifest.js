// What a browser installs the site by.

/**
 * @param {string} html of www/index.html, whose words it has
 * @param {Map<number, string>} icons files by their size
 * @returns {string}
 */
export function manifest(html, icons) {
  const [, name] = /<title>([^<]+)<\/title>/.exec(html) ?? [];
  const [, description] = /name="description"\s+content="([^"]+)"/.exec(html) ?? [];
  if (!name || !description) throw new Error("the page has no title or no description");
  return JSON.stringify({
    id: "./",
    name,
    short_name: name.split(" ")[0],
    description,
    lang: "zh-Hans",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#f7f5f0",
    theme_color: "#f7f5f0",
    icons: [...icons].map(([size, src]) => ({
      src,
      sizes: `${size}x${size}`,
      type: "image/png",
    })),
  });
}
