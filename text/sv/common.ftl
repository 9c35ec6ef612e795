# Ord som många sidor använder.

## Knappar och länkar

save = Spara
cancel = Avbryt
change = Ändra
correct = Rätta

## Korta ord

nobody = Ingen utsedd
non-disclosure = Spärrmarkering
until-further = tills vidare
points = { $points } poäng

## Vad som är fel i formuläret

read = Läs
not-a-day = Det här är inte ett datum. Skriv dag, månad och år, t.ex. 22.11.2026.
not-a-number = Det här talet går inte att använda. Skriv ett heltal med siffror, t.ex. 7.
spells-unread = Perioderna kan inte läsas. Skriv en period per rad, t.ex. 1.3.2024–31.8.2025. Lämna bort slutdatumet om perioden pågår: 1.3.2024–.

## Utkast och andras ändringar

draft-restored = Du fortsätter på utkastet som sparades { $when }
stale-title = Någon annan ändrade uppgifterna under tiden
stale-text = Ändringarna: { $list }. Din egen text finns kvar i formuläret. Kontrollera den och spara på nytt.
