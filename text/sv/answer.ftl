# Svarsbanken: vad anonyma konsultationer har lärt; och förhållandet mellan konsultationer och multiprofessionella klientrelationer.

## Listan och sökningen

nav-answers = Svarsbanken
answers-lead = Svar som har hjälpt andra. Teamet har granskat dem, och ingen kan kännas igen i dem.
answers-search = Sök bland svaren
answers-search-hint = Skriv ord i vilken form som helst, t.ex. ansöka om sjukpension. Sökningen sparas inte.
answers-views = Vilka svar som visas
answers-view-published = Publicerade
answers-view-draft = Utkast
answers-view-withdrawn = Borttagna
answers-all = Alla ämnen
answers-found = { $count ->
    [one] Ett svar, det närmaste
   *[other] { $count } svar, det närmaste först
}
answers-none-found = Inga svar hittades
answers-none-found-text = Försök med ett annat ord eller fråga teamet. Svaret kan hjälpa också andra.
answers-empty-published = Svarsbanken är ännu tom
answers-empty-draft = Inga utkast
answers-empty-withdrawn = Inga svar har tagits bort
answers-empty-text = Ett svar uppstår ur en anonym konsultation som har besvarats.
answers-empty-action = Se besvarade konsultationer
answers-empty-tag = Det finns inga svar om det här ämnet
answers-empty-tag-text = Välj ett annat ämne eller sök med ett ord.

## Svaret

answer-above = Svarsbanken
answer-title = Rubrik
answer-title-hint = Vad det gäller, t.ex. Rehabiliteringsstödet upphör: vad görs före det?
answer-question = Fråga
answer-answer = Svar
answer-links = Läs mer
answer-links-hint = En sida i handboken eller en tjänst, en per rad: namn och adress, t.ex. FPA:s rehabilitering https://www.fpa.fi/rehabilitering
answer-tags = Ämnen
answer-language = Språk
answer-audience = Vem ser det
answer-audience-hint = Ett svar för alla visas också för den som frågar anonymt utan konto.
audience-professionals = Inloggade yrkespersoner
audience-everybody = Alla
answer-published = Publicerat
answer-checked = Granskat av
answer-written = Skrivet av
answer-withdrawn = Borttaget av
answer-why-withdrawn = Svaret är borttaget
answer-source = Varifrån svaret kommer
answer-source-link = Konsultationen
answer-standing-draft = Utkast
answer-standing-published = Publicerat
answer-standing-withdrawn = Borttaget
answer-tag-work-ability = Arbetsförmåga
answer-tag-partial-work-ability = Partiell arbetsförmåga
answer-tag-functional-ability = Funktionsförmåga
answer-tag-client-work = Klientarbete
answer-tag-benefits = Förmåner
answer-tag-rehabilitation = Rehabilitering
answer-tag-unemployment = Arbetslöshet
answer-tag-occupational-health = Företagshälsovård
answer-tag-services = Tjänster
answer-new-title = Svar till banken
answer-new-lead = Redigera frågan och svaret så att de hjälper också andra. Du publicerar svaret när det är granskat.
answer-amend-title = Redigera svaret
answer-amend-lead = Ett publicerat svar ändras genast när du sparar. Då är det du som har granskat det.
answer-anonymous = Ingen får kännas igen i svaret
answer-anonymous-text = Lämna bort allt som klienten kan kännas igen på: också ett ovanligt yrke, en ort eller en händelse. Vi granskar texten när du sparar.
answer-withdraw-title = Ta bort svaret ur banken
answer-withdraw-lead = Svaret hittas inte längre med sökningen och visas inte för den som frågar. Teamet ser det bland de borttagna.
answer-reason = Varför svaret tas bort
answer-reason-hint = T.ex. lagen har ändrats.
do-save-draft = Spara utkastet
do-publish = Granskat: publicera
do-amend-answer = Redigera
do-withdraw-answer = Ta bort ur banken
do-to-bank = Publicera i svarsbanken
do-open-answer = Öppna i svarsbanken
done-answer-draft = Utkastet är sparat. Läs det en gång till och publicera.
done-answer-published = Svaret är publicerat. Andra hittar det nu.
done-answer-amendment = Svaret är sparat.
done-answer-withdrawal = Svaret är borttaget ur banken.

## De närmaste svaren bredvid frågan

do-near = Sök svar
near-title = De här svaren kan vara till hjälp
near-page = Öppna i svarsbanken

## Varför inte

refusal-answer-already-there = Svaret är redan sparat. Öppna det i svarsbanken.
refusal-answer-not-there = Svaret hittades inte. Börja från konsultationen.
refusal-answer-withdrawn = Svaret är borttaget ur banken. Gör ett nytt svar av konsultationen.
refusal-answer-no-source = Konsultationen hittades inte. Öppna den på arbetsbordet och börja där.
refusal-answer-source-identified = Klienten är namngiven i konsultationen. Bara en anonym konsultation kan tas in i svarsbanken.
refusal-answer-source-not-answered = Frågan är inte besvarad ännu. Svara först.
refusal-answer-missing = Den här punkten är tom. Skriv något.
refusal-answer-too-long = Texten är för lång. Rubriken kan ha 120 tecken, de andra texterna 4 000, en länks namn och motiveringen 300.
refusal-answer-too-many-links = Det finns över åtta länkar. Behåll de viktigaste.
refusal-answer-not-a-link = Länken duger inte. Skriv namnet och efter det adressen, som börjar med https://
refusal-answer-identifies = Texten innehåller något som någon kan kännas igen på: { $list }. Ta bort det; ingenting är sparat ännu.
refusal-answer-stale = Någon annan ändrade svaret under tiden. Läs det på nytt och spara eller publicera sedan.

## Förhållandet mellan konsultationer och multiprofessionella

desk-ratio = Förhållandet mellan konsultationer och multiprofessionella
ratio-title = Konsultationer och multiprofessionella klientrelationer
ratio-lead = Hur stor del av stödbehoven som en konsultation har räckt till, månad för månad.
ratio-year = De senaste 12 månaderna
ratio-year-note = Konsultationer / multiprofessionella, %
ratio-baseline = Utgångsläge
ratio-target = Mål
ratio-no-measure = Modellen har inget mål
ratio-no-measure-text = Verksamhetsmodellen som används anger varken utgångsläge eller mål för förhållandet. Nedan står ändå vad som har hänt.
ratio-caption = Konsultationernas andel per månad, procent
ratio-months = Per månad
ratio-earlier = Tidigare månader
column-month = Månad
column-consultations = Konsultationer
column-advice = Rådgivningen räckte
column-multi = Multiprofessionella klientrelationer
column-ratio = Förhållande, %
ratio-counted = Vad som räknas
ratio-counts-consultations = Konsultationer: alla frågor som kom under månaden, oberoende av kanal och frågare. Varje fråga räknas en gång.
ratio-counts-advice = Rådgivningen räckte: de av frågorna som har avslutats med rådgivning utan klientrelation. Talet växer ännu när frågor avslutas.
ratio-counts-cases = Multiprofessionella klientrelationer: de som under månaden övergick till ett skede som verksamhetsmodellen ger det multiprofessionella teamet. En övergång från ett av teamets skeden till ett annat räknas inte på nytt.
ratio-counts-share = Förhållande: konsultationernas del av alla tillsammans. Frågan är anonym och kan inte förenas med en klientrelation: om en fråga leder till en multiprofessionell klientrelation räknas den i båda.
