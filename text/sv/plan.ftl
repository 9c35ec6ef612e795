# Planen: vad man har kommit överens om att ordna, mål för mål och sida för sida.

plan = Plan
plan-lead = Vad man har kommit överens om för varje mål. Social- och hälsotjänsterna visas sida vid sida.
plan-whole = Planen som helhet
plan-kind = Typ av plan
plan-kept-elsewhere = Den officiella planen finns i ett annat system.
plan-answer = Klientens ståndpunkt
plan-not-asked = Har inte frågats ännu
plan-no-goals = Först behövs ett mål
plan-no-goals-text = Planen bygger på målen. Ställ upp det första målet tillsammans med klienten.
plan-empty = Inget har avtalats ännu
plan-nothing = Inget avtalat ännu
plan-others = Övriga
plan-arranged-by = Ordnas av: { $who }
plan-by = Senast { $day }
plan-late = Tidsfristen har gått ut
plan-ended =
    { $count ->
        [one] Avslutat: en överenskommen sak
       *[other] Avslutat: { $count } överenskomna saker
    }
plan-lacks-social = Planen saknar socialtjänster
plan-lacks-health = Planen saknar hälsotjänster
plan-lacks-both = Planen saknar social- och hälsotjänster
plan-lacks-text = Enligt kriterierna behöver klienten både social- och hälsotjänster som samordnas. Kom överens om det som saknas tillsammans med klienten.
agree-social = Lägg till en socialtjänst
agree-health = Lägg till en hälsotjänst
do-agree = Lägg till i planen
do-end-row = Avsluta
sector-social = Socialtjänster
sector-health = Hälsotjänster
sector-employment = Arbete och sysselsättning
sector-education = Utbildning och studier
sector-benefits = Förmåner och utkomst
sector-own = Klienten själv
sector-other = Annat stöd
ending-done = Gjort
ending-dropped = Lämnades bort

## Formulär

sheet-plan-agree = Lägg till i planen
sheet-plan-agree-lead = Anteckna en sak som har avtalats med klienten. Hälsotjänster visas för dem som har rätt att läsa hälsouppgifter.
sheet-plan-change = Ändra det avtalade
sheet-plan-change-lead = Det som avtalades tidigare finns kvar bland händelserna. Om saken hör till andra tjänster, avsluta den och lägg till en ny.
sheet-plan-end = Avsluta en överenskommen sak
sheet-plan-end-lead = Det som har avslutats kan fortfarande läsas i planen.
field-goal = Målet som detta främjar
field-sector = Till vilka tjänster detta hör
field-arranger = Vem ordnar
field-arranger-hint = T.ex. hälsostationen eller en socialhandledare. Behövs om klienten inte gör detta själv.
field-plan-agree-text = Vad har avtalats
field-plan-agree-text-hint = T.ex. en bedömning av en fysioterapeut
field-plan-agree-due = Senast när
field-plan-agree-due-hint = Månad eller dag, t.ex. 5/2026 eller 14.5.2026
field-plan-change-text = Vad har avtalats
field-plan-change-due = Senast när
field-plan-change-due-hint = Månad eller dag, t.ex. 5/2026 eller 14.5.2026
field-plan-change-reason = Varför det avtalade ändras
field-plan-end-how = Hur gick det
field-plan-end-reason = Vad som uppnåddes eller varför det lämnades bort
field-plan-end-reason-hint = Behövs när något lämnas bort.
not-a-day-or-month = Skriv månad och år eller en dag, till exempel 5/2026 eller 14.5.2026.
done-plan-agree = Tillagt i planen
done-plan-change = Ändringen är sparad
done-plan-end = Saken är avslutad
data-plan = Plan
data-plan-agree = Tillägg i planen
data-plan-change = Ändring av det avtalade
data-plan-end = Avslutning av något avtalat

## Händelser

event-plan-row-agreed = Planen kompletterades
event-plan-row-changed = Planen ändrades
event-plan-row-ended = En sak i planen avslutades

## Varför inte

refusal-no-such-plan-row = Saken finns inte i planen. Välj den på planens sida.
refusal-plan-row-over = Saken är redan avslutad. Lägg till en ny vid behov.
refusal-arranger-missing = Det framgår inte vem som ordnar. Skriv vem som ordnar detta.
