"""Numbers in words, for both languages: no voice is trusted to know what a digit means here."""

DIGITS = "零一二三四五六七八九"
PLACES = ("", "十", "百", "千")
MYRIADS = ("", "万", "亿", "万亿")
ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
THOUSANDS = ("", "thousand", "million", "billion", "trillion")


def chinese_digits(digits: str, one: str = "一") -> str:
    """Digit by digit: years, and with `one` "幺" telephone numbers."""
    return "".join(one if digit == "1" else DIGITS[int(digit)] for digit in digits)


def chinese(digits: str) -> str:
    """A whole number in words: "110" is 一百一十. From 17 digits on, digit by digit."""
    digits = digits.lstrip("0") or "0"
    if len(digits) > 16:
        return chinese_digits(digits)
    if digits == "0":
        return DIGITS[0]
    words = ""
    for place in range((len(digits) - 1) // 4, -1, -1):
        group = digits[max(0, len(digits) - 4 * place - 4) : len(digits) - 4 * place]
        words += _chinese_group(group, bool(words)) + (MYRIADS[place] if group.strip("0") else "")
    return words.removeprefix("一") if words.startswith("一十") else words


def _chinese_group(group: str, follows: bool) -> str:
    """Up to four digits; `follows` when larger ones were said before, so that a gap is a 零."""
    words, gap = "", False
    for place, digit in zip(range(len(group) - 1, -1, -1), group, strict=True):
        if digit == "0":
            gap = True
            continue
        words += ("零" if gap and (words or follows) else "") + DIGITS[int(digit)] + PLACES[place]
        gap = False
    return words


def chinese_decimal(number: str) -> str:
    """A number with or without a decimal point: "1.5" is 一点五."""
    whole, _, fraction = number.replace(",", "").partition(".")
    return chinese(whole) + (f"点{chinese_digits(fraction)}" if fraction else "")


def english_digits(digits: str) -> str:
    """Digit by digit: telephone numbers."""
    return " ".join(ONES[int(digit)] for digit in digits)


def english(digits: str) -> str:
    """A whole number in words. From 16 digits on, digit by digit."""
    digits = digits.lstrip("0") or "0"
    if len(digits) > 15:
        return english_digits(digits)
    if digits == "0":
        return ONES[0]
    number, words = int(digits), []
    for place in range(len(THOUSANDS) - 1, -1, -1):
        group = number // 1000**place % 1000
        if group:
            words += [_english_group(group), THOUSANDS[place]]
    return " ".join(word for word in words if word)


def _english_group(number: int) -> str:
    """Up to three digits. No "and": espeak-ng makes a long pause before it."""
    hundreds, rest = divmod(number, 100)
    words = [ONES[hundreds], "hundred"] if hundreds else []
    if rest:
        words.append(_below_hundred(rest))
    return " ".join(words)


def _below_hundred(number: int) -> str:
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return TENS[tens] + (f"-{ONES[ones]}" if ones else "")


def english_decimal(number: str) -> str:
    """A number with or without a decimal point: "1.5" is one point five."""
    whole, _, fraction = number.replace(",", "").partition(".")
    return english(whole) + (f" point {english_digits(fraction)}" if fraction else "")


def english_year(digits: str) -> str:
    """Four digits as a year: "2026" is twenty twenty-six, "2005" two thousand and five."""
    century, rest = int(digits[:2]), int(digits[2:])
    if digits[1] == "0" and rest < 10:
        return english(digits)
    if rest < 10:
        return f"{_below_hundred(century)} {f'oh {ONES[rest]}' if rest else 'hundred'}"
    return f"{_below_hundred(century)} {_below_hundred(rest)}"
