"""Which characters belong to which script. By itself, so that the speech process need not load what normalises."""

HAN = "〇㐀-䶿一-鿿豈-\ufaff\U00020000-\U000323af"
"""Chinese characters with all extensions, for a character class."""
