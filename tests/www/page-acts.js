// What people do on the page.

export const box = (page) => page.getByRole("textbox", { name: "报告全文" });
export const verdict = (page) => page.locator(".verdict");

/** Puts words on the clipboard and pastes them as a person does. */
export async function paste(page, kinds) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(async (kinds) => {
    const blobs = Object.entries(kinds).map(([type, words]) => [type, new Blob([words], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, kinds);
  await page.keyboard.press("Control+V");
}

/** Has words checked that are typed. */
export async function checkWords(page, words) {
  await box(page).fill(words);
  await page.getByRole("button", { name: "核对", exact: true }).click();
  await verdict(page).waitFor();
}

export async function openExample(page, number) {
  await page.locator(".examples button").nth(number).click();
  await verdict(page).waitFor();
}
