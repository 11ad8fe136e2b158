"""What we promise a voter and what we cannot, word for word; the frozen spec carries these texts."""

COMMON = {
    "en": (
        "We promise. One vote per person on the roll. A vote we confirmed is not lost. No vote is accepted after the "
        "close. Whoever kept an earlier checkpoint can see any removed, changed or added vote. You will find your code "
        "and choice in the published list (level B: your code; observers check the choices). Anyone can recount the "
        "result."
    ),
    "pl": (
        "Obiecujemy. Jedna osoba z wykazu ma jeden głos. Głos, którego przyjęcie potwierdziliśmy, nie zginie. Po "
        "zakończeniu nie przyjmujemy głosów. Kto zachował wcześniejszy punkt kontrolny, zauważy usunięcie, zmianę lub "
        "dodanie głosu. Na ogłoszonej liście znajdzie Pani/Pan swój kod i wybór (poziom B: swój kod; wybory sprawdzają "
        "obserwatorzy). Wynik może przeliczyć każdy."
    ),
}

BY_CUSTODY = {
    "commission": {
        "en": (
            "Your vote is sealed before it is stored. The database, its copies and its logs alone do not show how you "
            "voted. Only two of the three key holders together can open the votes, and they do it after the close."
        ),
        "pl": (
            "Głos jest zapieczętowany, zanim zostanie zapisany. Z samej bazy, jej kopii i dzienników nie da się "
            "odczytać, jak kto głosował. Głosy otwierają po zakończeniu co najmniej dwie z trzech osób, które mają "
            "części klucza."
        ),
    },
    "server": {
        "en": (
            "Your vote is sealed before it is stored. The database and its copies alone do not show how you voted. The "
            "key is kept on the park's server, apart from the database: people who administer both could open votes, "
            "even before the close, and connect them with voters. They are forbidden to; the design does not stop them."
        ),
        "pl": (
            "Głos jest zapieczętowany, zanim zostanie zapisany. Z samej bazy i jej kopii nie da się odczytać, jak kto "
            "głosował. Klucz jest na serwerze parku, poza bazą: osoby zarządzające jednym i drugim mogłyby otworzyć "
            "głosy, także przed końcem, i połączyć je z osobami. Nie wolno im tego robić, ale system tego nie "
            "uniemożliwia."
        ),
    },
}

NOT_PROMISED = {
    "en": (
        "We cannot promise. Protection from pressure or vote buying: your code shows your choice. Protection from a "
        "server taken over while you vote, or from an infected device. Protection if the server's administrators and "
        "the key holders act together. That the roll has no false names: we publish counts and check a sample. That "
        "the votes were opened honestly unless people check their codes: if 2 in 100 check, changing 100 votes is "
        "noticed with 87% probability. That nobody on the network sees that you voted. Secrecy in very small groups."
    ),
    "pl": (
        "Nie możemy obiecać: ochrony przed naciskiem i kupowaniem głosów (kod pokazuje wybór); ochrony, gdy ktoś "
        "przejmie serwer w chwili głosowania albo zainfekuje urządzenie; ochrony przed zmową administratorów i "
        "posiadaczy klucza; że w wykazie nie ma fałszywych osób (ogłaszamy liczby i sprawdzamy próbę); że głosy "
        "otwarto uczciwie, jeśli nikt nie sprawdza kodów; że nikt w sieci nie zauważy samego udziału; tajności w "
        "bardzo małych grupach."
    ),
}


def promise_of(custody):
    """Return {"pl": text, "en": text} in two paragraphs: what we promise, what we cannot."""
    return {
        language: f"{COMMON[language]} {BY_CUSTODY[custody][language]}\n\n{NOT_PROMISED[language]}"
        for language in COMMON
    }
