# Turlistan: vem som svarar under telefontiderna, vem som är borta, vad som följer, och den egna kalendern.

nav-rota = Turlista
rota-lead = Vem som svarar under telefontiderna och vem som är borta. Turernas tider kommer från verksamhetsmodellen.
rota-when = { $weekday } { $day } kl. { $from }–{ $to }
rota-after = { $meeting } kl. { $time }
rota-next = Din nästa tur
rota-next-none = Du har ingen tur under de följande fyra veckorna.
rota-missed = Du är borta men har en tur
rota-missed-text = Någon annan kan ta turen på den här sidan. Kom överens om det i teamet.
rota-empty = Det finns inga turer under de här veckorna
rota-empty-text = Enligt verksamhetsmodellen är ingen kanal öppen då.
rota-leaving = Roterande platser upphör snart. Kom överens om en efterträdare.
rota-leaves = { $name }: sista dagen är { $day }
rota-nobody = Ingen
rota-asking = söker ersättare
rota-is-away = borta
rota-lacking = { $count ->
    [one] En saknas
   *[other] { $count } saknas
}
rota-deputy-wanted = Ersättare söks
rota-manned = I sin ordning
column-when = När
column-on-duty = Har turen
column-standing = Läge
column-after = Därefter
column-do = Åtgärder

## Turen

do-take-shift = Ta turen
do-take-over = Bli ersättare för { $name }
do-ask-deputy = Sök ersättare
do-keep-shift = Jag behöver ingen ersättare
do-change-shift = Ändra turen
do-take-off = Ta bort från turen
do-put-on = Lägg till i turen
rota-put = Lägg till i turen
field-on-duty = Vem tar turen
field-repeat = Upprepa varje vecka, sista dagen
field-repeat-hint = T.ex. 30.6.2026. Lämna tomt om du bara fyller den här turen. Helgdagar och frånvaro hoppas över.
done-rota-taken = Turen är nu din.
done-rota-off = Medarbetaren har tagits bort från turen.
done-rota-put = Medarbetaren har lagts till i turen.
done-rota-repeated = Medarbetaren har lagts till i turerna. Helgdagar och frånvaro hoppades över.
done-rota-asked = De andra ser nu att du söker en ersättare. Turen är din tills någon tar den.
done-rota-kept = Turen är kvar hos dig.
done-rota-taken-over = Du har nu turen som ersättare.
refusal-rota-no-such-shift = Det finns ingen tur då. Välj en tur i listan.
refusal-rota-over = Turen har redan varit. Välj en kommande tur.
refusal-rota-already-on = Hen är redan med i den här turen. Välj en annan medarbetare.
refusal-rota-not-on = Hen är inte längre med i den här turen. Se läget i listan.
refusal-rota-away = Hen är borta då. Välj en annan medarbetare.
refusal-rota-not-answering = Hen svarar inte på konsultationer då. Välj en annan medarbetare.
refusal-rota-not-offered = Ingen ersättare söks till den här turen. Se läget i listan.
refusal-rota-too-far = På en gång kan högst 26 veckor fyllas. Välj en tidigare dag.

## Frånvaro

rota-away = Egen frånvaro
rota-away-text = Anteckna de dagar då du är borta. De andra ser då dina turer, och dina uppgifter går till ersättaren.
rota-away-from = Första dagen borta
rota-away-until = Sista dagen borta
rota-away-deputy-hint = Hen ser dina uppgifter i sin egen dag medan du är borta.
do-mark-away = Anteckna frånvaro
do-cancel-away = Återta frånvaron
done-rota-away = Frånvaron har antecknats.
done-rota-back = Frånvaron har återtagits.
refusal-no-such-absence = Frånvaron hittas inte. Den har kanske redan återtagits.

## Min dag

rota-task-lacking = { $count ->
    [one] Fyll turen: en saknas
   *[other] Fyll turen: { $count } saknas
}
rota-task-seat-ends = Kom överens om en efterträdare för den roterande platsen

## Kalender

rota-calendar = Turerna i din egen kalender
rota-calendar-text = Du kan prenumerera på dina turer och möten i ditt kalenderprogram. Kalendern innehåller inga uppgifter om klienter.
rota-calendar-since = Adressen till din kalender gjordes { $day }.
do-make-calendar = Gör en kalenderadress
do-renew-calendar = Gör en ny adress
do-end-calendar = Ta adressen ur bruk
rota-calendar-made = Adressen till din kalender
rota-calendar-made-lead = Kopiera adressen och lägg till den i ditt kalenderprogram som en kalender att prenumerera på.
rota-calendar-once = Spara adressen nu
rota-calendar-once-text = Vi visar adressen bara en gång. Ge den inte till andra, för den öppnar dina turer utan inloggning. En tidigare adress fungerar inte längre.
rota-calendar-onward = Adressen är sparad
done-rota-calendar-ended = Kalenderadressen fungerar inte längre.
calendar-name = Rinnalla: egna turer
calendar-shift = Din tur: { $channel }
calendar-shift-asking = Din tur, ersättare söks: { $channel }
calendar-seat-ends = Din roterande plats upphör: { $team }

## Öppet nu

rota-open-until = Öppet nu, stänger kl. { $time }
rota-opens-today = Öppnar i dag kl. { $time }
rota-opens = Öppnar { $weekday } { $day } kl. { $time }
