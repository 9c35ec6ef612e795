# E-post: vad den som frågar får veta, och vad som syns på sidorna. I meddelandena står referens och länk, inget innehåll.

mail-subject-came = Din fråga har kommit fram, referens { $reference }
mail-subject-added = Ditt tillägg har kommit fram, referens { $reference }
mail-subject-answered = Svar på din fråga, referens { $reference }
mail-subject-asked-back = Teamet har en fråga till dig, referens { $reference }
mail-came = Din fråga har kommit fram. Vi svarar så snart vi kan och meddelar dig när du kan läsa svaret.
mail-added = Ditt tillägg har kommit fram.
mail-answered = Din fråga har fått ett svar.
mail-asked-back = Teamet behöver veta mer av dig innan det kan svara.
mail-masked = I ditt meddelande fanns uppgifter som en människa kan kännas igen på. Vi dolde dem innan vi sparade meddelandet. Frågan är anonym.
mail-consent = Vill du att ärendet sköts med namn? Berätta det för teamet via länken. För det behövs klientens samtycke, och teamet berättar hur det kan ges.
mail-dropped = Vi tog inte emot bilagor eller slutet på ett mycket långt meddelande. Om det fanns något viktigt i dem, skriv det kort.
mail-reference = Referens: { $reference }
mail-link = Läs här:
mail-key = Om sidan frågar efter en nyckel står den i slutet av länken, efter det sista snedstrecket. Ge inte länken till andra.
mail-reply = Du kan fortsätta genom att svara på det här meddelandet. Skriv inte namn, personbeteckning eller kontaktuppgifter.

## På sidorna

mail-not-shown = Du skickade det här med e-post. Meddelandets text visas inte här.
mail-masked-by-guard = Identifierande uppgifter har dolts
mail-undelivered = E-posten kunde inte levereras
mail-undelivered-text = Den som frågade får inte våra meddelanden och vet inte om svaret.
