# Teamet: vem som gör vad, vem som är borta, och klientrelationerna hos den som slutar.

team-lead = Vem som gör vad, vem som är borta och vem som är ersättare.
team-none = Det finns inga team ännu
team-none-text = Huvudanvändaren grundar ett team.
team-host = { $host }, från { $day }
team-members = Teamets medlemmar
team-away = Borta. Ersättare: { $deputy }
team-warnings = Det finns { $count } saker att komma överens om
team-seat-empty = Platsen är tom: { $role }
team-rotation-ends = { $name } lämnar sin roterande plats { $day }. Kom överens om en efterträdare.
team-tasks = Uppgifter och vem som sköter dem
task-held-by-deputy = { $deputy }, eftersom { $holder } är borta
column-role = Roll
column-seat = Plats
column-share = Arbetstid
column-until = Upphör
column-competence = Särskild kompetens
column-away = Frånvaro
column-task = Uppgift
column-holder = Vem sköter
column-deputy = Ersättare
seat-core = Kärnteam
seat-visiting = Gästande
seat-back-up = Bakgrundsstöd

## Klientrelationerna hos den som slutar

do-hand-over-all = Överför klientrelationerna från den som slutar
hand-over-all-lead = Alla öppna klientrelationer överförs på en gång till samma arbetstagare. Mottagaren tar emot ansvaret för var och en.
field-leaving = Vems klientrelationer överförs
field-receiving = Till vem
hand-over-all-done = { $count ->
    [0] Det fanns inga klientrelationer att överföra
    [one] Överföringen av en klientrelation har börjat
   *[other] Överföringen av { $count } klientrelationer har börjat
}
hand-over-all-done-text = Ansvaret övergår när mottagaren tar emot klientrelationen. Till dess finns det hos den tidigare ansvariga personen.
