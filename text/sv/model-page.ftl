# Verksamhetsmodellens sida: vad modellen säger, för alla som arbetar enligt den.

model-none = Ingen verksamhetsmodell är i bruk ännu
model-none-text = Huvudanvändaren tar en modell i bruk. Därefter kan klientrelationer öppnas.
model-version = Version { $version }
model-stages = Skeden
model-phase = Nationell fas
model-roles = Vem gör
model-actions = Vad görs
model-forms = Blanketter
model-instruments = Mätare
model-marks = Lagstadgade anteckningar
model-channels = Hur ni når oss
model-further = Mer information
model-further-always = När som helst
model-further-page = Välfärdsområdets egen sida
model-on-duty = { $count ->
    [one] { $count } yrkesperson svarar
   *[other] { $count } yrkespersoner svarar
}
model-criteria = Kriterier
model-criteria-service = Tjänstens kriterier
model-criteria-statutory = Villkor för det lagstadgade samarbetet
model-span = ({ $from }–{ $until })
model-teams = Team
model-meetings = Möten
model-consents = Samtycken och tillstånd
model-measures = Uppföljningsmått
model-baseline = Utgångsläge { $value }, { $day }
model-target = Mål { $value }, { $day }
rhythm-after-phone-hours = Efter telefontiden
rhythm-weekly = Varje vecka
rhythm-monthly = Varje månad
rhythm-quarterly = Var tredje månad
rhythm-when-needed = Vid behov
weekday-mon = mån
weekday-tue = tis
weekday-wed = ons
weekday-thu = tors
weekday-fri = fre
weekday-sat = lör
weekday-sun = sön
