"""The words that `negation` looks for, by language.

`*` stands for any ending. Where a language joins its negation to other words, `JOINED` says how.
"""

from collections.abc import Mapping

_SERBO_CROATIAN = (
    "ne nije nisu nisam nismo niste nema nemaju nemam nikad nikada niko nitko nikoga ništa "
    "nigdje nigde niti ni bez osim jedva nijedan nijedn* porič* poriče* porek* negira* odbi* "
    "odbac* demant* opovrg* lažn* laž neistin* nemogu*"
)
NEGATIVES: Mapping[str, str] = {
    # By the three classes of `negation`: by grammar, verbs, words that call untrue.
    "en": (
        "not no nor never none nobody nothing nowhere neither without cannot cant wont dont doesnt "
        "didnt isnt arent wasnt werent hasnt havent hadnt wouldnt couldnt shouldnt hardly scarcely "
        "barely seldom rarely unless lest except excepting excluding instead|of rather|than "
        "far|from short|of yet|to anything|but "
        "deny denies denied denying denial* refus* reject* declin* disput* refut* repudiat* rebut* "
        "disavow* disown* debunk* disprov* retract* rule|out rules|out ruled|out ruling|out "
        "fail fails failed failing failure* lack lacks lacked lacking avoid* prevent* refrain* "
        "neglect* unable inability unwilling* doubt doubts doubted doubting doubtful "
        "false falsely falsehood* untrue unlikely improbable impossib* incorrect* wrong wrongly "
        "mistaken* erroneous* baseless* unfounded groundless* bogus fake* hoax* fabricat*"
    ),
    "ca": (
        "no ni mai ningú res tampoc sense excepte nega neguen negà negar* negat* desment* rebutj* "
        "fals* impossib* incapa*"
    ),
    "cs": (
        "nikdy nikdo nikoho nikomu nic ničeho ničím nikde nijak žádn* ani bez sotva kromě popř* "
        "popír* odmít* vylouč* zamít* vyvrát* lež* lži* lživ*"
    ),
    "da": (
        "ikke aldrig ingen intet ingenting ingensteds uden hverken næppe sjældent undtagen benægt* "
        "nægt* afvis* afslå* dement* falsk* usand* umulig* tvivl* undgå*"
    ),
    "de": (
        "nicht* kein* nie niemals niemand* nirgend* weder ohne kaum selten außer statt anstatt "
        "bestreit* bestritt* leugn* geleugnet verneint* dementier* weiger* verweiger* ablehn* "
        "abgelehnt* lehnt lehnte lehnten zurückweis* zurückgewies* widerleg* ausgeschl* ausschl* "
        "verhinder* vermeid* vermied* scheiter* gescheiter* bezweif* zweifel* mangel* falsch* "
        "fälschlich* unwahr* unmöglich* unfähig* unbegründet* haltlos*"
    ),
    "el": (
        "δεν δε μη μην ούτε ποτέ κανείς κανένας καμία καμιά κανένα τίποτα πουθενά χωρίς δίχως όχι "
        "εκτός αρνείται αρνούνται αρνήθηκ* άρνησ* διαψεύδ* διέψευσ* διάψευσ* απορρίπτ* απέρριψ* "
        "ψευδ* ψέμα* αδύνατ*"
    ),
    "es": (
        "no ni nunca jamás nadie nada ningún ninguno ninguna ningunos ningunas tampoco sin apenas "
        "salvo excepto lejos|de en|lugar|de en|vez|de a|menos|que niega* negó negaron negar* "
        "negad* negand* negaba* rechaz* desmient* desminti* desment* refut* descart* evit* "
        "impid* imped* impidi* fracas* carece* carecí* dud* falso falsa falsos falsas falsamente "
        "falsedad* mentira* imposib* improbab* incapa* infundad*"
    ),
    "fa": (
        "نه نیست نیستند نیستم هیچ هرگز بدون رد تکذیب انکار مگر جز غیر عدم دروغ خودداری امتناع "
        "ناممکن غیرممکن"
    ),
    "fi": (
        "ei en et emme ette eivät eikä enkä eivätkä koskaan kukaan mikään mitään missään ilman "
        "tuskin harvoin paitsi kielt* kiels* torju* hylkä* hylkäs* väär* valheel* mahdoton*"
    ),
    # `personne` is a person as often as nobody; as nobody it stands with `ne`.
    "fr": (
        "ne n pas non ni jamais rien aucun aucune nul nulle sans guère sauf loin|de au|lieu|de "
        "à|moins|que nie nient nié niée niés niées nier niait niaient niant dénég* dément* refus* "
        "rejet* réfut* contest* exclu* échou* évit* empêch* manqu* dout* faux fausse fausses "
        "faussement mensong* impossib* improbab* incapab* infond*"
    ),
    "gl": (
        "non nin nunca xamais ninguén nada ningún ningunha tampouco sen agás nega negan negou "
        "negar* desment* rexeit* fals* imposib*"
    ),
    "he": (
        "לא אין איננו אינו אינה אינם איני בלי ללא מעולם לעולם אף שום כלום למעט בלתי הכחיש* מכחיש* "
        "להכחיש הכחש* סירב* מסרב* לסרב סירוב* דחה דחתה דחו דוחה שלל שללה שללו שקר שקרי* כזב מופרך "
        "נכשל*"
    ),
    "hi": "नहीं न ना मत बिना इनकार इन्कार नकार* खंडन खारिज ख़ारिज झूठ* असंभव असमर्थ",
    "bn": "না নয় নেই নি নাকচ অস্বীকার প্রত্যাখ্যান ছাড়া বিনা মিথ্যা অসম্ভব",
    "hr": _SERBO_CROATIAN,
    "hu": (
        "nem ne sem se soha senki* semmi* sehol nincs* nélkül alig kivéve tagad* cáfol* elutasít* "
        "visszautasít* hamis* lehetetlen* hazug*"
    ),
    "id": (
        "tidak tak tiada bukan belum jangan tanpa kecuali nggak enggak gak bantah* membantah* "
        "dibantah menyangkal* disangkal menolak* ditolak penolakan menepis* gagal palsu mustahil "
        "enggan bohong"
    ),
    "it": (
        "non né no mai nessun* niente nulla neanche nemmeno neppure senza tranne eccetto invece|di "
        "nega negano negò negarono negat* negar* negav* negand* smenti* rifiut* resping* respint* "
        "esclud* esclus* evit* imped* dubit* falso falsa falsi false falsamente menzogn* "
        "impossib* improbab* incapac* infondat*"
    ),
    "ja": "",
    "ko": "",
    "nb": (
        "ikke ikkje aldri ingen intet ingenting uten utan hverken verken neppe sjelden unntatt "
        "benekt* nekt* avvis* avslå* dement* falsk* usann* umulig* tvil* unngå*"
    ),
    "nl": (
        "niet* geen niemand nooit nergens noch zonder nauwelijks zelden behalve ontken* weiger* "
        "geweigerd verwerp* verwierp* verworpen afgewezen afwij* betwist* weerleg* voorkom* "
        "vermijd* mislukt* twijfel* onjuist* onwaar* onmogelijk* ongegrond* vals valse leugen*"
    ),
    "pl": (
        "nie ni nigdy nikt nikogo nikomu nic niczego niczym nigdzie żaden żadn* bez ani ledwie "
        "rzadko oprócz zamiast zaprzecz* odmówi* odmawia* odmow* odrzuc* wyklucz* dement* zdement* "
        "fałsz* nieprawd* niemożliw* wątpi* unik* kłam*"
    ),
    "pt": (
        "não nem nunca jamais ninguém nada nenhum nenhuma nenhuns nenhumas tampouco sem exceto "
        "salvo longe|de em|vez|de nega negam negou negaram negar* negad* negand* negava* desment* "
        "recus* rejeit* refut* descart* evit* imped* carece* duvid* falso falsa falsos falsas "
        "falsamente mentira* impossív* improváv* incapa* infundad*"
    ),
    "ro": (
        "nu n nici niciodată nimeni nimic niciun nicio nicăieri fără decât neagă nega* negat* "
        "refuz* respin* dezmin* exclu* evit* fals* minciun* imposibil* incapabil* îndoi*"
    ),
    "ru": (
        "не ни нет нельзя никогда никто никого никому никем ничего ничто ничем ничему нигде никуда "
        "никак* нисколько без едва вряд кроме вместо отриц* отверг* отвергн* отказ* опровер* "
        "избеж* избег* предотвра* сомнева* сомнен* лож* лжи* неправд* невозмож* неверн* "
        "недостовер* невинов* необоснован* неспособ* фейк*"
    ),
    "bg": (
        "не ни няма нямат нямаше никога никой никого нищо никъде никак* без едва освен отрич* "
        "отрек* отказ* отхвърл* опроверг* неверн* лъжа лъжлив* невъзмож*"
    ),
    "sk": (
        "nie nikdy nikto nikoho nikomu nič ničoho nikde nijako žiadn* ani bez sotva okrem popr* "
        "popiera* odmiet* vylúč* zamiet* vyvrát* lož* lživ*"
    ),
    "sl": (
        "ne ni niso nisem nismo nima nimajo nikoli nihče nikogar nič nikjer niti brez razen komaj "
        "noben* zanik* zavrn* zavrač* laž* neresnič* nemogoč*"
    ),
    "sr": (
        f"{_SERBO_CROATIAN} "
        "не није нису нисам нема немају никад никада нико никога ништа нигде нити ни без осим "
        "једва ниједан ниједн* порич* порек* негира* одби* одбац* демант* оповрг* лажн* лаж "
        "неистин* немогу*"
    ),
    "sv": (
        "inte icke ej aldrig ingen inget inga ingenting ingenstans utan varken knappt sällan "
        "förutom förnek* neka* vägra* avvis* avfärd* dement* falsk* osann* omöjlig* tvivl* undv*"
    ),
    "sw": "hapana si sio siyo bila kamwe kukana alikana walikana kanusha* alikanush* kataa*",
    "th": "",
    "tr": (
        "değil* yok* hiç hiçbir* asla olmadan reddet* reddedi* yalanla* inkar inkâr yalan "
        "imkansız* imkânsız* olmaksızın"
    ),
    "uk": (
        "не ні немає нема ніколи ніхто нікого нікому нічого ніщо нічим ніде нікуди жод* без ледве "
        "навряд крім замість запереч* відкин* відкида* відмов* спрост* уник* запобіг* сумнів* "
        "неправд* неможлив* недостовір* невинн* неспроможн* хибн* фейк*"
    ),
    "ur": "نہیں نہ مت بغیر بلا انکار تردید مسترد جھوٹ* غیر عدم سوائے ناممکن",
    "ar": (
        "لا لم لن ليس ليست ليسوا لست ما غير دون بدون بلا أبدا أبداً قط كلا سوى إلا عدم بعدم لعدم "
        "انعدام نفى نفت نفوا نفي النفي ينفي تنفي ينفون رفض رفضت رفضوا رفضه رفضها الرفض يرفض ترفض "
        "يرفضون أنكر أنكرت ينكر تنكر إنكار كذب كاذب كاذبة الكاذبة فشل فشلت مستحيل"
    ),
    "vi": "không chẳng chưa đừng chớ phủ|nhận bác|bỏ từ|chối sai giả ngoại|trừ",
    "zh": "",
}
"""Words by the first part of the BCP 47 tag; `|` stands for a space inside a phrase."""
SAME: Mapping[str, str] = {
    "bs": "hr", "ms": "id", "nn": "nb", "no": "nb", "sh": "hr",
}  # fmt: skip
"""Languages that share a list."""
JOINED: Mapping[str, str] = {
    "bn": "নি(?!\\w)",
    "cs": r"\bne(?!bo\b)\w+",
    "en": r"\w+n['´`′]t\b",
    "fa": r"\bن(?:می|خواه|کرد|داد|شد|دار|داشت|بود|توان|گفت|رفت|یافت|گرفت|ساخت)\w*",
    "ja": "ない|なかっ|なく|なし|ません|せず|れず|わず|らず|たず|ざる|[無不未非否拒虚嘘]",
    "ko": "않|못|없|아니|아닌|(?<!\\w)안 |부인|거부|거절|부정|반박|허위|거짓|불가",
    "sk": r"\bne(?!bo\b)\w+",
    "sw": r"\bha(?:ku|wa|tu|i|u|m|ja|ta|ki|zi|li|ya)\w+",
    "th": "ไม่|มิได้|มิใช่|ไร้|ปฏิเสธ|ปราศจาก|เว้น|อย่า|ห้าม|เท็จ",
    "tr": r"\w+m(?:[ae](?:d[ıi]|z|m[ıi]ş|ye|ya|den|dan|k|s[ıi]n)|[ıiuü]yor)\w*",
    "zh": "[不没沒非无無未勿莫否拒谎謊]",
}
"""Patterns of what is joined to other words."""
