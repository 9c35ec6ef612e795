## Enkäter i FHIR: vad som inte kunde tas emot.

fhir-unreadable = Filen kan inte läsas: { $name }.
fhir-no-form = Resursen är ”{ $name }”. Ge en Questionnaire; en QuestionnaireResponse läses med rinnalla questionnaire answers.
fhir-no-answers = Resursen är ”{ $name }”. Ge en QuestionnaireResponse; en Questionnaire läses med rinnalla questionnaire import.
fhir-no-version = ”{ $name }” säger inte vilken version som besvarades. Lägg till den efter ett lodrätt streck: ”{ $name }|1”.
fhir-no-link = Punkten saknar linkId: ”{ $name }”. Utelämnad.
fhir-link-twice = Samma linkId finns två gånger. Den senare utelämnad.
fhir-unknown-type = Typen ”{ $name }” är inte känd här. Utelämnad.
fhir-options-elsewhere = Alternativen finns i en annan resurs ({ $name }). Skriv dem i answerOption. Utelämnad.
fhir-no-options = Valet saknar alternativ, eller de är inte koder, texter eller heltal. Utelämnad.
fhir-repeats = Här finns flera svar. Bara val och grupper kan ha flera. Utelämnad.
fhir-nested = Frågor inne i en fråga, eller en upprepad grupp i en upprepad grupp. Utelämnad.
fhir-condition = Villkoret på frågan ”{ $name }” kan inte uttryckas här. Utelämnad, så att den inte ställs till alla.
fhir-when-differs = Det som Rinnalla hade bevarat av villkoret (”{ $name }”) är inte det som enableWhen säger. enableWhen togs: kontrollera det.
fhir-damaged = Det som Rinnalla hade bevarat som ”{ $name }” saknas, finns två gånger eller kan inte läsas. Det gick förlorat: skriv det på nytt.
fhir-unknown-ours = ”{ $name }” är Rinnallas eget, och den här versionen känner inte till det här. Det gick förlorat.
fhir-ordinal = Alternativets poäng är inte ett heltal: { $name }. Poängen gick förlorad.
fhir-ignored = ”{ $name }” förbigicks.
fhir-range-assumed = Talområdet nämndes inte; { $name } antogs. Rätta det.
fhir-rows-assumed = Antalet rader gavs inte som ett tal mellan 1 och 255; { $name } antogs. Rätta det.
fhir-language-assumed = Språket nämndes inte; ”{ $name }” antogs.
fhir-register-assumed = Registret nämndes inte; ”{ $name }” antogs. Rätta det.
fhir-version-assumed = Versionen är inte ett heltal; { $name } antogs. Rätta det.
fhir-other-edition = ”{ $name }” är inte en version av någon enkät som är känd här.
fhir-not-complete = Svaren är inte fullständiga ({ $name }). De kan inte tas emot.
fhir-not-asked = Det här frågas inte.
fhir-answered-twice = Här finns flera svar, och ett svar efterfrågas.
fhir-month-assumed = En månad efterfrågas; { $name } antogs.
fhir-missing = Den här måste besvaras.
fhir-wrong-kind = Svaret är av ett annat slag än frågan.
fhir-out-of-range = Talet är inte mellan { $name }.
fhir-unknown-choice = Det finns inget sådant alternativ.
fhir-not-alone = Alternativet väljs ensamt.
fhir-too-long = Texten är för lång.
fhir-too-many-rows = Det finns för många rader.

fhir-struck = Infört av misstag: de här svaren gäller inte.
