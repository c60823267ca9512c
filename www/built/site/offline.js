/** Has the browser keep the product's own files, so that the page opens without a network. */
export async function keepForOffline() {
  // Absent where the site is not served safely: it works as before, with the network.
  if (!navigator.serviceWorker) return;
  try {
    const registration = await navigator.serviceWorker.register("sw.js");
    if (registration.waiting) tellOfNewer();
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", () => {
        if (installing.state === "installed" && navigator.serviceWorker.controller) tellOfNewer();
      });
    });
  } catch {
    // A convenience: who does not get it is not to be bothered with it.
  }
}

function tellOfNewer() {
  const line = document.getElementById("newer");
  if (line) line.hidden = false;
}
