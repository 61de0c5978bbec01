// Asks the browser for a security key. What that answers goes into the form, which is sent like any
// other: nothing here talks to anybody.
"use strict";
{
  const form = document.querySelector("form[data-ask]");
  const problem = document.getElementById("no-key");
  const credentials = navigator.credentials;
  const asks = {
    new: (options) =>
      credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
    proof: (options) =>
      credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.hidden = true;
    try {
      const found = await asks[form.dataset.ask](JSON.parse(form.dataset.options));
      form.elements.answer.value = JSON.stringify(found.toJSON());
      form.submit();
    } catch {
      problem.hidden = false;
    }
  });
}
