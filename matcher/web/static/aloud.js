// Reads the page aloud, only with a voice that is on this machine: no word of it leaves the house.
"use strict";
{
  const place = document.getElementById("read-aloud");
  const button = place.querySelector("button");
  const language = place.dataset.language;
  const spoken = "h1, .where, .tiles dd > b, .tiles .line-of, .sides, #ask + ul, .answers label";

  const voice = () => speechSynthesis.getVoices()
    .find((one) => one.localService && one.lang.toLowerCase().split(/[-_]/)[0] === language);
  const words = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(".second-language, .hush").forEach((each) => each.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  const show = () => { place.hidden = !voice(); };

  if ("speechSynthesis" in window) {
    show();
    speechSynthesis.addEventListener("voiceschanged", show);
    button.addEventListener("click", () => {
      if (speechSynthesis.speaking) {
        speechSynthesis.cancel();
        return;
      }
      document.querySelectorAll(spoken).forEach((element) => {
        const said = new SpeechSynthesisUtterance(words(element));
        said.voice = voice();
        said.lang = said.voice.lang;
        speechSynthesis.speak(said);
      });
    });
    addEventListener("pagehide", () => speechSynthesis.cancel());
  }
}
