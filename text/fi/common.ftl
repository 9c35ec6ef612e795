# Sanat, joita monta sivua käyttää.

## Painikkeet ja linkit

save = Tallenna
cancel = Peruuta
change = Muuta
correct = Korjaa

## Lyhyet sanat

nobody = Ei nimetty
non-disclosure = Turvakielto
until-further = toistaiseksi
points = { $points ->
    [one] { $points } piste
   *[other] { $points } pistettä
}

## Mitä lomakkeessa on vialla

read = Lue
not-a-day = Tämä ei ole päivämäärä. Kirjoita päivä, kuukausi ja vuosi, esim. 22.11.2026.
not-a-number = Tämä luku ei käy. Kirjoita kokonaisluku numeroin, esim. 7.
spells-unread = Jaksoja ei voi lukea. Kirjoita yksi jakso riville, esim. 1.3.2024–31.8.2025. Jos jakso jatkuu, jätä loppupäivä pois: 1.3.2024–.

## Luonnos ja toisen tekemä muutos

draft-restored = Jatkat luonnosta, joka tallennettiin { $when }
stale-title = Joku muu muutti tietoja sillä välin
stale-text = Muutokset: { $list }. Oma tekstisi on tallessa tässä lomakkeessa. Tarkista se ja tallenna uudelleen.
