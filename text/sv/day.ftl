# Min dag: vad som väntar på mig, och uppgifterna.

day-lead-text = I dag är det { $day }
day-no-cases = Din roll öppnar inga klientrelationer. I menyn hittar du dina verktyg.
day-empty = Ingenting väntar på dig
day-empty-text = Nya uppgifter dyker upp här av sig själva.
day-tasks = { $count ->
    [one] En uppgift väntar
   *[other] { $count } uppgifter väntar
}
day-late = { $count ->
    [one] En uppgift är försenad
   *[other] { $count } uppgifter är försenade
}
day-lead = Chefens uppgifter
day-lead-empty = Ingenting väntar på chefen
day-lead-empty-text = Hit kommer nödåtkomster att granska och klientrelationer utan ansvarig person.

## Uppgifter

task-record-need = Anteckna behovet av stöd
task-record-criteria = Granska kriterierna
task-record-agreement = Fråga efter och anteckna klientens samtycke till tjänsten
task-record-basis = Anteckna samtycke eller annan grund
task-record-responsible = Utse en ansvarig person
task-record-owner = Besluta hos vem klientrelationen är
task-record-goals = Ställ upp ett mål tillsammans
task-record-consent = Fråga efter och anteckna: { $name }
task-record-decision = Fråga efter klientens beslut: { $name }
task-record-measure = Gör den inledande mätningen: { $name }
task-name-responsible = Utse en ansvarig person genast: tjänsterna pågår redan
task-receive = Ta emot ansvaret, eller berätta varför du inte kan
task-tell-client = Berätta för klienten vem som är ansvarig person
task-inform-parties = Meddela dem som har fått uppgifter om återkallelsen
task-renew-basis = Fråga efter nytt samtycke: det upphör eller har upphört
task-quiet = Kontakta klienten: det är länge sedan sist
task-stage-overdue = Se efter vad som håller klienten kvar i skedet: måltiden har överskridits
task-follow-up = Gör den uppföljande mätningen
task-review-glass = Granska nödåtkomsten
task-attend-to-flag = Ta tag genast: ett svar kräver uppmärksamhet
task-round-failed = Klientens inbjudan kommer inte fram
task-round-halted = Klientens inbjudan har stannat av
task-round-letter = Posta brevet till klienten
