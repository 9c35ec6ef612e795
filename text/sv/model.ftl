# Verksamhetsmodeller: faser, ägare, krav, bilden av servicestigen och vad granskningen av en modell säger.

## De nationella faserna

model-phase-encounter = Mötet
model-phase-guidance = Klienthänvisning
model-phase-assessment = Bedömning och plan
model-phase-delivery = Ordnande och genomförande
model-phase-follow-up = Uppföljning och utvärdering

## Hos vem klientrelationen är

model-owner-asker = Klientrelation: hos frågaren
model-owner-team = Klientrelation: hos teamet
model-owner-by-need = Klientrelation: enligt behov

## Vad som ska vara antecknat före en övergång

model-requires-need = behovet är antecknat
model-requires-criteria = kriterierna är kontrollerade
model-requires-agreement = klienten vill ha tjänsten
model-requires-basis = en grund är antecknad
model-requires-responsible = en ansvarig person är utsedd
model-requires-owner = ägaren är bestämd och motiverad
model-requires-goals = målen är uppställda tillsammans
model-requires-decision = klientens beslut: { $name }
model-requires-measure = mätt eller orsak angiven: { $name }

## Bilden

model-picture-kind = Servicestig
model-picture-version = Version { $version }
model-picture-status-draft = utkast
model-picture-status-published = publicerad
model-picture-status-retired = tagen ur bruk
model-picture-from = i bruk från { $day }
model-picture-entry = börjar här
model-picture-closes = kan avslutas här
model-picture-services = tjänsterna i gång
model-picture-anonymous = utan klientuppgifter
model-picture-move = Från ”{ $from }” till ”{ $to }”
model-picture-back = Tillbaka från ”{ $from }” till ”{ $to }”
model-picture-before = Före det: { $list }
model-picture-moves = Övergångar
model-picture-back-legend = En streckad linje leder tillbaka.
model-picture-lane-empty = Inget eget skede

## Vad granskningen säger

