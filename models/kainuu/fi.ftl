# Kainuu suomeksi. Sanat, joita tässä ei ole, tulevat kansallisesta mallista.

model = Perusterveydenhuollon työkyvyn tuen tiimi, Kainuu
    .short = Kainuu
    .note = Luonnos. Tiimi toimii perusterveydenhuollossa, ja vastuu asiakkuudesta ratkeaa palvelutarpeen mukaan.

unit-kainuu-sote = Kainuun sote
unit-primary-health-care = Perusterveydenhuolto

## Vaiheet

stage-arrival = Ohjautuminen
    .help = Osatyökykyinen asiakas tulee itse tai hänet ohjaa työllisyydenhoito, sosiaalihuolto tai muu verkosto. Tulotapa kirjataan.
    .client = Tulet palveluun itse, tai ammattilainen ohjaa sinut siihen.
stage-booking = Ajanvaraus
    .help = Asiakas varaa ajan, tai aika varataan hänen kanssaan. Ennen tapaamista katsotaan, onko tiimi oikea paikka.
    .client = Varaat ajan työkyvyn tuen tiimiin ja saat kysyä, mitä tapaamisessa tehdään.
stage-joint-assessment = Yhteinen arviointi tiimissä
    .help = Tiimi arvioi palvelutarpeen yhdessä ja kysyy tarvittaessa muilta ammattilaisilta. Tarpeen mukaan päätetään, kenellä asiakkuus on, ja syy kirjataan.
    .client = Selvitämme yhdessä, mitä apua tarvitset ja kuka vastaa asiastasi.

## Siirtymät

when-time-wanted = Asiakas haluaa ajan tiimiin
when-time-booked = Aika on varattu
when-owner-decided = On päätetty, kenellä asiakkuus on, ja suunnitelmasta on sovittu

## Mitä vaiheissa tehdään

action-record-route = Kirjataan, mitä kautta asiakas tuli
action-mark-partial-work-ability = Merkitään, jos asiakas on osatyökykyinen
action-book-time = Varataan aika
action-consult-others = Kysytään tarvittaessa muilta ammattilaisilta
action-decide-owner = Päätetään palvelutarpeen mukaan, kenellä asiakkuus on, ja kirjataan syy

channel-booking = Ajanvaraus

criterion-partial-work-ability = Onko asiakas osatyökykyinen?
    .help = Työkykyä on jäljellä, mutta sairaus, vamma tai muu syy rajoittaa sitä.

## Kumppanit ja saapuminen

partner-network = Verkostot ja muut yhteistyökumppanit

arrival-books-time = Varasi itse ajan
arrival-employment-management = Kunnan työllisyydenhoidosta
arrival-social-care = Sosiaalihuollosta
arrival-network = Verkostosta tai yhteistyökumppanilta
