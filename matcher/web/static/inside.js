// Three things that need a clock, a key or a look back on every page behind the door. Without it all else works.
// Nothing is kept in the browser, and nobody but our own site is spoken to.
"use strict";
{
  const note = document.getElementById("ending");
  const stay = note.querySelector("form");
  const exit = document.getElementById("exit");
  const tabs = new BroadcastChannel("seen");
  let timers = [];
  let going = false; // sent, or in a hurry: then nothing is asked

  const later = (seconds, act) => timers.push(setTimeout(act, 1000 * Number(seconds)));
  const begin = () => {
    timers.forEach(clearTimeout);
    timers = [];
    note.hidden = true;
    later(note.dataset.announce, () => { note.hidden = false; });
    later(note.dataset.end, () => {
      going = true;
      location.replace(note.dataset.door);
    });
  };

  stay.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await fetch(stay.action, { method: "POST", body: new FormData(stay) });
    if (answer.redirected) location.replace(note.dataset.door);
    begin();
    tabs.postMessage("seen");
  });
  tabs.addEventListener("message", begin);
  tabs.postMessage("seen");
  begin();

  document.getElementById("shift").hidden = false;
  let pressed = [];
  document.addEventListener("keydown", (event) => {
    pressed = event.key === "Shift" && !event.repeat ? [...pressed, event.timeStamp].slice(-3) : [];
    if (pressed.length === 3 && pressed[2] - pressed[0] < 1500) {
      going = true;
      exit.submit();
    }
  });

  // Words that were typed and not sent yet: the browser asks before it drops them. Some forms keep theirs as drafts.
  const typed = (field) => field.matches("textarea, input[type=text]") && field.value !== field.defaultValue;
  document.addEventListener("submit", () => {
    going = true;
    setTimeout(() => { going = false; }, 1000); // what was sent brought a file, and the page has stayed
  });
  addEventListener("beforeunload", (event) => {
    const forms = [...document.querySelectorAll('form[method="post"]:not([data-draft])')];
    if (!going && forms.some((form) => [...form.elements].some(typed))) event.preventDefault();
  });
}
