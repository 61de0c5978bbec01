// Presses the buttons of the pages about offers: a filter or a switch answers at once, and what is to
// be sent is copied. Without it the buttons are there to be pressed.
"use strict";
{
  let asked = null; // the last question; an older answer that comes late is not shown
  const addressOf = (form) => {
    const address = new URL(form.action); // which may hold the language already, as the form does
    address.search = new URLSearchParams(new FormData(form));
    return address;
  };
  const answer = async (form) => {
    asked?.abort();
    asked = new AbortController();
    const address = addressOf(form);
    const reply = await fetch(address, { signal: asked.signal });
    if (reply.redirected || !reply.ok) return location.assign(address);
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    for (const part of document.querySelectorAll("[data-live]")) {
      part.replaceChildren(...(page.getElementById(part.id)?.childNodes ?? []));
    }
    history.replaceState(null, "", address);
  };
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (!form?.hasAttribute("data-live-form") || event.target.name === "offer") return; // ticked for later
    answer(form).catch(() => {});
  });

  for (const button of document.querySelectorAll("[data-copy]")) {
    const told = button.parentElement.querySelector("[data-copied]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.closest("section").querySelector("textarea").value);
      told.textContent = told.dataset.copied;
    });
  }
}
