# Administration: människor och rättigheter, team, partner, uppgifter, verksamhetsmodell. Inget om klienter syns här.

office-lead = Här antecknas vem som får göra vad. Klienternas uppgifter syns inte i administrationen.
office-people = Användare
office-teams = Team
office-tasks = Uppgifter och ersättare
office-partners = Partner
office-organisation = Organisation och verksamhetsmodell
office-change = Ändra
office-nobody = Ingen
office-no-team = Teamet har inte grundats ännu
office-no-team-text = I modellen som används äger ett team klientrelationer, men ett sådant team finns inte.
office-teams-none = Inga team ännu
office-teams-none-text = Ta först en verksamhetsmodell i bruk och grunda teamet utifrån den.
office-tasks-none = Inga uppgifter
office-tasks-none-text = Modellen som används nämner inga uppgifter som någon måste sköta.
office-partners-none = Inga partner ännu
office-partners-none-text = Lägg till de organisationer som ni hjälper klienterna tillsammans med.
office-model-none = Ingen verksamhetsmodell har tagits i bruk.
office-model-line = { $name }, version { $version }

## Fältens namn

office-field-name = Namn
office-field-title = Uppgiftsbenämning
office-field-title-hint = Syns i loggen och för andra användare.
office-field-organisation = Organisation
office-field-organisation-hint = Organisationen för vars räkning personen arbetar.
office-field-competence = Särskild kompetens
office-field-supervisor = Chef
office-field-user = Användarnamn
office-field-user-hint = Namnet som personen loggar in med. Det kan inte ändras senare.
office-field-rights = Rättigheter utöver platsen i teamet
office-field-rights-hint = Lämna tomt om rättigheterna följer av rollen i teamet.
office-field-team = Team
office-field-role = Roll
office-field-role-hint = Rättigheterna följer av rollen så som modellen ger dem i dag.
office-field-kind = Plats
office-field-share = Andel av arbetstiden i procent
office-field-municipality = Kommun
office-field-municipality-hint = Fyll i om platsen innehas av olika personer i olika kommuner.
office-field-from = Första dagen
office-field-until = Sista dagen
office-field-until-hint = Lämna tomt om slutet inte är känt.
office-field-last-day = Sista dagen
office-field-deputy = Ersättare
office-field-holder = Vem sköter uppgiften
office-field-task = Uppgift
office-field-reason = Orsak
office-field-template = Modellens team
office-field-host = Var teamet finns
office-field-members = Medlemmar
office-field-seats = Roller i team
office-field-status = Läge
office-field-valid = I kraft
office-field-need = Behov
office-field-partner-kind = Slag av partner
office-field-partner-end = Samarbete
office-field-model = Verksamhetsmodell
office-field-version = Version
office-field-model-status = Modellens skede
office-field-adopted = I bruk
office-field-source = Källa
office-field-section = Del
office-field-come = Kommer
office-field-gone = Försvinner
office-field-other = Ändras

## Användare

