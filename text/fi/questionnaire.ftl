## Lomakkeet: mitä tiedostossa on pielessä.

questionnaire-check-no-questionnaires = Täällä ei ole lomaketta. Lomake on esimerkiksi tiedosto gad-7@1.toml.
questionnaire-check-toml = Tiedostoa ei voi lukea: { $name }.
questionnaire-check-wrong-file = Tiedoston nimi ei vastaa sisältöä. Anna nimeksi { $name }.toml.
questionnaire-check-bad-name = ”{ $name }” ei kelpaa tunnukseksi. Käytä pieniä kirjaimia, numeroita ja yhdysmerkkejä.
questionnaire-check-duplicate-id = ”{ $name }” on kahdesti kohdassa { $at }. Anna kullekin oma tunnus.
questionnaire-check-no-language = Kieli puuttuu tai ei ole kahden kirjaimen tunnus. Kirjoita languages = ["fi", "sv"].
questionnaire-check-missing-text = Kielen ”{ $name }” teksti puuttuu kohdasta { $at }. Kirjoita se tai jätä kieli pois luettelosta languages.
questionnaire-check-no-items = Lomake ei kysy mitään. Lisää [[item]].
questionnaire-check-unknown-options = Vaihtoehtoja ”{ $name }” ei ole tai luettelo on tyhjä. Lisää [[options.{ $name }]].
questionnaire-check-unknown-item = Kohta { $at } nimeää kysymyksen ”{ $name }”, jota ei ole kysytty aiemmin.
questionnaire-check-unknown-choice = Kohta { $at } nimeää vaihtoehdon ”{ $name }”, jota siinä ei voi valita.
questionnaire-check-empty-condition = Kohdan { $at } ehto ei sano mitään. Lisää is, is_not tai at_least.
questionnaire-check-out-of-range = Kohdan { $at } väli on tyhjä, tai asteikossa on yli yksitoista numeroa.
questionnaire-check-bad-rows = Kohdan { $at } rivejä ei voi toistaa: riveillä on kysymyksiä, ei toisia rivejä.
questionnaire-check-counts-nothing = ”{ $name }” ei tuota pisteitä kohdassa { $at }. Anna sen vaihtoehdoille arvot.
questionnaire-check-bad-scoring = Pistemäärällä ”{ $name }” ei ole kysymyksiä, niitä on liikaa tai kaikki saavat puuttua.
questionnaire-check-wrong-range = Pistemäärä ”{ $name }” ei voi saada arvojaan from ja to. Tarkista kysymykset ja väli.
questionnaire-check-bad-bands = Pistemäärän ”{ $name }” luokkien ja rajojen pitää alkaa pienimmästä, nousta ja pysyä välillä.
