# Oma päivä: mikä odottaa minua, ja tehtävät.

day-lead-text = Tänään on { $day }
day-no-cases = Roolisi ei avaa asiakkuuksia. Valikosta löydät omat työkalusi.
day-empty = Mikään ei odota sinua
day-empty-text = Uudet tehtävät ilmestyvät tähän itsestään.
day-tasks = { $count ->
    [one] Yksi tehtävä odottaa
   *[other] { $count } tehtävää odottaa
}
day-late = { $count ->
    [one] Yksi tehtävä on myöhässä
   *[other] { $count } tehtävää on myöhässä
}
day-lead = Esihenkilön tehtävät
day-lead-empty = Mikään ei odota esihenkilöä
day-lead-empty-text = Tähän tulevat hätäkatselut, jotka pitää arvioida, ja asiakkuudet, joilta puuttuu vastuuhenkilö.

## Tehtävät

task-record-need = Kirjaa tuen tarve
task-record-criteria = Tarkista kriteerit
task-record-agreement = Kysy ja kirjaa asiakkaan suostumus palveluun
task-record-basis = Kirjaa suostumus tai muu peruste
task-record-responsible = Nimeä vastuuhenkilö
task-record-owner = Päätä, kenellä asiakkuus on
task-record-goals = Asettakaa tavoite yhdessä
task-record-consent = Kysy ja kirjaa: { $name }
task-record-decision = Kysy asiakkaan päätös: { $name }
task-record-measure = Tee alkumittaus: { $name }
task-name-responsible = Nimeä vastuuhenkilö heti: palvelut ovat jo käynnissä
task-receive = Ota asiakkuuden vastuu vastaan tai kerro, miksi et voi
task-tell-client = Kerro asiakkaalle, kuka on vastuuhenkilö
task-inform-parties = Kerro peruutuksesta niille, jotka ovat saaneet tietoja
task-renew-basis = Kysy suostumus uudelleen: se päättyy tai on päättynyt
task-quiet = Ota yhteyttä asiakkaaseen: edellisestä kerrasta on kauan
task-stage-overdue = Katso, mikä pitää asiakasta tässä vaiheessa: tavoiteaika on ylittynyt
task-follow-up = Tee seurantamittaus
task-review-glass = Arvioi hätäkatselu
task-attend-to-flag = Tartu heti: vastaus vaatii huomiota
task-round-failed = Asiakkaan kutsu ei mene perille
task-round-halted = Asiakkaan kutsu on pysähtynyt
task-round-letter = Postita kirje asiakkaalle
