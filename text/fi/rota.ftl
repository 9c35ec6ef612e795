# Vuorot: kuka vastaa puhelinaikoina, kuka on poissa, mitä siitä seuraa, ja oma kalenteri.

nav-rota = Vuorot
rota-lead = Kuka vastaa puhelinaikoina ja kuka on poissa. Vuorojen ajat tulevat toimintamallista.
rota-when = { $weekday } { $day } klo { $from }–{ $to }
rota-after = { $meeting } klo { $time }
rota-next = Seuraava vuorosi
rota-next-none = Sinulla ei ole vuoroa seuraavan neljän viikon aikana.
rota-missed = Olet poissa, mutta sinulla on vuoro
rota-missed-text = Joku muu voi ottaa vuoron tältä sivulta. Sovi siitä tiimissä.
rota-empty = Näinä viikkoina ei ole vuoroja
rota-empty-text = Toimintamallin mukaan mikään kanava ei ole silloin auki.
rota-leaving = Vaihtuvia paikkoja päättyy pian. Sovi seuraajasta.
rota-leaves = { $name }: viimeinen päivä on { $day }
rota-nobody = Ei ketään
rota-asking = etsii sijaista
rota-is-away = poissa
rota-lacking = { $count ->
    [one] Yksi puuttuu
   *[other] { $count } puuttuu
}
rota-deputy-wanted = Sijaista etsitään
rota-manned = Kunnossa
column-when = Milloin
column-on-duty = Vuorossa
column-standing = Tilanne
column-after = Sen jälkeen
column-do = Toiminnot

## Vuoro

do-take-shift = Ota vuoro
do-take-over = Tule sijaiseksi: { $name }
do-ask-deputy = Etsi sijaista
do-keep-shift = En tarvitse sijaista
do-change-shift = Muuta vuoroa
do-take-off = Poista vuorosta
do-put-on = Lisää vuoroon
rota-put = Lisää vuoroon
field-on-duty = Kuka tulee vuoroon
field-repeat = Toista joka viikko, viimeinen päivä
field-repeat-hint = Esim. 30.6.2026. Jätä tyhjäksi, jos lisäät vain tämän vuoron. Pyhäpäivät ja poissaolot jäävät väliin.
done-rota-taken = Vuoro on nyt sinulla.
done-rota-off = Työntekijä on poistettu vuorosta.
done-rota-put = Työntekijä on lisätty vuoroon.
done-rota-repeated = Työntekijä on lisätty vuoroihin. Pyhäpäivät ja poissaolot jäivät väliin.
done-rota-asked = Muut näkevät nyt, että etsit sijaista. Vuoro on sinulla, kunnes joku ottaa sen.
done-rota-kept = Vuoro pysyy sinulla.
done-rota-taken-over = Olet nyt vuorossa sijaisena.
refusal-rota-no-such-shift = Silloin ei ole vuoroa. Valitse vuoro luettelosta.
refusal-rota-over = Vuoro on jo ollut. Valitse tuleva vuoro.
refusal-rota-already-on = Hän on jo tässä vuorossa. Valitse toinen työntekijä.
refusal-rota-not-on = Hän ei ole enää tässä vuorossa. Katso tilanne luettelosta.
refusal-rota-away = Hän on silloin poissa. Valitse toinen työntekijä.
refusal-rota-not-answering = Hän ei vastaa konsultaatioihin silloin. Valitse toinen työntekijä.
refusal-rota-not-offered = Tähän vuoroon ei etsitä sijaista. Katso tilanne luettelosta.
refusal-rota-too-far = Yhdellä kertaa voi täyttää enintään 26 viikkoa. Valitse aiempi päivä.

## Poissaolot

rota-away = Omat poissaolot
rota-away-text = Merkitse päivät, joina olet poissa. Vuorosi näkyvät silloin muille, ja tehtäväsi siirtyvät varahenkilölle.
rota-away-from = Ensimmäinen poissaolopäivä
rota-away-until = Viimeinen poissaolopäivä
rota-away-deputy-hint = Hän näkee tehtäväsi omassa päivässään, kun olet poissa.
do-mark-away = Merkitse poissaolo
do-cancel-away = Peru poissaolo
done-rota-away = Poissaolo on merkitty.
done-rota-back = Poissaolo on peruttu.
refusal-no-such-absence = Poissaoloa ei löydy. Ehkä se on jo peruttu.

## Oma päivä

rota-task-lacking = { $count ->
    [one] Täydennä vuoro: yksi puuttuu
   *[other] Täydennä vuoro: { $count } puuttuu
}
rota-task-seat-ends = Sovi seuraaja vaihtuvalle paikalle

## Kalenteri

rota-calendar = Vuorot omaan kalenteriin
rota-calendar-text = Voit tilata omat vuorosi ja kokouksesi kalenteriohjelmaasi. Kalenterissa ei ole tietoja asiakkaista.
rota-calendar-since = Kalenterisi osoite on tehty { $day }.
do-make-calendar = Tee kalenterin osoite
do-renew-calendar = Tee uusi osoite
do-end-calendar = Poista osoite käytöstä
rota-calendar-made = Kalenterisi osoite
rota-calendar-made-lead = Kopioi osoite ja lisää se kalenteriohjelmaasi tilattavana kalenterina.
rota-calendar-once = Ota osoite talteen nyt
rota-calendar-once-text = Näytämme osoitteen vain kerran. Älä anna sitä muille, sillä se avaa vuorosi ilman kirjautumista. Aiempi osoite ei enää toimi.
rota-calendar-onward = Osoite on tallessa
done-rota-calendar-ended = Kalenterin osoite ei enää toimi.
calendar-name = Rinnalla: omat vuorot
calendar-shift = Vuorossa: { $channel }
calendar-shift-asking = Vuorossa, sijaista etsitään: { $channel }
calendar-seat-ends = Vaihtuva paikkasi päättyy: { $team }

## Auki nyt

rota-open-until = Auki nyt, sulkeutuu klo { $time }
rota-opens-today = Avautuu tänään klo { $time }
rota-opens = Avautuu { $weekday } { $day } klo { $time }
