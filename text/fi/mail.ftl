# Sähköposti: mitä kysyjälle kirjoitetaan, ja mitä siitä näkyy sivuilla. Viesteissä on viite ja linkki, ei sisältöä.

mail-subject-came = Kysymyksesi on tullut perille, viite { $reference }
mail-subject-added = Lisäyksesi on tullut perille, viite { $reference }
mail-subject-answered = Vastaus kysymykseesi, viite { $reference }
mail-subject-asked-back = Tiimi kysyy sinulta lisää, viite { $reference }
mail-came = Kysymyksesi on tullut perille. Vastaamme niin pian kuin voimme ja kerromme sinulle, kun voit lukea vastauksen.
mail-added = Lisäyksesi on tullut perille.
mail-answered = Kysymykseesi on vastattu.
mail-asked-back = Tiimi tarvitsee sinulta lisää tietoa, ennen kuin se voi vastata.
mail-masked = Viestissäsi oli tietoja, joista ihmisen voi tunnistaa. Peitimme ne, ennen kuin tallensimme viestin. Kysymys on nimetön.
mail-consent = Haluatko, että asia hoidetaan nimellä? Kerro siitä tiimille linkin kautta. Siihen tarvitaan asiakkaan suostumus, ja tiimi kertoo, miten sen voi antaa.
mail-dropped = Emme ottaneet vastaan liitteitä tai hyvin pitkän viestin loppua. Jos niissä oli jotain tärkeää, kirjoita se lyhyesti.
mail-reference = Viite: { $reference }
mail-link = Lue täällä:
mail-key = Jos sivu kysyy avainta, se on linkin lopussa viimeisen vinoviivan jälkeen. Älä anna linkkiä muille.
mail-reply = Voit jatkaa vastaamalla tähän viestiin. Älä kirjoita nimiä, henkilötunnusta tai yhteystietoja.

## Sivuilla

mail-not-shown = Lähetit tämän sähköpostilla. Viestin teksti ei näy täällä.
mail-masked-by-guard = Tunnistetiedot on peitetty
mail-undelivered = Sähköpostia ei voitu toimittaa
mail-undelivered-text = Kysyjä ei saa viestejämme eikä tiedä vastauksesta.
