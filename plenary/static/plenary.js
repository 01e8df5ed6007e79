// What pages do beyond plain HTML. Everything is bound by data attributes and works on parts that
// htmx brings in later; without this file every page that is read or filled in still works.
//
//   data-search                       "/" brings the cursor here
//   data-dialog-open="id"             opens the <dialog>; data-dialog-close closes the one around it
//   form[data-guard]                  asks before leaving with unsaved changes
//   form[data-draft="key"]            keeps what is typed until it is saved (with draft_note.html)
//   form[data-sign-out]               forgets the drafts of this tab
//   data-formset                      rows of forms; data-formset-add adds one
//   data-theme-choice                 <select>: system, light or dark
//   data-claim-note="number"          "n" and "p" go from one to the next and back
(() => {
  "use strict";

  const DRAFT = "plenary-draft:";
  const changed = new WeakSet();

  start();

  function start() {
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    document.addEventListener("input", onInput);
    document.addEventListener("change", onChange);
    document.addEventListener("submit", onSubmit);
    document.addEventListener("toggle", closeOtherMenus, true);
    document.addEventListener("htmx:config:request", sendToken);
    window.addEventListener("beforeunload", onLeave);
    showThemeChoice();
    showErrors();
    showCurrentPage();
    document.querySelectorAll("form[data-draft]").forEach(offerDraft);
  }

  // ---- Keys -------------------------------------------------------------------------------

  function onKey(event) {
    if (event.key === "Escape") closeMenus();
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const search = document.querySelector("[data-search]");
    if (event.key === "/" && search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
    if (event.key === "?") openDialog("keys");
    if (event.key === "n") toClaim(1);
    if (event.key === "p") toClaim(-1);
  }

  // From one claim of a report to the next, in the order of the text; its span is brought into view
  function toClaim(step) {
    const notes = [...document.querySelectorAll("[data-claim-note]")];
    notes.sort((one, other) => one.dataset.claimNote - other.dataset.claimNote);
    const now = notes.findIndex((note) => note.contains(document.activeElement));
    const next = notes[now < 0 ? (step > 0 ? 0 : notes.length - 1) : now + step];
    if (!next) return;
    const folded = next.closest("details:not([open])");
    if (folded) folded.open = true;
    next.focus();
    document.getElementById(`span-${next.dataset.claimNote}`)?.scrollIntoView({ block: "center" });
  }

  function isTyping(element) {
    return element.isContentEditable || element.matches("input, textarea, select");
  }

  // ---- Clicks -----------------------------------------------------------------------------

  function onClick(event) {
    const opener = event.target.closest("[data-dialog-open]");
    if (opener) openDialog(opener.dataset.dialogOpen);
    if (event.target.closest("[data-dialog-close]")) event.target.closest("dialog").close();
    if (event.target.matches("dialog")) closeOutside(event);

    const adder = event.target.closest("[data-formset-add]");
    if (adder) addRow(adder.closest("[data-formset]"));

    const draftButton = event.target.closest("[data-draft-restore], [data-draft-discard]");
    if (draftButton) settleDraft(draftButton);

    const error = event.target.closest(".error-summary a");
    if (error) focusField(event, error);
    closeMenus(event.target);
  }

  function openDialog(id) {
    const dialog = document.getElementById(id);
    if (dialog && !dialog.open) dialog.showModal();
  }

  function closeOutside(event) {
    const box = event.target.getBoundingClientRect();
    const inside =
      event.clientX >= box.x &&
      event.clientX <= box.x + box.width &&
      event.clientY >= box.y &&
      event.clientY <= box.y + box.height;
    if (!inside) event.target.close();
  }

  function closeMenus(except) {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!except || !menu.contains(except)) menu.open = false;
    }
  }

  function closeOtherMenus(event) {
    if (event.target.matches?.("details.menu[open]")) closeMenus(event.target);
  }

  function focusField(event, link) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    const field = target.matches("input, select, textarea")
      ? target
      : target.querySelector("input, select, textarea");
    if (!field) return;
    event.preventDefault();
    (field.closest(".field") ?? field).scrollIntoView({ block: "start" });
    field.focus({ preventScroll: true });
  }

  // ---- Once, when the page is there -------------------------------------------------------

  function showErrors() {
    const summary = document.querySelector(".error-summary");
    if (!summary) return;
    summary.focus();
    for (const form of document.querySelectorAll("form[data-guard]")) changed.add(form);
  }

  function showCurrentPage() {
    for (const link of document.querySelectorAll("nav [aria-current]")) {
      link.scrollIntoView({ inline: "center", block: "nearest" });
    }
  }

  // ---- Light and dark ---------------------------------------------------------------------

  function showThemeChoice() {
    const choice = stored(localStorage, "plenary-theme") ?? "system";
    for (const select of document.querySelectorAll("[data-theme-choice]")) select.value = choice;
  }

  function onChange(event) {
    if (!event.target.matches("[data-theme-choice]")) return;
    const choice = event.target.value;
    if (choice === "system") delete document.documentElement.dataset.bsTheme;
    else document.documentElement.dataset.bsTheme = choice;
    store(localStorage, "plenary-theme", choice);
    showThemeChoice();
  }

  // ---- Unsaved changes and drafts ---------------------------------------------------------

  function onInput(event) {
    const form = event.target.form;
    if (!form) return;
    if (form.matches("[data-guard]")) changed.add(form);
    if (form.matches("[data-draft]")) keepDraft(form);
  }

  function onSubmit(event) {
    const form = event.target;
    changed.delete(form);
    if (form.matches("[data-sign-out]")) forgetDrafts();
    if (form.matches("[data-draft]")) keepDraft(form, { submitted: true });
  }

  function onLeave(event) {
    const forms = [...document.querySelectorAll("form[data-guard]")];
    if (forms.some((form) => changed.has(form))) event.preventDefault();
  }

  function keepDraft(form, { submitted = false } = {}) {
    const draft = { at: Date.now(), submitted, fields: typed(form) };
    store(sessionStorage, DRAFT + form.dataset.draft, JSON.stringify(draft));
  }

  // [[name, value or checked], ...] in the order of the form; never passwords, files or tokens
  function typed(form) {
    return [...form.elements]
      .filter((field) => field.name && !field.closest("[data-no-draft]"))
      .filter((field) => field.matches("input, textarea, select"))
      .filter((field) => !["password", "file", "hidden", "submit"].includes(field.type))
      .map((field) => [field.name, value(field)]);
  }

  function value(field) {
    if (["checkbox", "radio"].includes(field.type)) return field.checked;
    if (field.multiple) return [...field.selectedOptions].map((option) => option.value);
    return field.value;
  }

  // A draft that was sent and saved is dropped. One that was sent and refused is on the page
  // already. Any other that differs from the page is offered, never put in place unasked: the
  // record may have moved on since.
  function offerDraft(form) {
    const key = DRAFT + form.dataset.draft;
    const draft = JSON.parse(stored(sessionStorage, key) ?? "null");
    if (!draft || document.querySelector(".error-summary")) return;
    const saved = draft.submitted && document.querySelector("[data-saved], .message.success");
    const same = JSON.stringify(draft.fields) === JSON.stringify(typed(form));
    if (saved || same) {
      sessionStorage.removeItem(key);
      return;
    }
    const note = form.querySelector("[data-draft-note]");
    if (note) note.hidden = false;
  }

  function settleDraft(button) {
    const form = button.form ?? button.closest("form");
    const key = DRAFT + form.dataset.draft;
    const draft = JSON.parse(stored(sessionStorage, key) ?? "null");
    if (button.matches("[data-draft-restore]") && draft) putBack(form, draft.fields);
    else sessionStorage.removeItem(key);
    form.querySelector("[data-draft-note]").hidden = true;
    form.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  }

  function putBack(form, fields) {
    addMissingRows(form, fields);
    const seen = new Map();
    for (const [name, kept] of fields) {
      const place = seen.get(name) ?? 0;
      seen.set(name, place + 1);
      const field = [...form.elements].filter((element) => element.name === name)[place];
      if (field) fill(field, kept);
    }
    changed.add(form);
  }

  function addMissingRows(form, fields) {
    const names = new Set(fields.map(([name]) => name));
    for (const formset of form.querySelectorAll("[data-formset]")) {
      const prefix = formset.dataset.formset;
      const rows = [...names].map((name) => new RegExp(`^${CSS.escape(prefix)}-(\\d+)-`).exec(name));
      const wanted = Math.max(0, ...rows.filter(Boolean).map((row) => Number(row[1]) + 1));
      while (Number(total(formset).value) < wanted) addRow(formset, { focus: false });
    }
  }

  function fill(field, kept) {
    if (["checkbox", "radio"].includes(field.type)) field.checked = kept;
    else if (field.multiple) {
      for (const option of field.options) option.selected = kept.includes(option.value);
    } else field.value = kept;
  }

  function forgetDrafts() {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(DRAFT)) sessionStorage.removeItem(key);
    }
  }

  // ---- Rows of forms ----------------------------------------------------------------------

  function addRow(formset, { focus = true } = {}) {
    const count = total(formset);
    const template = formset.querySelector("template[data-formset-row]");
    const holder = document.createElement("template");
    holder.innerHTML = template.innerHTML.replaceAll("__prefix__", count.value);
    const row = holder.content.firstElementChild;
    formset.querySelector("[data-formset-rows]").append(row);
    count.value = Number(count.value) + 1;
    window.htmx?.process(row);
    if (focus) row.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  }

  function total(formset) {
    return formset.querySelector(`[name="${formset.dataset.formset}-TOTAL_FORMS"]`);
  }

  // ---- Between this file and the rest -----------------------------------------------------

  // htmx sends from elements outside a form too: they carry the page's token
  function sendToken(event) {
    const token = document.querySelector("[name=csrfmiddlewaretoken]");
    if (token) event.detail.ctx.request.headers["X-CSRFToken"] = token.value;
  }

  // Storage is refused in some private windows: then nothing is remembered
  function stored(storage, key) {
    try {
      return storage.getItem(key);
    } catch {
      return null;
    }
  }

  function store(storage, key, text) {
    try {
      storage.setItem(key, text);
    } catch {
      // Full or refused: the page goes on without.
    }
  }
})();
