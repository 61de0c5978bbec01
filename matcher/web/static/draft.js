// What is typed into a step, a note or an answer is kept as a draft every few seconds, and when the page is left.
// Without it the buttons do the same. Nothing is kept in the browser.
"use strict";
for (const form of document.querySelectorAll("form[data-draft]")) {
  const kept = form.querySelector(".kept");
  const say = (words) => { if (kept) kept.textContent = words; };
  const tabs = new BroadcastChannel("seen"); // the session goes on, see inside.js
  const PAUSE = 2000;
  let waiting = null;
  let sent = "";

  const now = () => new URLSearchParams(new FormData(form)).toString();
  const keep = async () => {
    waiting = null;
    const body = now();
    if (body === sent) return;
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: new FormData(form) });
      if (answer.redirected || !answer.ok) throw new Error("not kept");
      sent = body;
      say(form.dataset.kept);
      tabs.postMessage("seen");
    } catch {
      say(form.dataset.lost);
    }
  };
  sent = now();
  form.addEventListener("input", () => { waiting ??= setTimeout(keep, PAUSE); });
  form.addEventListener("submit", () => { clearTimeout(waiting); waiting = null; sent = now(); });
  addEventListener("pagehide", () => {
    if (now() !== sent) navigator.sendBeacon(form.dataset.draft, new FormData(form));
  });
}
