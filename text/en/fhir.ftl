## Questionnaires in FHIR: what could not be taken.

fhir-unreadable = The file cannot be read: { $name }.
fhir-no-form = The resource is "{ $name }". Give a Questionnaire; a QuestionnaireResponse is read by: rinnalla questionnaire answers.
fhir-no-answers = The resource is "{ $name }". Give a QuestionnaireResponse; a Questionnaire is read by: rinnalla questionnaire import.
fhir-no-version = "{ $name }" does not say which version was answered. Add it behind a line: "{ $name }|1".
fhir-no-link = The item "{ $name }" has no linkId. Left out.
fhir-link-twice = The linkId stands twice. The second is left out.
fhir-unknown-type = The type "{ $name }" is not known here. Left out.
fhir-options-elsewhere = The options stand in another resource ({ $name }). Write them as answerOption. Left out.
fhir-no-options = The choice has no options, or options that are no codes, texts or whole numbers. Left out.
fhir-repeats = This is answered several times. Only choices and groups may be. Left out.
fhir-nested = Questions within a question, or a repeated group within a repeated group. Left out.
fhir-condition = The condition on the question "{ $name }" cannot be said here. Left out, so that it is not asked of everybody.
fhir-when-differs = What Rinnalla had kept of the condition ("{ $name }") is not what enableWhen says. enableWhen was taken: check it.
fhir-damaged = What Rinnalla had kept as "{ $name }" is missing, stands twice or cannot be read. It is lost: write it again.
fhir-unknown-ours = "{ $name }" is of Rinnalla, and this version does not know it here. It is lost.
fhir-ordinal = What the option counts is no whole number: { $name }. Its points are lost.
fhir-ignored = "{ $name }" was passed over.
fhir-range-assumed = No range was given; { $name } was assumed. Correct it.
fhir-rows-assumed = The number of rows was not given as a number from 1 to 255; { $name } was assumed. Correct it.
fhir-language-assumed = The language was not named; "{ $name }" was assumed.
fhir-register-assumed = The register was not named; "{ $name }" was assumed. Correct it.
fhir-version-assumed = The version is no whole number; { $name } was assumed. Correct it.
fhir-other-edition = "{ $name }" is no edition of a questionnaire that is known here.
fhir-not-complete = The answers are not complete ({ $name }). They cannot be taken.
fhir-not-asked = This is not asked.
fhir-answered-twice = This is answered several times, and one answer is asked for.
fhir-month-assumed = A month is asked for; { $name } was assumed.
fhir-missing = This must be answered.
fhir-wrong-kind = The answer is of another kind than the question.
fhir-out-of-range = The number is not from { $name }.
fhir-unknown-choice = There is no such option.
fhir-not-alone = The option is chosen alone.
fhir-too-long = The text is too long.
fhir-too-many-rows = There are too many rows.

fhir-struck = Entered in error: these answers do not count.
