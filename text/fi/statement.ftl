# Lausunnot: kirjoitetaan, allekirjoitetaan, korjataan uudella versiolla, liitetään, annetaan ja lähetetään.

statements = Lausunnot
statements-lead = Täällä kirjoitetut ja muualta saadut lausunnot. Allekirjoitettua tekstiä ei muuteta, vaan siitä tehdään uusi versio.
statements-none = Ei lausuntoja
statements-none-text = Kirjoita lausunto tai liitä muualla kirjoitettu.
statement-b-statement = Lääkärinlausunto (B)
statement-rehabilitation = Lausunto kuntoutuksen hakemista varten
statement-work-ability = Lausunto työkyvystä
statement-other = Muu lausunto
statement-draft = Luonnos
statement-attached = Kirjoitettu muualla
statement-signed-on = Allekirjoitettu { $day }
statement-handed = Kerrottu asiakkaalle
statement-sent = Lähetetty
statement-text = Lausunto
statement-versions = Aiemmat versiot
statement-about = Kenestä
statement-end = { $day }, { $who }
statement-version = Korjattu lausunto, versio { $number }
statement-back = Palaa lausuntoon
statement-attach = Liitä muualla kirjoitettu lausunto
statement-attach-lead = Tiedosto tallennetaan salattuna. Sen voi avata vain lataamalla.
statement-send-title = Lausunto lähtee vain luvalla tai lain nojalla
statement-send-text = Suostumuksen pitää koskea vastaanottajaa ja terveyden tai työkyvyn tietoja. Jos lupaa ei ole, kysy se asiakkaalta ensin.
do-write-statement = Kirjoita lausunto
do-attach-statement = Liitä lausunto
do-sign-statement = Allekirjoita
do-redraft-statement = Jatka kirjoittamista
do-drop-statement = Poista luonnos
do-hand-statement = Kirjaa asiakkaalle kerrotuksi
do-send-statement = Kirjaa lähetetyksi
do-correct-statement = Tee korjattu versio
do-print-statement = Näytä tulostettavana
do-open-statement = Avaa lausunto

## Lomakkeet

sheet-statement = Kirjoita lausunto
sheet-statement-lead = Luonnos on näkyvissä niille, joilla on oikeus lukea. Lausunto on valmis, kun allekirjoitat sen.
sheet-statement-submit = Tallenna luonnos
sheet-statement-redraft = Jatka kirjoittamista
sheet-statement-redraft-submit = Tallenna luonnos
sheet-statement-sign = Allekirjoita lausunto
sheet-statement-sign-lead = Lue teksti vielä kerran. Allekirjoituksen jälkeen sitä ei voi muuttaa, vain korjata uudella versiolla.
sheet-statement-sign-submit = Allekirjoita
sheet-statement-drop = Poista luonnos
sheet-statement-drop-lead = Luonnos poistuu lausunnoista. Tieto siitä jää tapahtumiin.
sheet-statement-drop-submit = Poista luonnos
sheet-statement-correction = Tee korjattu versio
sheet-statement-correction-lead = Korjattu versio allekirjoitetaan heti. Aiempi versio säilyy.
sheet-statement-correction-submit = Allekirjoita korjattu versio
sheet-statement-hand = Kirjaa asiakkaalle kerrotuksi
sheet-statement-hand-lead = Asiakas saa tietää lausunnostaan ja voi saada sen itselleen.
sheet-statement-send = Kirjaa lausunto lähetetyksi
field-statement-kind = Mikä lausunto
field-statement-text = Lausunnon teksti
field-statement-redraft-text = Lausunnon teksti
field-statement-correction-text = Korjattu teksti
field-statement-correction-reason = Miksi lausuntoa korjataan
field-statement-purpose = Mitä varten
field-statement-recipient = Kenelle lausunto kirjoitetaan
field-statement-redraft-purpose = Mitä varten
field-statement-redraft-recipient = Kenelle lausunto kirjoitetaan
field-statement-recipient-hint = Esim. Kela
field-author = Kirjoittaja
field-author-hint = Esim. Maija Esimerkki, keskussairaala
field-written = Kirjoituspäivä
field-statement-send-partner = Vastaanottaja
field-unit = Yksikkö tai ammattilainen
field-basis = Mihin lähettäminen perustuu
done-statement = Luonnos on tallennettu
done-statement-redraft = Luonnos on tallennettu
done-statement-sign = Lausunto on allekirjoitettu. Kerro siitä asiakkaalle.
done-statement-drop = Luonnos on poistettu
done-statement-correction = Korjattu versio on allekirjoitettu. Kerro siitä asiakkaalle.
done-statement-hand = Asiakkaalle kertominen on kirjattu
done-statement-send = Lähettäminen on kirjattu
done-statement-attach = Lausunto on liitetty. Kerro siitä asiakkaalle.
data-statements = Lausuntojen luettelo
data-statement-page = Lausunto
data-statement-print = Lausunto tulostettavana
data-statement-paper = Liitetty lausunto
data-statement-attach = Lausunnon liittäminen
data-statement = Lausunnon kirjoittaminen
data-statement-redraft = Lausunnon luonnos
data-statement-sign = Lausunnon allekirjoittaminen
data-statement-drop = Luonnoksen poistaminen
data-statement-correction = Lausunnon korjaaminen
data-statement-hand = Lausunnosta kertominen
data-statement-send = Lausunnon lähettäminen

## Tapahtumat ja tehtävät

event-statement-drafted = Lausuntoa alettiin kirjoittaa
event-statement-redrafted = Lausunnon luonnosta muutettiin
event-statement-dropped = Lausunnon luonnos poistettiin
event-statement-signed = Lausunto allekirjoitettiin
event-statement-corrected = Lausunnosta tehtiin korjattu versio
event-statement-attached = Muualla kirjoitettu lausunto liitettiin
event-statement-handed = Lausunnosta kerrottiin asiakkaalle
event-statement-sent = Lausunto lähetettiin
task-sign-statement = Viimeistele ja allekirjoita lausunto
task-hand-statement = Kerro asiakkaalle lausunnosta

## Miksi ei

refusal-no-such-statement = Lausuntoa ei löydy. Valitse se asiakkuuden lausunnoista.
refusal-already-signed = Lausunto on jo allekirjoitettu. Tee siitä korjattu versio.
refusal-not-signed = Lausuntoa ei ole vielä allekirjoitettu. Allekirjoita se ensin.
refusal-statement-of-another = Lausunnon on kirjoittanut joku muu. Vain kirjoittaja voi tehdä tämän.
refusal-statement-from-elsewhere = Lausunto on kirjoitettu muualla. Pyydä korjausta sen kirjoittajalta ja liitä uusi.
refusal-statement-day = Kirjoituspäivä on tulevaisuudessa. Tarkista päivä.
refusal-author-missing = Kirjoittaja puuttuu. Kirjoita, kuka lausunnon on laatinut.
refusal-physician-signs = Tämän lausunnon kirjoittaa ja allekirjoittaa lääkäri. Valitse muu laji tai pyydä lääkäriä.
refusal-basis-does-not-cover = Tämä peruste ei salli lähettämistä. Valitse suostumus, joka koskee vastaanottajaa ja terveyden tai työkyvyn tietoja, tai lain kohta.
