# Hänvisningar: kännetecken, sändning, mottagning, kontaktönskemål.

## Remisser

nav-referrals = Hänvisningar
referrals-lead = Hänvisa en klient till teamet för stöd för arbetsförmågan och följ vad som hände.
do-refer = Hänvisa en klient
referrals-views = Vilka hänvisningar som visas
referrals-view-waits = Väntar på beslut
referrals-view-decided = Avgjorda
referrals-view-own = Egna hänvisningar
referrals-empty-waits = Inga hänvisningar väntar
referrals-empty-text-waits = Nya hänvisningar och klienters kontaktönskemål kommer hit genast när de har skickats.
referrals-empty-decided = Inga avgjorda hänvisningar
referrals-empty-text-decided = Här syns de som har godkänts, avslagits eller hänvisats vidare.
referrals-empty-own = Du har inte hänvisat någon ännu
referrals-empty-text-own = Börja med kännetecknen: du ser genast om tjänsten passar eller om något annat behövs först.
referrals-begun = Påbörjade
referral-saved = Sparad { $when }
column-by = Avsändare
column-client = Klient
referral-column-standing = Läge
referral-from-professional = Yrkesperson
referral-from-client = Klienten själv

## Att skriva

referral-new = Hänvisning av en klient
referral-new-lead = Du kan göra punkterna i vilken ordning du vill. Varje punkt sparas som utkast.
referral-section-check = Kännetecken och kriterier
referral-section-client = Klientens uppgifter
referral-section-consent = Klientens samtycke
referral-section-letter = Behov av stöd och situation
referral-section-papers = Bilagor
referral-lead-check = Svara enligt vad du vet. Vet inte är ett bra svar.
referral-lead-client = Anteckna uppgifter med vilka klienten nås.
referral-lead-consent = En klient kan hänvisas bara med sitt samtycke.
referral-lead-letter = Berätta för teamet vad det behöver veta för att kunna hjälpa.
referral-lead-papers = Bifoga ett utlåtande eller annat papper om klienten samtycker. Bilaga är inte obligatorisk.
referral-done = Klar
referral-undone = Inte gjord
referral-unfinished = Ofullständig
referral-papers-count = { $count ->
    [0] Inga bilagor
    [one] 1 bilaga
   *[other] { $count } bilagor
}
referral-not-ready = Du kan skicka hänvisningen när alla fyra punkter är klara.
referral-to-list = Tillbaka till listan
referral-check-empty = Svara på åtminstone en punkt.
referral-reason-missing = Berätta varför du hänvisar klienten fastän kriterierna inte uppfylls eller uppgifter saknas.
referral-tell = Berätta för klienten innan du skickar
referral-tell-text = Vem som får uppgifterna, vad de används till och att samtycket kan återtas när som helst.
given-spoken = Muntligt
given-written = Skriftligt
field-given-how = Hur klienten gav sitt samtycke
field-given-on = Vilken dag
field-referral-words = Situation och önskan
field-referral-words-hint = Vad önskar klienten själv? Vad har redan prövats? Vilken tjänst pågår?
field-referral-reason = Varför du hänvisar
field-referral-reason-hint = Behövs om resultatet är något annat än Tjänsten passar klienten.
field-paper = Fil
field-paper-hint = PDF, PNG eller JPEG, högst 10 MB.
paper-missing = Välj en fil.
paper-too-large = Filen är för stor. Största storlek är 10 MB.
paper-of-other-kind = Filen är inte PDF, PNG eller JPEG. Spara den som PDF och försök igen.
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
do-add-paper = Lägg till bilaga
do-remove = Ta bort
do-save-and-on = Spara och fortsätt
do-show-outcome = Spara och visa resultatet
do-send-referral = Skicka hänvisningen
do-discard = Radera utkastet
do-go-on-referring = Fortsätt hänvisa
do-consult-instead = Fråga först anonymt
outcome-advice-refer = Hänvisa klienten till teamet.
outcome-advice-consult = Uppgifterna räcker inte ännu. Fråga teamet anonymt, eller hänvisa och berätta varför.
outcome-advice-other-first = Klienten kan komma till teamet senare.
outcome-advice-outside = Tjänsten är inte klientens primära tjänst. Råd kan man alltid fråga.
answer-yes = Ja
answer-no = Nej
answer-unknown = Vet inte

## Skickad hänvisning

