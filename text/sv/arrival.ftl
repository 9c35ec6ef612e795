# Varifrån klienterna kommer, och hur snart en tjänst börjar.

arrivals-title = Varifrån man kommer och hur snart
arrivals-lead = Vilka vägar klienterna har kommit, och hur lång tid det har gått från det första tecknet till den första tjänsten.
arrivals-routes = Vägar
arrivals-routes-caption = Öppnade klientrelationer enligt väg, de senaste 12 månaderna
arrivals-routes-counted = Klientrelationer: öppnade längs vägen, med eller utan hänvisning. Hänvisningar: alla hänvisningar och kontaktförfrågningar som har sänts, vad det än blev av dem.
arrivals-bar = { $cases } ({ $share } %)
arrivals-none = Inga klientrelationer har öppnats
arrivals-none-text = Vägarna syns här när den första klientrelationen har öppnats.
arrivals-time = Från det första tecknet till den första tjänsten
arrivals-time-caption = Andel vars första tjänst började inom { $days } dagar, per kvartal, procent
arrivals-median = Median, dagar
arrivals-soon = Inom { $days } dagar
arrivals-year-note = De senaste fyra kvartalen
arrivals-quarter = { $number }/{ $year }
arrivals-counts-sign = Första tecknet: det tidigaste av dessa: en konsultation som fortsatte med klientens namn, en hänvisning eller kontaktförfrågan, öppnandet av klientrelationen. Kvartalet är det då tecknet kom.
arrivals-counts-service = Första tjänsten: skedet där tjänster ordnas och genomförs, eller den första åtgärden som har antecknats som gjord, det som kom först.
arrivals-counts-known = I andelen ingår de vars första tecken är äldre än { $days } dagar. I medianen ingår alla: de vars tjänst inte ännu har börjat har väntat längst.
arrivals-counts-few = Tiderna berättas inte för ett kvartal då tecknet kom om färre än { $limit } personer.
column-heard = Första tecknet
column-served = Tjänsten har börjat
column-quarter = Kvartal
column-cases = Klientrelationer
column-referrals = Hänvisningar
