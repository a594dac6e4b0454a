"""Vietnamese text in the wrong encoding or left as keystrokes: TCVN3, VNI, mojibake, Telex."""

import re

from policyarchive.core.problems import TextProblem, TextProblems

_HIGH = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
# Each pattern starts with the one class of letters that can betray it: most texts are passed over quickly.
_MOJIBAKE = re.compile(
    rf"[ÄÅÆáâÃÂï](?:(?<=[ÄÅÆ])[{_HIGH}\u2013\u2014]|(?<=á)[º»][{_HIGH}\u2013\u2014]"
    rf"|(?<=â)€[{_HIGH}\u2013\u2014]|(?<=[ÃÂ])[¡-ª¬-º¼-¿]|(?<=ï)¿½)"
)
_TCVN3 = re.compile(
    r"[¨©ª¬®µ¶·¸¹¾¼½«»ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß](?:(?<=[A-Za-z][¨©ª¬®µ¶·¸¹¾¼½])(?![0-9/])|(?<=®)[A-Za-zÀ-ÿ]"
    r"|(?<=[A-Za-z][«»])[A-Za-z]|(?<=[a-z][ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß])(?=[a-z]|\b))"
)
_VNI = re.compile(
    r"[øûåäïëüöØÛÅÄÏËÜÖñÑâáàãéèúùÂÁÀÃÉÈÚÙ](?:(?<=[AEOUYaeouy][øûåäïëüöØÛÅÄÏËÜÖ])"
    r"|(?<=[Aa][âáàãéèúùÂÁÀÃÉÈÚÙ])|(?<=[Ee][âáàãùÂÁÀÃÙ])|(?<=[Oo][âùÂÙ])|(?<=[Uu][ùÙ])"
    r"|(?<=\b[ñÑ])(?=[aeiouyöôòóíìæAEIOUYÖÔÒÓÍÌÆ]))"
)
_ONSET = "(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|dd|[bcdghklmnpqrstvx])?"
_CODA = "(?:ng|nh|ch|[cmnptiuoy])?"
_MARKED = "(?:[iuy]?(?:aa|ee|oo|aw|ow|uw)|uow|uwow|[aeiouy]{1,3})"
_SYLLABLE = re.compile(rf"{_ONSET}{_MARKED}{_CODA}[sfrxj]?", re.IGNORECASE)
_KEYED = re.compile(r"\b(?=dd|[A-Za-z]*(?:aa|ee|oo|[aou]w))[A-Za-z]{2,8}\b", re.IGNORECASE)
_TONE = re.compile(r"(?:[aeiouyw]|ng|nh|ch|[cmnpt])[sfrxj]$", re.IGNORECASE)
_TONED = re.compile(r"\b[A-Za-z]{1,7}[fj]\b", re.IGNORECASE)
# VNI: 1 to 5 are the tones, 6 to 8 the marks on vowels, 9 the stroke of đ. A word needs a mark or đ to be sure.
_VNI_KEYED = re.compile(
    rf"\b(?=[a-z]*(?:d9|[aeo]6|[ou]7|a8))(?:d9|{_ONSET})[aeiouy]{{1,3}}[1-8]{{0,2}}[aeiouy]?[1-8]?{_CODA}[1-5]?\b",
    re.IGNORECASE,
)
_MAYBE_TELEX = re.compile(r"(?:dd|aa|ee|oo|aw|ow|uw)[a-z]{0,6}[sfrxj]\b")


def mojibake(text: str) -> TextProblems:
    """UTF-8 is not read as Latin letters: "Quyáº¿t Ä‘á»‹nh"."""
    match = _MOJIBAKE.search(text)
    if match:
        yield TextProblem(
            code="mojibake", offset=match.start(), found={"piece": _around(text, match.start())}
        )


def legacy_encoding(text: str) -> TextProblems:
    """TCVN3 (ABC) and VNI are not pasted as they are: "QuyÕt ®Þnh", "Quyeát ñònh". One sign may be a foreign name."""
    for name, pattern in (("TCVN3 (ABC)", _TCVN3), ("VNI", _VNI)):
        signs = list(pattern.finditer(text))
        if len(signs) > 1 and not _MOJIBAKE.search(text):
            offset = signs[0].start()
            found = {"encoding": name, "piece": _around(text, offset)}
            yield TextProblem(code="legacy-encoding", offset=offset, found=found)
            return


def telex(text: str) -> TextProblems:
    """Telex keystrokes are converted: "Quyeets ddinhj". Two signs are needed, one with a tone, so that English passes."""
    if not _MAYBE_TELEX.search(text.lower()):
        return
    keyed = [word for word in _KEYED.finditer(text) if _SYLLABLE.fullmatch(word.group())]
    toned = [word for word in keyed if _TONE.search(word.group())]
    if toned and len(keyed) + len(_other_tones(text, keyed)) > 1:
        offset = toned[0].start()
        yield TextProblem(code="telex", offset=offset, found={"piece": _around(text, offset)})


def vni_keys(text: str) -> TextProblems:
    """VNI keystrokes are converted: "Quye61t d9i5nh". Two words are needed, so that a symbol such as "a6" passes."""
    keyed = list(_VNI_KEYED.finditer(text))
    if len(keyed) > 1:
        offset = keyed[0].start()
        yield TextProblem(code="vni-keys", offset=offset, found={"piece": _around(text, offset)})


def _other_tones(text: str, keyed: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the other words that end in a tone which few English words end in."""
    starts = {word.start() for word in keyed}
    toned = (word for word in _TONED.finditer(text) if word.start() not in starts)
    return [word for word in toned if _SYLLABLE.fullmatch(word.group())]


def _around(text: str, offset: int) -> str:
    """Return the word at an offset, with its neighbours where they are near."""
    return text[max(0, text.rfind(" ", 0, offset) + 1) :][:30]


RULES = (mojibake, legacy_encoding)
VIETNAMESE_RULES = (telex, vni_keys)
PATTERNS = {
    "mojibake": _MOJIBAKE,
    "tcvn3": _TCVN3,
    "vni": _VNI,
    "syllable": _SYLLABLE,
    "keyed": _KEYED,
    "tone": _TONE,
    "toned": _TONED,
    "vni_keyed": _VNI_KEYED,
    "maybe_telex": _MAYBE_TELEX,
}
