"""Comments fit into the forge's limit and name nobody."""

from policyarchive.intake.forge.comments import ROOM, clip, defuse


def test_a_text_that_fits_stays_and_a_longer_one_is_cut_behind_a_line_with_a_note():
    fits = "x" * ROOM
    assert clip(fits, "cut") == fits
    long = "".join(f"line {i}\n" for i in range(20_000))
    cut = clip(long, "The rest is left out.")
    kept = cut.removesuffix("\n\nThe rest is left out.\n")
    assert ROOM - 100 < len(cut) <= ROOM and kept != cut and long.startswith(kept + "\n")


def test_a_block_of_code_that_is_cut_is_closed():
    cut = clip("- x\n\n  ```yaml\n" + "a: b\n" * 20_000 + "  ```\n", "cut")
    assert len(cut) <= ROOM and cut.endswith("\n```\n\ncut\n")
    assert clip("```\na\n```\n" + "b\n" * 50_000, "cut").count("```") == 2


def test_one_line_without_an_end_is_cut_too():
    assert len(clip("x" * 200_000, "cut")) <= ROOM


def test_markdown_of_a_stranger_names_nobody_and_keeps_its_form():
    shown = defuse("## Title\n- **a** [b](c) @ban &#64;ban &commat;ban office/archive#12 GH-12 #x")
    assert "## Title\n- **a** [b](c) " in shown and shown.endswith("#x")
    for named in ("@ban", "&#64;", "&commat;", "#12", "GH-12"):
        assert named not in shown