office-new-worker = Lägg till en användare
office-new-worker-lead = Användaren får en engångslänk för att välja lösenord. Platsen i teamet läggs till efteråt.
office-new-worker-submit = Lägg till och gör en länk
office-worker-profile = Basuppgifter
office-worker-seats = Platser i team
office-worker-rights = Rättigheter
office-worker-absence = Frånvaro
office-worker-account = Inloggning
office-worker-standing = Anställning
office-status-active = I bruk
office-status-invited = Inbjuden
office-status-no-password = Inget lösenord
office-status-locked = Låst
office-status-away = Borta
office-status-left = Har slutat
office-profile = Ändra basuppgifterna
office-rights = Ändra rättigheterna
office-rights-beside = Utöver platserna
office-rights-all = Alla i dag
office-rights-none = Inga rättigheter
office-seat = Lägg till en plats i ett team
office-seat-lead = Av platsen följer vad användaren får göra och om hen kan vara ansvarig person.
office-seat-submit = Lägg till platsen
office-seat-change = Ändring
office-seat-end = Avsluta platsen i teamet
office-seat-end-lead = Efter sista dagen gäller platsens rättigheter inte längre.
office-seat-end-submit = Avsluta platsen
office-seat-end-short = Avsluta
office-seat-over = Avslutad
office-seats-none = Inga platser i team
office-seats-none-text = De flesta behöver en plats i ett team för att kunna arbeta med klienter.
office-absence = Anteckna frånvaro
office-absence-lead = Under frånvaron sköter ersättaren klientrelationerna, och uppgifterna övergår till ersättaren.
office-absence-none = Ingen frånvaro är antecknad.
office-leave = Avsluta arbetet
office-leave-lead = Användarens sessioner avslutas genast, och hen kommer inte längre in. Uppgifterna om vad hen har gjort finns kvar.
office-leave-submit = Avsluta arbetet
office-leave-cases = Klientrelationerna måste överföras först
office-leave-cases-text = Användaren har klientrelationer som hen ansvarar för eller håller på att ta emot.
office-leave-hand-over = Överför klientrelationerna
office-return = Återställ som användare
office-return-lead = De platser och rättigheter som fortfarande är i kraft kommer tillbaka.
office-return-submit = Återställ

office-account-password = Lösenord valt
office-account-factor = Autentiseringsapp i bruk
office-account-sessions = Öppna sessioner
office-account-invited = Länken fungerar till
office-account-locked = Låst till
office-reset = Gör en ny inloggningslänk
office-reset-lead = Det gamla lösenordet slutar fungera och sessionerna avslutas genast. Autentiseringsappen förblir som den är. Försäkra dig först om att den som ber är den som hen säger sig vara.
office-reset-submit = Gör länken
office-sessions-end = Avsluta sessionerna
office-unlock = Lås upp kontot
office-unlock-lead = Användaren kan genast försöka logga in igen. Om det inte var användaren själv som försökte är det bättre att göra en ny länk.
office-unlock-submit = Lås upp
office-factor = Ta bort autentiseringsappen
office-factor-lead = Gör detta bara om telefonen och reservkoderna är borta och du är säker på vem som ber. Sessionerna avslutas, och vid nästa inloggning tas en ny app i bruk.
office-factor-submit = Ta bort
office-link = Engångslänk
office-link-lead = { $count ->
    [one] Ge länken till användaren själv. Den fungerar en gång under en dag.
   *[other] Ge länken till användaren själv. Den fungerar en gång under { $count } dagar.
}
office-link-address = Länk
office-link-once = Länken visas bara nu
office-link-once-text = Kopiera den och lämna över den säkert: personligen eller i organisationens egen meddelandekanal.
office-link-onward = Vidare till användarens sida

## Team

office-team-new = Grunda ett team
office-team-new-lead = Teamet får sina platser och regler av verksamhetsmodellen som används.
office-team-new-submit = Grunda teamet
office-team-members = Medlemmar
office-team-empty = Det finns ingen i teamet ännu
office-team-empty-text = En medlem läggs till på användarens egen sida.
office-team-lacking = Platser som inte är tillsatta
office-seat-needed = Modellen förutsätter
office-seat-open = Valfri
office-team-hosts = Var teamet har funnits
office-host = Flytta teamet
office-host-lead = Ändringen gäller från och med i dag. Tidigare uppgifter finns kvar.

## Partner, uppgifter, organisation

office-partner-new = Lägg till en partner
office-partner-new-submit = Lägg till partnern
office-partner-end = Avsluta samarbetet
office-partner-end-lead = Partnern syns fortfarande i de klientrelationer där den har varit med.
office-partner-end-submit = Avsluta samarbetet
office-partner-end-short = Avsluta
office-partner-over = Avslutat
office-task = Vem sköter uppgiften, och ersättaren
office-task-lead = När den som sköter uppgiften är borta sköts den av ersättaren.
office-name = Organisationens namn
office-name-none = Inget namn har getts

