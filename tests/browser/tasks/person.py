"""A person with a task: looks, scrolls, clicks and types, and counts what it takes."""

import time
from typing import Any

from tests.browser.tasks.hands import Hands

# The first element that shows and holds a text, spaces of any kind alike.
FIND = """(css, text) => [...document.querySelectorAll(css)].find(e => e.getClientRects().length
    && e.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && (e.innerText ?? e.textContent).replace(/\\s+/g, " ").includes(text))"""
_FOUND = f"(css, text) => Boolean(({FIND})(css, text))"
_TEXT = f"(css, text) => {{ const e = ({FIND})(css, text); return (e.innerText ?? e.textContent).replace(/\\s+/g, ' ').trim() }}"
# Scrolls no further than to what is looked for, whole between the bars that stand over the page; tells how far in screens.
_SCROLL = f"""(css, text) => {{
    const {{ top, bottom }} = ({FIND})(css, text).getBoundingClientRect()
    const bars = [...document.querySelectorAll(".md-header, .actions, .tray")].filter(e => e.getClientRects().length
      && ["fixed", "sticky"].includes(getComputedStyle(e).position) && !e.contains(({FIND})(css, text))).map(e => e.getBoundingClientRect())
    const first = Math.max(0, ...bars.filter(bar => bar.top < innerHeight / 2).map(bar => bar.bottom))
    const last = Math.min(innerHeight, ...bars.filter(bar => bar.top > innerHeight / 2).map(bar => bar.top))
    const down = bottom > last ? Math.min(bottom - last, top - first) : top < 0 ? top - first : 0
    if (Math.abs(down) < 1) return 0
    scrollBy({{ top: down, behavior: "instant" }})
    return Math.abs(down) / innerHeight }}"""
# Beside a dialog nothing takes the focus.
_PASTE = """() => {
  const place = document.querySelector("dialog[open]") ?? document.body
  place.append(Object.assign(document.createElement("textarea"), { id: "pasted" }))
  pasted.focus()
}"""
_PASTED = """() => { const { value } = pasted; pasted.remove(); return value }"""


class Person:
    """What a task has taken so far: clicks (taps, on a phone), keys, and screens scrolled through."""

    def __init__(self, hands: Hands, home: str):
        self.hands, self.home = hands, home
        self.clicks, self.keys, self.screens = 0, 0, 0.0
        hands.fit()
        hands.go(home)

    def until(self, true: Any, what: str, seconds: float = 30) -> None:
        """Wait until something is so. true: a function without arguments."""
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, f"not seen: {what}; the page is {self.hands.address()}"
            time.sleep(0.05)

    def sees(self, css: str, text: str = "") -> str:
        """Return the text of the first such element, once it shows and is scrolled to."""
        self.until(lambda: self.hands.script(_FOUND, css, text), f"{css} “{text}”")
        self._rest()
        self.screens += self.hands.script(_SCROLL, css, text)
        return self.hands.script(_TEXT, css, text)

    def _rest(self) -> None:
        """Wait until the page no longer moves, as after a link to a place in it."""
        places = [None]
        while places[-1] != (place := self.hands.script("() => scrollY")):
            places.append(place)
            time.sleep(0.05)

    def clicks_on(self, css: str, text: str = "") -> None:
        self.sees(css, text)
        self.hands.click(FIND, css, text)
        self.clicks += 1

    def types(self, text: str, *keys: str) -> None:
        """Type, then press keys."""
        self.hands.type(text)
        for key in keys:
            self.hands.press(key)
        self.keys += len(text) + len(keys)

    def searches(self, text: str) -> None:
        """Ask for a text in the box of the page, by a click into it, typing and Enter."""
        self.clicks_on("#search-box")
        self.types(text, "Enter")

    def arrives(self, address: str) -> None:
        """Wait until the page is that one, below the home page, with no filter in its address that was not asked for."""
        self.until(lambda: self.hands.address() == self.home + address, address)
        self.until(lambda: self.hands.script("() => document.readyState") == "complete", address)

    def pastes(self) -> str:
        """Return what was copied, by pasting it; this is no part of the task."""
        self.hands.script(_PASTE)
        self.hands.press("v", control=True)
        self.until(lambda: self.hands.script("() => pasted.value"), "what was copied")
        return self.hands.script(_PASTED)

    def is_done(self) -> None:
        """Hold the task to what is promised: two clicks, one screen."""
        counts = f"{self.clicks} clicks, {self.keys} keys, {self.screens:.1f} screens"
        print(counts)
        assert self.clicks <= 2 and self.screens <= 1, counts
