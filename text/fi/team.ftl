# Tiimi: kuka tekee mitä, kuka on poissa, ja lähtevän työntekijän asiakkuudet.

team-lead = Kuka tekee mitä, kuka on poissa ja kuka on varahenkilö.
team-none = Tiimejä ei ole vielä
team-none-text = Pääkäyttäjä perustaa tiimin ylläpidossa.
team-host = { $host }, { $day } alkaen
team-members = Tiimin jäsenet
team-away = Poissa. Varahenkilö: { $deputy }
team-warnings = Sovittavana on { $count } asiaa
team-seat-empty = Paikka on tyhjä: { $role }
team-rotation-ends = { $name } jättää vaihtuvan paikkansa { $day }. Sovi seuraajasta.
team-tasks = Tehtävät ja niiden hoitajat
task-held-by-deputy = { $deputy }, koska { $holder } on poissa
column-role = Rooli
column-seat = Paikka
column-share = Työaika
column-until = Päättyy
column-competence = Erityisosaaminen
column-away = Poissaolo
column-task = Tehtävä
column-holder = Kuka hoitaa
column-deputy = Varahenkilö
seat-core = Ydintiimi
seat-visiting = Vieraileva
seat-back-up = Taustatuki

## Lähtevän työntekijän asiakkuudet

do-hand-over-all = Siirrä lähtevän työntekijän asiakkuudet
hand-over-all-lead = Kaikki avoimet asiakkuudet siirtyvät kerralla samalle työntekijälle. Vastaanottaja ottaa vastuun jokaisesta erikseen.
field-leaving = Kenen asiakkuudet siirretään
field-receiving = Kenelle
hand-over-all-done = { $count ->
    [0] Siirrettäviä asiakkuuksia ei ollut
    [one] Yhden asiakkuuden siirto on aloitettu
   *[other] { $count } asiakkuuden siirto on aloitettu
}
hand-over-all-done-text = Vastuu siirtyy, kun vastaanottaja ottaa asiakkuuden vastaan. Siihen asti se on entisellä vastuuhenkilöllä.
