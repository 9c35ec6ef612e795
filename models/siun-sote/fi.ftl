# Siun sote suomeksi. Lähde vain nimeää mallin: kaikki muut sanat tulevat kansallisesta mallista.

model = Työkyvyn tuen tiimi, Siun sote
    .short = Siun sote
    .note = Luonnos. Lähde vain mainitsee tämän tiimin, joten malli seuraa kansallista mallia.

unit-siun-sote = Siun sote, Pohjois-Karjala
