import threading
from pathlib import Path

import fuhan
import pytest
from conftest import letter


def test_a_text_becomes_a_document() -> None:
    document = fuhan.parse(letter(304), url="https://青屿.example/304")
    assert document["kind"] == "reply"
    assert document["text"] == letter(304)
    assert document["source"]["url"] == "https://青屿.example/304"
    proposal = document["proposal"]
    assert proposal is not None and proposal["number"] is not None
    assert proposal["number"]["text"] == "0304"


def test_bytes_are_decoded_by_what_they_show_or_as_told() -> None:
    content = letter(7).encode("gb18030")
    assert fuhan.parse(content)["source"]["encoding"] == "gb18030"
    assert fuhan.parse(content, encoding="GBK")["text"] == letter(7)
    with pytest.raises(fuhan.FuhanError, match="utf-5") as raised:
        fuhan.parse(content, encoding="utf-5")
    assert raised.value.category == "bad-record"


def test_a_page_is_read_where_its_letter_stands() -> None:
    def element(name: str, number: int) -> str:
        return f"<div id={name}>{''.join(f'<p>{line}</p>' for line in letter(number).splitlines())}</div>"

    page = f"<html><body><p>首页</p>{element('one', 9)}{element('other', 10)}</body></html>"
    for given in (page, page.encode("gbk")):
        assert fuhan.parse_html(given)["source"]["format"] == "html"
    for name, number in (("one", "0009"), ("other", "0010")):
        proposal = fuhan.parse_html(page, selector=f"#{name}")["proposal"]
        assert proposal is not None and proposal["number"] is not None
        assert proposal["number"]["text"] == number
    with pytest.raises(fuhan.FuhanError) as raised:
        fuhan.parse_html(page, selector="#none")
    assert raised.value.category == "unreadable"
    assert fuhan.parse(letter(1))["source"]["format"] == "text"


def test_a_file_is_read_and_named(tmp_path: Path) -> None:
    path = tmp_path / "复函.txt"
    path.write_text(letter(3), "utf-8")
    assert fuhan.read(path)["source"]["name"] == str(path)
    with pytest.raises(fuhan.FuhanError, match="none.txt") as raised:
        fuhan.read(tmp_path / "none.txt")
    assert raised.value.category == "unreadable"


def test_what_is_no_letter_raises_its_category() -> None:
    with pytest.raises(fuhan.FuhanError) as raised:
        fuhan.parse(b"PK\x03\x04" + bytes(60))
    assert raised.value.category in ("not-text", "unreadable")
    assert raised.value.category in str(raised.value)
    with pytest.raises(fuhan.FuhanError, match="pdftotext"):
        fuhan.parse(b"%PDF-1.7\n")


def test_a_wrong_option_is_the_call_s_fault_and_no_letter_s() -> None:
    with pytest.raises(fuhan.FuhanError, match="seconds") as raised:
        fuhan.parse(letter(1), timeout=-1)
    assert raised.value.category == "usage"
    with pytest.raises(fuhan.FuhanError, match="seconds"):
        list(fuhan.parse_many([letter(1)], workers=1, timeout=-1))


def test_what_is_no_letter_is_told_from_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for read in (fuhan.parse, fuhan.parse_html):
        with pytest.raises(TypeError, match="a letter is str or bytes, and no NoneType"):
            read(None)  # type: ignore[arg-type]
        (tmp_path / "a.txt").write_text(letter(1), "utf-8")
        for path in (tmp_path / "a.txt", str(tmp_path / "a.txt")):
            with pytest.raises(fuhan.FuhanError, match=r"a\.txt is a path.*fuhan\.read"):
                read(path)  # type: ignore[arg-type]
    for one in (str(tmp_path), tmp_path, b"x"):
        with pytest.raises(fuhan.FuhanError, match=r"a list of letters is wanted; fuhan\.tables reads folders"):
            fuhan.parse_many(one)  # type: ignore[arg-type]
    with pytest.raises(fuhan.FuhanError, match="is a path, and a str is the text of a letter"):
        fuhan.figures(str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert fuhan.parse("")["text"] == ""
    assert fuhan.parse("none.txt")["text"] == "none.txt"


def test_places_are_counted_in_one_of_two_ways(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(letter(1), "utf-8")
    for call in (
        lambda: fuhan.parse(letter(1), offsets="utf8"),  # type: ignore[arg-type]
        lambda: fuhan.read(tmp_path / "a.txt", offsets="utf8"),  # type: ignore[arg-type]
        lambda: fuhan.parse_many([], offsets="utf8"),  # type: ignore[arg-type]
        lambda: fuhan.figures([], offsets="utf8"),  # type: ignore[call-overload]
        lambda: fuhan.tables(tmp_path, offsets="utf8"),  # type: ignore[call-overload]
    ):
        with pytest.raises(fuhan.FuhanError, match="offsets is 'utf8'; codepoints or utf16 is wanted"):
            call()


def test_half_a_surrogate_pair_harms_nobody() -> None:
    assert fuhan.parse(letter(2) + "\ud800")["kind"] == "reply"
    assert fuhan.parse(letter(2))["text"] == letter(2)


def test_threads_share_a_child() -> None:
    got: dict[int, str] = {}

    def ask(number: int) -> None:
        got[number] = fuhan.parse(letter(number))["text"]

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == {number: letter(number) for number in range(8)}


def test_the_error_survives_pickling() -> None:
    import pickle

    error = pickle.loads(pickle.dumps(fuhan.FuhanError("timeout", "took more than 3 s")))
    assert (error.category, error.message) == ("timeout", "took more than 3 s")