referral-title = Hänvisning { $reference }
referral-by-professional = Hänvisning av en yrkesperson
referral-by-client = Kontaktönskemål av en klient
referral-standing-arrived = Anländ
referral-standing-taken-up = Behandlas
referral-standing-asked-back = Avsändaren har ombetts berätta mer
referral-standing-accepted = Godkänd
referral-standing-declined = Avslagen
referral-standing-redirected = Hänvisad vidare
referral-standing-withdrawn = Återtagen
referral-history = Vad som har hänt
referral-go-on = Fortsätt
referral-client = Klient
referral-outcome = Resultat
referral-sent = Skickad
referral-taken = Handläggare
referral-to-case = Öppna klientrelationen
referral-event-sent = Hänvisningen skickades
referral-event-taken-up = Togs till behandling
referral-event-left-to-others = Lämnades till andra
referral-event-more-asked = Mer frågades
referral-event-more-told = Mer berättades
referral-event-amended = Texten ändrades, tidigare text nedan
referral-event-redirected = Hänvisades vidare
referral-event-accepted = Godkändes, en klientrelation öppnades
referral-event-declined = Avslogs
referral-event-withdrawn = Återtogs
declined-advice-enough = Rådgivningen räckte
declined-other-service-first = En annan tjänst behövs först
declined-outside-target = Hör inte till målgruppen
declined-client-declined = Klienten vill inte ha tjänsten
declined-not-reached = Klienten nåddes inte
declined-already-here = Klienten är redan i tjänsten
declined-not-answered = Tilläggsuppgifter kom inte
withdrawn-client-declined = Klienten vill inte ha tjänsten
withdrawn-need-changed = Behovet ändrades
withdrawn-sent-in-error = Skickades av misstag
referral-say-tell-more = Berätta mer för teamet
referral-say-ask-more = Fråga avsändaren mer
referral-say-redirect = Hänvisa vidare
referral-say-decline = Avslå
referral-say-amend = Rätta hänvisningens text
referral-say-withdraw = Återta hänvisningen
field-redirect-to = Vart
field-declined = Varför
field-withdrawn = Varför
referral-text-hint = Avsändaren och teamet ser texten.
do-accept = Godkänn och öppna en klientrelation
do-take-up = Ta till behandling
do-leave = Lämna till andra
accept-title = Godkänn hänvisningen
accept-lead = Uppgifterna går från hänvisningen till klientrelationen. Ingenting skrivs på nytt.
accept-has-case = Klientrelationen är redan öppen. Hänvisningen fogas till den.
accept-new = Ny person
accept-new-hint = Registreras med hänvisningens uppgifter.
field-who = Vem det gäller
field-born-or-code = Personbeteckning eller födelsedatum
field-born-or-code-hint = Fråga klienten. T.ex. 010190-999W eller 1.1.1990.
done-referral-sent = Hänvisningen har skickats. Här ser du vad som händer.
done-referral-discarded = Utkastet har raderats.
done-referral-more-told = Tilläggsuppgiften har sparats.
done-referral-more-asked = Frågan har skickats.
done-referral-redirected = Hänvisningen har gått vidare.
done-referral-declined = Hänvisningen har avslagits.
done-referral-amended = Texten har ändrats.
done-referral-withdrawn = Hänvisningen har återtagits.
done-referral-taken-up = Du har nu hänvisningen.
done-referral-left = Hänvisningen är igen hos alla.

## Avslag

refusal-referral-already-sent = Hänvisningen har redan skickats.
refusal-referral-not-sent = Hänvisningen har inte skickats ännu.
refusal-referral-over = Hänvisningen är redan avgjord.
refusal-referral-text-too-long = Texten är för lång. Högst 8 000 tecken.
refusal-referral-contact-missing = Ange telefonnummer eller e-postadress så att vi kan kontakta dig.
refusal-referral-consent-missing = Anteckna hur klienten gav sitt samtycke.
refusal-referral-consent-in-future = Dagen kan inte vara i framtiden.
refusal-referral-check-missing = Gå först igenom kännetecknen.
refusal-referral-check-outdated = Kriterierna har ändrats. Gå igenom dem på nytt.
refusal-referral-too-many-papers = Det kan finnas högst tio bilagor.
refusal-referral-taken-already = Någon annan hann ta hänvisningen.
refusal-referral-not-taken = Du har inte hänvisningen.
refusal-referral-not-asked = Ingen har frågat mer.
refusal-referral-no-case = Klientrelationen kunde inte öppnas.

## Kontaktönskemål

contact-title = Be om kontakt
contact-lead = Vi ringer dig eller skickar ett meddelande. Du kan kort berätta vad du vill tala om.
contact-why = Varför vi frågar ditt namn
contact-why-text = Vi behöver ditt namn och telefonnummer eller e-post för att kunna kontakta dig. Bara teamet för stöd för arbetsförmågan ser önskemålet.
contact-field-given = Förnamn
contact-field-family = Efternamn
contact-field-phone = Telefonnummer
contact-phone-hint = Ange telefonnummer eller e-post. Båda behövs inte.
contact-field-email = E-post
contact-field-language = På vilket språk vill du få service
contact-field-text = Vad vill du tala om?
contact-text-hint = Du kan också berätta när du bäst går att nå.
contact-send = Skicka
contact-anonymous = Fråga hellre anonymt
contact-sent = Önskemålet har skickats
contact-sent-lead = Vi kontaktar dig. Spara referensen om du vill fråga om ditt önskemål.
