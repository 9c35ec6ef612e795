# Henkilöt: haku, kirjaaminen rekisteriin, korjaaminen ja hätäkatselu.

## Haku

persons-lead = Hae ensin. Jos henkilöä ei löydy, voit kirjata hänet.
persons-search = Hae henkilöä
persons-search-hint = Nimi, syntymäaika tai henkilötunnus, esim. Esimerkki Aino 1.1.1990
persons-found = Löytyneet henkilöt
persons-none = Ketään ei löytynyt
persons-none-text = Tarkista kirjoitusasu, tai hae pelkällä sukunimellä ja syntymäajalla.
persons-many = Haku löysi enemmän kuin tässä näkyy. Lisää hakuun syntymäaika tai koko nimi.
persons-not-here = Eikö henkilö ole joukossa?
do-register = Kirjaa uusi henkilö

## Henkilön sivu

person = Henkilö
person-cases = Asiakkuudet
person-no-cases = Sinulle ei näy asiakkuuksia
person-no-cases-text = Henkilöllä voi olla asiakkuus, joka ei näy sinulle. Voit myös avata uuden.
do-correct-person = Korjaa henkilön tietoja
do-use-log = Katso, kuka on katsonut tietoja

## Kirjaaminen ja korjaaminen

register-title = Kirjaa uusi henkilö
register-lead = Kirjaa vain se, mitä asiakkaan kanssa työskentelyyn tarvitaan.
correction-title = Korjaa henkilön tietoja
correction-lead = Aiempi tieto, korjaus ja perustelu jäävät talteen.
person-identity = Kuka henkilö on
person-language = Kieli
person-contact = Yhteystiedot
person-protection = Onko henkilöllä turvakielto?
field-given = Etunimet
field-family = Sukunimi
field-code = Henkilötunnus
field-code-hint = Esim. 010190-999W. Jätä tyhjäksi, jos tunnusta ei ole.
field-born = Syntymäaika
field-born-hint = Esim. 1.1.1990. Tarvitaan, jos henkilötunnusta ei ole.
field-municipality = Kotikunta
field-municipality-hint = Esim. Järvenpää
field-language = Asiointikieli
field-interpreter = Tulkkauksen kieli
field-interpreter-hint = Kirjoita kieli, jos tulkkia tarvitaan, esim. dari.
field-phone = Puhelin
field-phone-hint = Esim. 040 123 4567
field-email = Sähköposti
field-email-hint = Esim. aino@esimerkki.fi
field-address = Osoite
field-address-hint = Katu, postinumero ja postitoimipaikka
field-non_disclosure = Turvakielto
contact-hidden = Yhteystiedot eivät näy sinulle
contact-hidden-text = Jätä kotikunta ja yhteystiedot tyhjiksi, jos ne eivät muutu. Se, mitä kirjoitat, tulee entisen tilalle.
card-now = Henkilön tiedoissa on nyt: { $list }. Oma tekstisi on tallessa tässä lomakkeessa. Tarkista se ja tallenna uudelleen.
born-not-as-code = Syntymäaika ei ole sama kuin henkilötunnuksessa. Korjaa jompikumpi.
not-a-municipality = Tämän nimistä kuntaa ei löydy. Kirjoita kunnan nimi kokonaan, esim. Järvenpää.
code-shape = Tämä ei ole henkilötunnus. Kirjoita 11 merkkiä, esim. 010190-999W.
code-day = Henkilötunnuksen alussa on päivä, jota ei ole. Tarkista kuusi ensimmäistä numeroa.
code-check = Henkilötunnuksessa on kirjoitusvirhe. Tarkista jokainen merkki.
code-number = Henkilötunnuksen numerot välimerkin jälkeen eivät ole käytössä. Tarkista ne.
alike-title = Onko kyse samasta henkilöstä?
alike-text = Rekisterissä on jo:
not-among-alike-title = Ei sama henkilö
not-among-alike = Tarkistin tiedot: tämä on eri henkilö.
language-fi = suomi
language-sv = ruotsi
language-en = englanti
language-se = pohjoissaame
language-ru = venäjä
language-uk = ukraina
language-ar = arabia
language-so = somali
language-et = viro
done-register = Henkilö on kirjattu. Voit avata hänelle asiakkuuden.

## Hätäkatselu

do-break-glass = Avaa hätäkatselulla
glass-title = Hätäkatselu
glass-warning = Tämä on poikkeus, ja se arvioidaan jälkikäteen
glass-warning-text = Hätäkatselu avaa henkilön asiakkuudet sinulle, vaikka et hoida hänen asiaansa. Käytä sitä vain, kun asia ei voi odottaa. Perustelusi tallentuu, esihenkilö arvioi katselun, ja asiakas saa tiedon siitä lokistaan.
field-hours = Kuinka pitkäksi aikaa
glass-hours = { $hours ->
    [one] { $hours } tunti
   *[other] { $hours } tuntia
}
done-glass = Perustelusi on tallennettu. Jos henkilöllä on asiakkuuksia, näet ne nyt.

# The state of one case.
word-closed = Päättynyt
