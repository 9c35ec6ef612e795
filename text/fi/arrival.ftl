# Mistä asiakkaat tulevat, ja kuinka pian palvelu alkaa.

arrivals-title = Mistä tullaan ja kuinka pian
arrivals-lead = Mitä reittejä asiakkaat ovat tulleet, ja kuinka kauan ensimmäisestä merkistä on kulunut ensimmäiseen palveluun.
arrivals-routes = Reitit
arrivals-routes-caption = Avatut asiakkuudet reiteittäin, viimeiset 12 kuukautta
arrivals-routes-counted = Asiakkuudet: avattu reittiä pitkin, tuli ohjaus tai ei. Ohjaukset: kaikki lähetetyt ohjaukset ja yhteydenottopyynnöt, mitä niistä sitten tulikin.
arrivals-bar = { $cases } ({ $share } %)
arrivals-none = Asiakkuuksia ei ole avattu
arrivals-none-text = Reitit näkyvät tässä, kun ensimmäinen asiakkuus on avattu.
arrivals-time = Ensimmäisestä merkistä ensimmäiseen palveluun
arrivals-time-caption = Osuus, jolla ensimmäinen palvelu alkoi { $days } päivässä, neljännesvuosittain, prosenttia
arrivals-median = Mediaani, päivää
arrivals-soon = { $days } päivässä
arrivals-year-note = Viimeiset neljä neljännesvuotta
arrivals-quarter = { $number }/{ $year }
arrivals-counts-sign = Ensimmäinen merkki: aikaisin näistä: konsultaatio, joka jatkui asiakkaan nimellä, ohjaus tai yhteydenottopyyntö, asiakkuuden avaaminen. Neljännesvuosi on se, jona merkki saatiin.
arrivals-counts-service = Ensimmäinen palvelu: palvelujen järjestämisen ja toteutuksen vaihe tai ensimmäinen tehdyksi kirjattu toimenpide, kumpi tuli ensin.
arrivals-counts-known = Osuudessa ovat ne, joiden ensimmäisestä merkistä on yli { $days } päivää. Mediaanissa ovat kaikki: ne, joilla palvelu ei ole vielä alkanut, ovat odottaneet pisimpään.
arrivals-counts-few = Aikoja ei kerrota neljännesvuodesta, jona merkki saatiin alle { $limit } henkilöstä.
column-heard = Ensimmäinen merkki
column-served = Palvelu alkanut
column-quarter = Neljännesvuosi
column-cases = Asiakkuudet
column-referrals = Ohjaukset
