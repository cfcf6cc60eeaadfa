"""Whether what is written of fees says that nothing is to be paid."""

import re

_FREE = frozenset(
    (
        *("免费", "全部免费", "全免费", "全程免费", "一律免费", "免费开放", "免费服务", "免费提供", "免费办理"),
        *(
            "免费参加",
            "免费使用",
            "不收费",
            "不收费用",
            "不收取费用",
            "不收取任何费用",
            "不要钱",
            "无需付费",
            "无须付费",
        ),
    )
)
"""What a sentence about fees begins with when all of it is free."""

_CLAUSE = re.compile(r"[，,。；;、\s]+")
_DOUBT = re.compile(r"收费|自费|自付|付费|费用|价格|定价|押金|减免|优惠|报销|符合|部分|首次|[前超]|除|另|但|需|元|\d")
"""What may mean that somebody pays something after all."""


def is_free(text: str) -> bool:
    """Tell whether the text says so without any condition: 免费，按件计酬 does, 评估免费，器具按政策补贴 does not."""
    first, *others = [clause for clause in _CLAUSE.split(text.strip()) if clause] or [""]
    return first in _FREE and not any(_DOUBT.search(clause) and clause not in _FREE for clause in others)
