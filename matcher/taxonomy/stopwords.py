"""Words that say nothing about work, by language."""

from collections.abc import Mapping

from matcher.taxonomy.text import folded

_WORDS: Mapping[str, str] = {
    "en": "a an the of and or to in on for with without my our their his her your its by at "
    "from as is are was were be been being has have had that this these those it into up "
    "any some such other i we you he she they him them who whom when while during etc "
    "including me us will would can could may must should do does did not no all each "
    "every also so than then there here what which how if but about over after before "
    "between through very more most",
    "it": "il lo la i gli le un uno una l d di a da in con su per tra fra del dello della dei "
    "degli delle dell al allo alla ai agli alle all dal dallo dalla dai dagli dalle nel "
    "nello nella nei negli nelle nell sul sullo sulla sui sugli sulle e ed o od ma che "
    "chi cui non si mi ti ci vi ne mio mia miei mie suo sua suoi sue nostro nostra loro "
    "questo questa quello quella sono era ero erano e ho ha hanno aveva avevo essere "
    "avere come quando mentre anche piu molto tutti tutte tutto ogni altro altri altre "
    "presso se",
    "es": "el la los las lo un una unos unas de del al a en con por para sin sobre entre y e o "
    "u que quien cuyo no si se me te nos os mi mis tu tus su sus nuestro nuestra este "
    "esta estos estas ese esa eso aquel es son era eran soy fue ser estar he ha han habia "
    "tener como cuando mientras tambien mas muy todo toda todos todas cada otro otra "
    "otros otras desde hasta",
    "de": "der die das den dem des ein eine einen einem einer eines und oder zu zum zur im in "
    "am an auf aus bei beim mit von vom fur durch uber unter nach vor zwischen ohne um "
    "als wie ist sind war waren sein hat haben hatte wird werden ich wir du sie er es ihr "
    "mein meine meinen meiner unser ihre ihrer ihren dieser diese dieses nicht auch sowie "
    "sich man wenn wahrend dass alle jede jeder andere anderen sehr mehr",
    "fr": "le la les l un une des de du d a au aux en dans sur sous avec sans par pour et ou "
    "que qui ne pas se s ce cet cette ces mon ma mes son sa ses notre nos votre leur "
    "leurs je tu il elle nous vous ils elles est sont etait etre avoir ai ont comme quand "
    "aussi plus tres tout toute tous toutes chaque autre autres lors",
    "bg": "и или на в във с със за от до по при към през без над под между не да се си ми ни му "
    "ѝ им е са съм беше бях който която което които този тази това тези като когато също "
    "много всички всеки друг други",
    "el": "ο η το οι τα του τησ των τον την τουσ τισ ενασ μια ενα και η να σε στο στη στην στον "
    "στα στουσ στισ με για απο προσ κατα χωρισ που πωσ δεν μη ειναι ηταν εχω εχει μου μασ "
    "σασ αυτο αυτη οταν επισησ πολυ ολα ολοι καθε αλλο αλλα",
    "lv": "un vai no uz ar par pie pec pirms bez starp lidz kas kur ka ne ir bija esmu mans "
    "mana savu savas sis si tas ta tie ari visi visu katrs cits loti",
    "lt": "ir ar arba is i su be prie per po pries uz apie nuo iki kas kuris kuri kad ne yra "
    "buvo esu mano savo sis si tas ta tie taip pat visi kiekvienas kitas labai",
    "ro": "si sau de la in din cu fara pe pentru prin dupa intre spre ca care ce nu se isi mi "
    "ti ne un o unui unei unor al a ai ale cel cea cei cele acest aceasta este sunt era "
    "eram am are au fi avea cand si mai foarte toate toti fiecare alt alta alte meu mea",
    "sv": "och eller att i pa av for med utan till fran vid under over efter mellan om som den "
    "det de en ett ej inte ar var vara har hade jag vi du han hon min mitt mina var vart "
    "sin sitt sina denna detta nar aven mycket alla varje annan andra",
}

# without accents, as the words are that they are compared with
STOP_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(folded(words).split()) for language, words in _WORDS.items()
}
