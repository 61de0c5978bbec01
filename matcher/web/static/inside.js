// Two things that need a clock or a key on every page behind the door. Without it all else works.
// Nothing is kept in the browser, and nobody but our own site is spoken to.
"use strict";
{
  const note = document.getElementById("ending");
  const stay = note.querySelector("form");
  const exit = document.getElementById("exit");
  const tabs = new BroadcastChannel("seen");
  let timers = [];

  const later = (seconds, act) => timers.push(setTimeout(act, 1000 * Number(seconds)));
  const begin = () => {
    timers.forEach(clearTimeout);
    timers = [];
    note.hidden = true;
    later(note.dataset.announce, () => { note.hidden = false; });
    later(note.dataset.end, () => location.replace(note.dataset.door));
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
    if (pressed.length === 3 && pressed[2] - pressed[0] < 1500) exit.submit();
  });
}