model-check-no-entry-stage = Inget skede är ett där en klientrelation kan öppnas. Skriv entry = true i det första skedet.
model-check-no-closing-stage = Inget skede är ett där en klientrelation kan avslutas. Skriv closes = true i det sista skedet.
model-check-unreachable-stage = Inga övergångar leder till skedet ”{ $name }” från ett startskede. Lägg till en övergång dit, eller ta bort skedet.
model-check-dead-end = Från skedet ”{ $name }” leder ingenting vidare, och klientrelationen kan inte avslutas där. Lägg till en övergång, eller skriv closes = true.
model-check-never-closes = Från skedet ”{ $name }” leder ingen väg till ett skede där klientrelationen kan avslutas. Lägg till en övergång mot avslutandet.
model-check-move-to-itself = Skedet ”{ $name }” har en övergång till sig självt. Ta bort övergången eller ändra vart den leder.
model-check-wrong-direction = Övergången till ”{ $name }” går åt ett annat håll än den säger. Skriv back = true i övergångar till en tidigare fas, och ingen annanstans.
model-check-services-without-responsible = Tjänster kan börja i skedet ”{ $name }” innan en ansvarig person är utsedd. Lägg till "responsible" i kraven för en övergång på varje väg dit.
model-check-identified-without-basis = Arbete med klientuppgifter kan börja i skedet ”{ $name }” utan grund. Lägg till "basis", "agreement" eller "consent:…" i övergångens krav.
model-check-owner-undecided = I skedet ”{ $name }” bestäms ägaren enligt behovet, men ingen ombeds bestämma. Lägg till "owner" i övergångens krav.
model-check-phase-missing = Inget skede motsvarar den nationella fasen ”{ $name }”. Lägg till ett sådant skede, eller nämn fasen i organisation.without_phases och berätta orsaken i texten without-{ $name }.
model-check-bad-name = ”{ $name }” duger inte som id. Använd små bokstäver a–z, siffror och enkla bindestreck.
model-check-duplicate-id = ”{ $name }” står två gånger i { $at }. Ge posterna olika id, eller ta bort den ena.
model-check-unknown-name = Modellen har ingen { $among } som heter ”{ $name }” ({ $at }). Rätta namnet, eller lägg till { $among }.
model-check-no-agreement = En övergång kräver klientens samtycke till tjänsten, och inget samtycke är utmärkt som ett sådant. Skriv agreement = true i samtycket till tjänsten.
model-check-no-criteria = En övergång kräver att kriterierna kontrolleras, och det finns inga för tjänsten. Lägg till [[criteria]] med purpose = "service".
model-check-wrong-purpose = Planvalet frågar efter ”{ $name }”, som inte är lagstadgade kriterier. Nämn kriterier med purpose = "statutory".
model-check-half-plan-choice = Planvalet { $at } har kriterier utan plan eller en plan utan kriterier. Skriv både criteria och met, eller ingendera.
model-check-no-instrument = Mätaren ”{ $name }” räknar förändring men har inget mätinstrument. Skriv instrument = "…".
model-check-missing-text = Texten ”{ $name }” saknas ({ $among }). Skriv den i den här filen; { $at } behöver den.
model-check-validity-backwards = Giltigheten för ”{ $name }” slutar innan den börjar. Rätta from eller until.
model-check-overlap = Detta gäller samtidigt som ”{ $name }”, och bara det ena får gälla. Låt det första sluta dagen innan det andra börjar.
model-check-gap = Från och med { $name } finns det dagar utan { $among }. Rätta datumen så att varje dag har sin egen.
model-check-not-in-force = ”{ $name }” gäller inte alla de dagar som planvalet gäller. Rätta datumen för det ena.
model-check-no-successor = Partnertypen ”{ $name }” upphör och ingen tar över. Skriv successor = "…".
model-check-too-many-asked = ”{ $name }” kräver fler kännetecken än det finns. Minska enough eller lägg till kännetecken.
model-check-both-sides-elsewhere = ”{ $name }” leder till en annan tjänst och kan därför inte kräva båda sidorna i planen. Ta bort both_sides eller ändra kriteriets slag.
model-check-out-of-range = Talet i { $at } är utanför sin skala (”{ $name }”). Rätta det: åldrar stiger, poängen är högst 10, kommunkoder har tre siffror och månader är minst en.
model-check-no-municipalities = ”{ $name }” frågar efter boningsort, och modellen nämner inga kommuner. Skriv organisation.municipalities.
model-check-no-phone = Modellen kräver att man kan ringa, och ingen kanal i bruk är en telefon. Lägg till [[channel]] med kind = "phone", eller lämna bort phone_required.
model-check-hours-backwards = Tiderna för ”{ $name }” slutar innan de börjar, eller saknar dagar. Rätta days, from och to.
model-check-no-phone-hours = Mötet ”{ $name }” hålls efter telefontiderna, och det finns inga. Lägg till tider för telefonen, eller välj en annan rytm.
model-check-no-owning-team = Teamet äger klientrelationer, och inget team är utmärkt så. Skriv owns = true i ett team.
model-check-two-owning-teams = ”{ $name }” är ett andra team som äger klientrelationer. Låt owns = true stå i bara ett team.
model-check-share-out-of-range = Arbetstidsandelen för ”{ $name }” är inte mellan 1 och 100. Rätta share.
model-check-rotation-zero = Den roterande platsen för ”{ $name }” har ingen längd. Skriv stay_months på minst 1, eller lämna bort det.
model-check-empty-seat = Platsen för ”{ $name }” är inte för någon. Skriv count på minst 1, eller lämna bort det.
model-check-nobody-responsible = Övergångar frågar efter en ansvarig person, och ingen roll kan vara det. Skriv responsible = true i de roller som kan.
model-check-closing-list-empty = Listan ”{ $name }” är tom, och en klientrelation kunde inte avslutas. Skriv minst ett namn i den.
model-check-from-base = Avsnittet { $section } kommer från basmodellen: skriv det i den här modellen om du ändrar det.
model-check-no-models = Här finns inga modeller. Ge en mapp med en model.toml, eller en mapp med sådana mappar.
model-check-no-file = Filen saknas. Skriv den; docs/operating-models.md berättar hur.
model-check-toml = Filen kan inte läsas: { $name }. Rätta raden.
model-check-wrong-folder = Id:t ”{ $name }” är inte mappens namn. Ge dem samma namn.
model-check-no-section = Avsnittet ”{ $name }” saknas, och det finns ingen basmodell att ta det från. Skriv det, eller skriv base = "sote-keskus".
model-check-no-base = Det finns ingen modell ”{ $name }” att vara bas. Rätta base, eller lägg till den modellen bredvid den här.
model-check-base-loop = Modellens bas är ”{ $name }”, vars bas är den här modellen. Välj en annan bas.
model-check-fluent = Texterna kan inte läsas härifrån: { $name }. Skriv varje text som nyckel = text, och fortsätt med en indragen rad.
model-check-placeable = Texten ”{ $name }” har klamrar. Skriv ren text: modeller har ingenting att fylla i.
model-check-text-twice = Texten ”{ $name }” står två gånger. Ta bort den ena.
model-check-unused-text = Ingenting i modellen frågar efter texten ”{ $name }”. Rätta nyckeln, eller ta bort texten.
