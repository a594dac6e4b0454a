// A button that empties a field and gives it the focus back; it shows while there is something to empty.

// Put such a button behind a field; label: its name.
export function addClear(field, label) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "clear icon icon--close", ariaLabel: label })
  const show = () => { button.hidden = !field.value }
  button.addEventListener("click", () => {
    field.value = ""
    field.focus()
    field.dispatchEvent(new Event("input", { bubbles: true }))
  })
  field.after(button)
  field.addEventListener("input", show)
  show()
  return show
}
