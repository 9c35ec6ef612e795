# Suunnitelma: mitä on sovittu järjestettäväksi, tavoitteittain ja puolittain.

plan = Suunnitelma
plan-lead = Mitä on sovittu kunkin tavoitteen hyväksi. Sosiaali- ja terveyspalvelut näkyvät rinnakkain.
plan-whole = Suunnitelma kokonaisuutena
plan-kind = Suunnitelman laji
plan-kept-elsewhere = Virallinen suunnitelma on toisessa järjestelmässä.
plan-answer = Asiakkaan kanta
plan-not-asked = Ei vielä kysytty
plan-no-goals = Ensin tarvitaan tavoite
plan-no-goals-text = Suunnitelma rakentuu tavoitteiden varaan. Asettakaa ensimmäinen tavoite yhdessä asiakkaan kanssa.
plan-empty = Mitään ei ole vielä sovittu
plan-nothing = Ei vielä sovittua
plan-others = Muut
plan-arranged-by = Järjestää: { $who }
plan-by = Viimeistään { $day }
plan-late = Määräaika on mennyt
plan-ended =
    { $count ->
        [one] Päättynyt: yksi sovittu asia
       *[other] Päättyneet: { $count } sovittua asiaa
    }
plan-lacks-social = Suunnitelmasta puuttuvat sosiaalipalvelut
plan-lacks-health = Suunnitelmasta puuttuvat terveyspalvelut
plan-lacks-both = Suunnitelmasta puuttuvat sosiaali- ja terveyspalvelut
plan-lacks-text = Kriteerien mukaan asiakas tarvitsee sekä sosiaali- että terveyspalveluja yhteen sovitettuina. Sopikaa puuttuvasta yhdessä asiakkaan kanssa.
agree-social = Lisää sosiaalipalvelu
agree-health = Lisää terveyspalvelu
do-agree = Lisää suunnitelmaan
do-end-row = Päätä
sector-social = Sosiaalipalvelut
sector-health = Terveyspalvelut
sector-employment = Työ ja työllisyyspalvelut
sector-education = Koulutus ja opinnot
sector-benefits = Etuudet ja toimeentulo
sector-own = Asiakas itse
sector-other = Muu tuki
ending-done = Tehty
ending-dropped = Jätettiin pois

## Lomakkeet

sheet-plan-agree = Lisää suunnitelmaan
sheet-plan-agree-lead = Kirjaa yksi asia, josta on sovittu asiakkaan kanssa. Terveyspalvelut näkyvät niille, joilla on oikeus lukea terveystietoja.
sheet-plan-change = Muuta sovittua
sheet-plan-change-lead = Aiempi sopimus jää näkyviin tapahtumiin. Jos asia kuuluu muualle, päätä tämä ja lisää uusi.
sheet-plan-end = Päätä sovittu asia
sheet-plan-end-lead = Päättynyt asia jää suunnitelmaan luettavaksi.
field-goal = Tavoite, jota tämä edistää
field-sector = Mihin palveluihin tämä kuuluu
field-arranger = Kuka järjestää
field-arranger-hint = Esim. terveysasema tai sosiaaliohjaaja. Tarvitaan, ellei asiakas tee tätä itse.
field-plan-agree-text = Mitä on sovittu
field-plan-agree-text-hint = Esim. fysioterapeutin arvio
field-plan-agree-due = Mihin mennessä
field-plan-agree-due-hint = Kuukausi tai päivä, esim. 5/2026 tai 14.5.2026
field-plan-change-text = Mitä on sovittu
field-plan-change-due = Mihin mennessä
field-plan-change-due-hint = Kuukausi tai päivä, esim. 5/2026 tai 14.5.2026
field-plan-change-reason = Miksi sovittu muuttuu
field-plan-end-how = Miten kävi
field-plan-end-reason = Mitä saatiin aikaan tai miksi jätettiin pois
field-plan-end-reason-hint = Tarvitaan, kun asia jätetään pois.
not-a-day-or-month = Kirjoita kuukausi ja vuosi tai päivä, esimerkiksi 5/2026 tai 14.5.2026.
done-plan-agree = Lisätty suunnitelmaan
done-plan-change = Muutos on tallennettu
done-plan-end = Asia on päätetty
data-plan = Suunnitelma
data-plan-agree = Suunnitelmaan lisääminen
data-plan-change = Sovitun muuttaminen
data-plan-end = Sovitun päättäminen

## Tapahtumat

event-plan-row-agreed = Suunnitelmaan lisättiin
event-plan-row-changed = Suunnitelmaa muutettiin
event-plan-row-ended = Suunnitelman asia päättyi

## Miksi ei

refusal-no-such-plan-row = Tätä asiaa ei ole suunnitelmassa. Valitse se suunnitelman sivulta.
refusal-plan-row-over = Asia on jo päätetty. Lisää tarvittaessa uusi.
refusal-arranger-missing = Järjestäjä puuttuu. Kirjoita, kuka tämän järjestää.
