"""Plural forms of nouns and fixed phrases, by the rules of both languages. Irregular ones stand in the knowledge files."""

_BARE = str.maketrans("áéíóú", "aeiou")
_LINKS = (" de ", " del ", " of ", " con ", " para ", " a ", " en ")


def plurals(phrase: str, language: str) -> tuple[str, ...]:
    """Regular plurals of a singular, itself included: "quad bike" makes "quad bikes", "arma de fuego" makes "armas de fuego"."""
    head, link, rest = _headed(phrase)
    words = head.split(" ")
    if language == "en":
        return phrase, " ".join([*words[:-1], _english(words[-1])]) + link + rest
    return phrase, " ".join(_spanish(word) for word in words) + link + rest


def _headed(phrase: str) -> tuple[str, str, str]:
    """The words before a preposition are what turns plural."""
    cuts = [(phrase.index(link), link) for link in _LINKS if link in phrase]
    if not cuts:
        return phrase, "", ""
    at, link = min(cuts)
    return phrase[:at], link, phrase[at + len(link) :]


def _english(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    if word.endswith("man") and word != "human":
        return f"{word[:-2]}en"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"


def _spanish(word: str) -> str:
    if len(word) < 3:
        return word
    if word[-1] in "aeioué":
        return f"{word}s"
    if word[-1] == "z":
        return f"{word[:-1]}ces"
    if word[-1] in "sx" and word[-2:-1] not in "áéíóú":
        return word
    if word[-2:-1] in "áéíóú":
        return f"{word[:-2]}{word[-2].translate(_BARE)}{word[-1]}es"
    return f"{word}es"