## Verksamhetsmodell

office-models = Verksamhetsmodeller
office-models-lead = Nya klientrelationer följer den modell som senast togs i bruk. De som redan har börjat stannar i den modell där de började.
office-model-draft = Utkast
office-model-published = Publicerad
office-model-retired = Tagen ur bruk
office-model-in-use = I bruk från { $day }
office-model-before = Togs i bruk { $day }
office-model-adopt = Ta en verksamhetsmodell i bruk
office-model-adopt-text = När modellen har tagits i bruk öppnas nya klientrelationer enligt den. Innehållet sparas som det är och ändras inte senare. Kontrollera sedan att team och uppgifter motsvarar modellen.
office-model-adopt-submit = Ta i bruk
office-model-known = Den här versionen har redan tagits i bruk.
office-model-is-draft = Modellen är ett utkast: beskrivningen är inte slutlig. Den kan tas i bruk och senare bytas mot en nyare version.
office-model-is-retired = Modellen har tagits ur bruk. Välj hellre en nyare.
office-model-changes = Vad som ändras
office-model-changes-lead = Jämfört med modellen som används nu:
office-model-first = Det här är den första modellen: allt är nytt.
office-model-same = Strukturen är densamma som i modellen som används nu.
office-section-stages = Skeden
office-section-roles = Roller
office-section-teams = Team
office-section-channels = Kanaler för kontakt
office-section-meetings = Möten
office-section-criteria = Kriterier
office-section-needs = Behov
office-section-target-groups = Målgrupper
office-section-consents = Samtycken
office-section-laws = Lagliga grunder
office-section-partners = Slag av partner
office-section-arrivals = Vägar in
office-section-decisions = Beslut
office-section-plans = Planer
office-section-measures = Mätare
office-section-handover = Checklista för överföring

## Vad som gjordes

done-office-profile = Basuppgifterna har sparats
done-office-rights = Rättigheterna har sparats
done-office-seat = Platsen har lagts till
done-office-seat-end = Platsens sista dag har sparats
done-office-absence = Frånvaron har sparats
done-office-leave = Arbetet har avslutats
done-office-return = Användaren har återställts
done-office-unlock = Kontot har låsts upp
done-office-factor = Autentiseringsappen har tagits bort
done-office-sessions = Sessionerna har avslutats
done-office-team-new = Teamet har grundats
done-office-host = Teamet har flyttats
done-office-partner-new = Partnern har lagts till
done-office-partner-end = Samarbetets sista dag har sparats
done-office-task = Den som sköter uppgiften har sparats
done-office-name = Namnet har sparats
done-office-adopted = Verksamhetsmodellen har tagits i bruk

## Vad som måste rättas

refusal-stale = Någon annan ändrade detta under tiden. Se vad som gäller nu och spara sedan igen.
refusal-date-wrong = Skriv dagen i formen 1.2.2026.
refusal-date-missing = Skriv dagen.
refusal-team-missing = Välj ett team.
refusal-role-missing = Välj en roll.
refusal-kind-missing = Välj vilket slags plats det är.
refusal-municipality-wrong = Ingen kommun heter så. Skriv kommunens hela namn.
refusal-share-wrong = Skriv andelen av arbetstiden som ett heltal 1–100.
refusal-seat-rotates = Den som innehar platsen byts enligt modellen. Kontrollera den föreslagna sista dagen och skicka igen.
refusal-last-office = Någon måste ha huvudanvändarens rättighet. Ge den först till någon annan.
refusal-user-wrong = Användarnamnet får inte ha mellanslag och har högst 64 tecken.
refusal-template-missing = Välj vilket av modellens team det gäller.
refusal-host-missing = Skriv var teamet finns.
refusal-partner-kind-missing = Välj slag av partner.
refusal-holder-missing = Välj vem som sköter uppgiften.
