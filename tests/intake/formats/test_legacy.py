"""Old codes of Vietnamese are read as Unicode where fonts or words prove them. All words are common ones."""

import unicodedata

import pytest

from policyarchive.intake.formats.legacy import TCVN3, VNI, code_of, code_of_font, to_unicode, without_legacy
from policyarchive.intake.formats.source import Paragraph, Source
from policyarchive.intake.formats.vietnamese import is_syllable

# Every letter, in the order of the accents; written twice by hand, here and in the data of the software.
LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
IN_TCVN3 = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ"
IN_VNI = (
    "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä "
    "ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î"
)


def test_every_letter_of_tcvn3_is_read():
    assert to_unicode(IN_TCVN3, TCVN3) == LETTERS
    assert to_unicode("¡¢£¤¥¦§", TCVN3) == "ĂÂÊÔƠƯĐ"


def test_every_letter_of_vni_is_read_small_and_large():
    assert to_unicode(IN_VNI, VNI) == " ".join(LETTERS)
    assert to_unicode(IN_VNI.upper(), VNI) == " ".join(LETTERS.upper())


def test_letters_that_word_keeps_as_private_signs_are_read():
    assert to_unicode("\uf0a7\uf0de", TCVN3) == "Đị"


@pytest.mark.parametrize(
    ("font", "code"),
    [
        (".VnTime", TCVN3),
        (".VnArialH", "TCVN3 H"),
        ("VNI-Times", VNI),
        ("Times New Roman", ""),
        ("Vnfont", ""),
        (None, ""),
    ],
)
def test_fonts_tell_codes(font, code):
    assert code_of_font(font) == code


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (["Lo¹i v¨n b¶n", "Sè", "QuyÕt ®Þnh"], TCVN3),
        (["Quyeát ñònh", "Keá hoaïch", "Soá"], VNI),
        (["Quyết định", "5 µm", "µm", "m² ±"], ""),
        (["café", "résumé", "naïve", "Ångström"], ""),
        (["Quyết định về đất đai"], ""),
        (["®Þnh"], ""),
        (["Microsoft® Windows®", "§ 5", "«Việt»"], ""),
    ],
)
def test_words_prove_codes(texts, code):
    assert code_of(texts) == code


def test_where_some_texts_are_unicode_only_those_that_prove_it_are_read():
    texts = ["Lo¹i v¨n b¶n", "QuyÕt ®Þnh", "mét", "Quyết định", "5 µm nước"]
    source = without_legacy(Source(tuple(map(Paragraph, texts))))
    assert [block.text for block in source.blocks] == [
        "Loại văn bản",
        "Quyết định",
        "mét",
        "Quyết định",
        "5 µm nước",
    ]
    assert source.warnings[0].values == {"name": "TCVN3", "count": 2, "example": "Loại văn bản"}


def test_where_none_is_all_are_read():
    source = without_legacy(Source(tuple(map(Paragraph, ["Lo¹i v¨n b¶n", "mét"]))))
    assert [block.text for block in source.blocks] == ["Loại văn bản", "một"]


@pytest.mark.parametrize(
    "word",
    [
        "Quyết",
        "nghị",
        "uỷ",
        "ủy",
        "ban",
        "giữa",
        "khuỷu",
        "nghiêng",
        "người",
        "Ươm",
        "hoà",
        "già",
        "Quốc",
        "thuở",
        "yêu",
        "ngoằn",
    ],
)
def test_words_that_can_be_vietnamese(word):
    assert is_syllable(word) and is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("word", ["Quyêt", "QuyÕt", "café", "zoo", "strong", "mètre", "ghs", "được̀"])
def test_words_that_cannot(word):
    assert not is_syllable(word)
