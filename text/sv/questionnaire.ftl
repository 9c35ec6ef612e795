## Formulär: vad som är fel i en fil.

questionnaire-check-no-questionnaires = Här finns inget formulär. Ett formulär är till exempel filen gad-7@1.toml.
questionnaire-check-toml = Filen kan inte läsas: { $name }.
questionnaire-check-wrong-file = Filens namn motsvarar inte innehållet. Ge den namnet { $name }.toml.
questionnaire-check-bad-name = ”{ $name }” duger inte som id. Använd små bokstäver, siffror och bindestreck.
questionnaire-check-duplicate-id = ”{ $name }” finns två gånger i { $at }. Ge var och en ett eget id.
questionnaire-check-no-language = Språket saknas eller är inte två bokstäver. Skriv languages = ["fi", "sv"].
questionnaire-check-missing-text = Texten på språket ”{ $name }” saknas i { $at }. Skriv den, eller lämna bort språket ur languages.
questionnaire-check-no-items = Formuläret frågar ingenting. Lägg till [[item]].
questionnaire-check-unknown-options = Alternativen ”{ $name }” finns inte eller är tomma. Lägg till [[options.{ $name }]].
questionnaire-check-unknown-item = { $at } nämner ”{ $name }”, som inte är en fråga som kommer tidigare.
questionnaire-check-unknown-choice = { $at } nämner ”{ $name }”, som inte kan väljas där.
questionnaire-check-empty-condition = Villkoret i { $at } säger ingenting. Lägg till is, is_not eller at_least.
questionnaire-check-out-of-range = Intervallet i { $at } är tomt, eller så har skalan fler än elva siffror.
questionnaire-check-bad-rows = Raderna i { $at } kan inte upprepas: rader innehåller frågor, inte andra rader.
questionnaire-check-counts-nothing = ”{ $name }” ger inga poäng i { $at }. Ge alternativen värden.
questionnaire-check-bad-scoring = Poängen ”{ $name }” har inga frågor, för många, eller låter alla saknas.
questionnaire-check-wrong-range = Poängen ”{ $name }” kan inte nå både from och to. Kontrollera frågorna och intervallet.
questionnaire-check-bad-bands = Klasserna och gränserna för ”{ $name }” måste börja från det minsta, stiga och ligga inom intervallet.
