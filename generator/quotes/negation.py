"""Words that turn a meaning round, by language: a gap may not leave them out (rule Q-1)."""

import re
from collections.abc import Mapping
from functools import cache

_ENGLISH = (
    "not no nor never none nobody nothing nowhere neither without cannot hardly scarcely barely "
    "deny denies denied denying denial denials refuse refuses refused refusing refusal "
    "reject rejects rejected rejecting rejection dispute disputes disputed disputing "
    "false falsely untrue unlikely fail fails failed failing lack lacks lacked lacking"
)
NEGATIONS: Mapping[str, str] = {
    "en": _ENGLISH,
    "es": (
        "no ni nunca jamás nadie nada ningún ninguno ninguna ningunos ningunas tampoco sin apenas "
        "niega niegan negó negaron negar negado negando rechaza rechazan rechazó rechazaron "
        "rechazar desmiente desmienten desmintió desmintieron desmentir falso falsa"
    ),
    "fr": (
        "ne n pas non ni jamais personne rien aucun aucune nul nulle sans guère nie nient nié "
        "nier niait démenti dément démentent démentir refuse refusent refusé refuser rejette "
        "rejettent rejeté rejeter faux fausse"
    ),
    "de": (
        "nicht nichts kein keine keinen keinem keiner keines nie niemals niemand niemanden "
        "nirgends weder noch ohne kaum bestreitet bestreiten bestritt bestritten leugnet leugnete "
        "geleugnet verneint dementiert dementierte weigert weigerte verweigert verweigerte falsch"
    ),
    "pt": (
        "não nem nunca jamais ninguém nada nenhum nenhuma nenhuns nenhumas tampouco sem nega negam "
        "negou negaram negar desmente desmentem desmentiu recusa recusou rejeita rejeitou falso"
    ),
    "it": (
        "non né no mai nessuno nessuna nessun niente nulla neanche nemmeno neppure senza nega "
        "negano negò negato negare smentisce smentito smentire rifiuta rifiutato respinge "
        "respinto falso"
    ),
    "nl": (
        "niet niets geen nooit niemand nergens noch zonder nauwelijks ontkent ontkennen ontkende "
        "ontkend weigert weigerde geweigerd verwerpt verwierp onjuist"
    ),
    "ru": (
        "не ни нет нельзя никогда никто никого ничего ничто нигде никакой никакая никакие без едва "
        "отрицает отрицают отрицал отрицала отрицали отверг отвергла отвергли отказался отказалась "
        "отказались опроверг опровергла опровергли ложь ложный"
    ),
    "uk": (
        "не ні немає ніколи ніхто нікого нічого ніщо ніде жоден жодна жодного без ледве заперечує "
        "заперечують заперечив заперечила заперечили відкинув відкинула відкинули відмовився "
        "відмовилася відмовилися спростував спростувала спростували"
    ),
    "ar": (
        "لا لم لن ليس ليست ليسوا ما غير دون بدون بلا أبدا أبداً نفى نفت نفوا ينفي تنفي رفض رفضت "
        "يرفض ترفض كاذب كاذبة"
    ),
    "he": "לא אין איננו אינו אינה אינם בלי ללא מעולם אף הכחיש הכחישה הכחישו מכחיש סירב סירבה דחה",
    "fa": "نه نیست نیستند نبود نشد هیچ هرگز بدون رد تکذیب انکار",
    "tr": "değil yok hiç hiçbir asla olmadan reddetti reddediyor yalanladı inkar",
    "zh": "",
}
"""Words by the first part of the BCP 47 tag. Where a language is not here, all of them count."""
_INSIDE: Mapping[str, str] = {
    "en": r"\w+n't\b",
    "zh": "[不没沒非无無未勿莫否]",
}
"""What is looked for inside and across words."""


def negations(text: str, lang: str) -> tuple[str, ...]:
    """Return the negations in `text`, a normal form, as they stand there, in order."""
    return tuple(found.group() for found in _pattern(lang.partition("-")[0].lower()).finditer(text))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Return what to look for; English always counts, since it is quoted everywhere."""
    known = (language, "en") if language in NEGATIONS else tuple(NEGATIONS)
    words = sorted({word for name in known for word in NEGATIONS[name].split()})
    inside = [_INSIDE[name] for name in known if name in _INSIDE]
    return re.compile("|".join((rf"\b(?:{'|'.join(words)})\b", *inside)), re.IGNORECASE)
