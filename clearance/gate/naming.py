"""Full names that stand before a title, of people who are in no register."""

import re
from collections.abc import Iterator

from clearance.text.words import rarity

# Surnames of one character that nearly everybody bears one of, and the commoner double ones.
SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁"
    "魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔崔邱秦江史顾侯邵孟龙段雷钱汤尹黎武贺赖龚"
)
DOUBLE = ("欧阳", "司马", "上官", "诸葛", "慕容", "皇甫", "令狐", "尉迟")
TITLE = re.compile(r"副?(?:班主任|辅导员|老师|教授|同学|主任|书记|院长|师傅|阿姨)")
# No given name has these: 高一的同学, 任何一位老师, 林业系主任.
NO_GIVEN = re.compile(
    r"[的了是有和与跟位名个些各某这那何谢在请问找被给副系处部科室院班级组队课楼校门\d]"
)
# Short for a subject or a kind of school, and said before 老师 everywhere.
SUBJECTS = frozenset(["高数", "高职", "马原", "马哲", "马列", "史纲", "任课", "金工", "钟点"])
# 感谢许阿姨 thanks her and names nobody 谢许.
THANKS = re.compile(r"[感谢多致答]谢$")
# Whatever the dictionary knows as commoner than this is a word: 安排老师, 周二老师.
NAME = 0.8


def titled(text: str) -> Iterator[tuple[int, int]]:
    """Where a surname with a given name precedes a title; a surname alone (李老师) is an office."""
    for title in TITLE.finditer(text):
        end = title.start()
        for length in (4, 3, 2):
            start = end - length
            if start >= 0 and not THANKS.search(text[: start + 1]) and _is_name(text[start:end]):
                yield start, end
                break


def _is_name(said: str) -> bool:
    surname = said[:2] if said.startswith(DOUBLE) else said[:1]
    given = said[len(surname) :]
    if len(surname) == 1 and (surname not in SURNAMES or len(given) > 2):
        return False
    if not given or not given.isalpha() or NO_GIVEN.search(given) or said in SUBJECTS:
        return False
    return rarity(said) >= NAME and (len(given) == 1 or rarity(given) >= 0.6)
