import fuhan
import pytest
from conftest import letter


def test_letters_are_judged_and_compared() -> None:
    damaged = letter(3).replace("2025年6月3日", "202563")
    alike = letter(4, "我局会同各区推广夜间公交,已在青禾、白石两个街道设站,市民普遍反映出行方便,明年将推广到全市其他街道。")
    found = fuhan.check([letter(1), fuhan.parse(damaged), alike, alike], profile="published")
    rules = [{finding["rule"] for finding in findings} for findings in found]
    assert len(found) == 4
    assert "damaged-date" in rules[1] and "damaged-date" not in rules[0]
    assert "duplicate-letter" in rules[3]
    assert "letter 3" in "".join(finding["message"] for finding in found[3])
    assert all(finding["fingerprint"] for findings in found for finding in findings)


def test_places_count_code_points() -> None:
    text = letter(3).replace("青屿", "𠮷屿").replace("2025年6月3日", "202563")
    [findings] = fuhan.check(text)
    [damaged] = [finding for finding in findings if finding["rule"] == "damaged-date"]
    assert damaged["span"] is not None
    start, end = damaged["span"]
    assert text[start:end] == "202563"
    assert damaged["column"] == 1


def test_rules_and_their_severity_can_be_set() -> None:
    text = letter(3).replace("2025年6月3日", "202563")
    [findings] = fuhan.check(text, rules={"damaged-date": "error"})
    assert [finding["severity"] for finding in findings if finding["rule"] == "damaged-date"] == ["error"]
    [findings] = fuhan.check(text, rules={"damaged-date": "off"})
    assert "damaged-date" not in {finding["rule"] for finding in findings}
    assert fuhan.check([]) == []
    with pytest.raises(fuhan.FuhanError) as raised:
        fuhan.check(text, rules={"no-such-rule": "error"})
    assert raised.value.category == "usage"


def test_what_is_no_document_is_refused() -> None:
    document = fuhan.parse(letter(1))
    document["kind"] = "song"  # type: ignore[typeddict-item]
    with pytest.raises(fuhan.FuhanError):
        fuhan.check([document, letter(2)])
