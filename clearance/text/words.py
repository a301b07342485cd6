"""Words, by jieba's dictionary."""

import logging
import math
from functools import cache

from clearance.text.grams import is_unspaced, runs

# Said in every sentence; they tell nothing of what it is about.
_SAID = """
    的 了 吗 呢 吧 啊 呀 是 在 有 和 与 及 也 都 就 还 又 很 太 我 你 他 她 它 我们 你们 他们
    这 那 这个 那个 什么 怎么 怎么办 怎样 如何 为什么 为何 哪 哪里 哪儿 谁 几 多少 能 能不能
    可以 可不可以 会 要 想 请 请问 希望 建议 关于 把 被 给 让 对 从 到 向 以 个 些 一个 一下
    有没有 是不是 老是 总是 一直 经常 时候 之后 以后 里 里面 上 里的 得 着 过 地 来 去 再 才 只
    什么时候 啥时候 啥 为啥 咋 咋办 嘛 哦 啦 真 好 更 最 比较 非常 特别 应该 需要 一点 有点
    东西 事 事情 同学 学校 我们学校 请问一下 求 求助
"""
# How somebody finds it, more than what it is.
_FELT = """
    问题 解决 反映 反馈 投诉 改善 改进 麻烦 不好 差 太差 慢 太慢 难 太难 坏 坏了 不行 离谱 严重
    情况 影响 处理 太 不 没 没有 无 未
"""
FELT_WORDS = frozenset(_FELT.split())
EMPTY_WORDS = frozenset(_SAID.split())


@cache
def _dictionary():
    """Read once and only when asked for: it takes most of a second."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    return jieba.dt


def load() -> None:
    """Read the dictionary now, so that no visitor waits for it."""
    _dictionary()


def words(text: str) -> list[str]:
    """The words of a text in their order, folded; Latin words and numbers as they stand."""
    found: list[str] = []
    for run in runs(text):
        found += _dictionary().cut(run, HMM=False) if is_unspaced(run) else [run]
    return found


def telling(said: list[str]) -> list[str]:
    """Those of the words that tell something, each once; all of them where none does."""
    said = list(dict.fromkeys(said))
    return [word for word in said if word not in EMPTY_WORDS] or said


def rarity(word: str) -> float:
    """From 0 for the commonest word of all to 1 for one the dictionary does not know."""
    dictionary = _dictionary()
    return 1 - math.log1p(dictionary.FREQ.get(word) or 0) / math.log1p(dictionary.total)
