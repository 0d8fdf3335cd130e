"""Letters for the tests."""

from pathlib import Path

import pytest

fixtures = Path(__file__).parents[2] / "fixtures"


def letter(number: int, body: str = "") -> str:
    """A short letter whose every name is invented."""
    return (
        f"青屿市交通运输局关于市八届人大三次会议第{number:04d}号建议的答复\n"
        "宁小舟代表:\n"
        "您提出的《关于加密夜间公交班次的建议》收悉,现答复如下:\n"
        f"一、开行情况。我局已开行夜间线路{number}条,日均客流1.2万人次。{body}\n"
        "二、下一步打算。2026年底前新增3条线路。\n"
        "感谢您的关心和支持。\n"
        "青屿市交通运输局\n"
        "2025年6月3日\n"
    )


@pytest.fixture
def letters() -> list[str]:
    return [letter(number) for number in range(40)]
