## Questionnaires in FHIR: what could not be taken.

fhir-unreadable = The file cannot be read: { $name }.
fhir-other-resource = The resource is "{ $name }". Give a Questionnaire or a QuestionnaireResponse.
fhir-no-link = The item "{ $name }" has no linkId. Left out.
fhir-link-twice = The linkId stands twice. The second is left out.
fhir-unknown-type = The type "{ $name }" is not known here. Left out.
fhir-options-elsewhere = The options stand in another resource ({ $name }). Write them as answerOption. Left out.
fhir-no-options = The choice has no options, or options that are no codes, texts or whole numbers. Left out.
fhir-repeats = This is answered several times. Only choices and groups may be. Left out.
fhir-nested = Questions within a question, or a repeated group within a repeated group. Left out.
fhir-condition = The condition on the question "{ $name }" cannot be said here. Left out, so that it is not asked of everybody.
fhir-ignored = "{ $name }" was passed over.
fhir-range-assumed = No range was given; { $name } was assumed. Correct it.
fhir-rows-assumed = The number of rows was not given; { $name } was assumed. Correct it.
fhir-language-assumed = The language was not named; "{ $name }" was assumed.
fhir-register-assumed = The register was not named; "{ $name }" was assumed. Correct it.
fhir-other-edition = "{ $name }" is no edition of a questionnaire that is known here.
fhir-not-complete = The answers are not complete ({ $name }). They cannot be taken.
fhir-not-asked = This is not asked.
fhir-missing = This must be answered.
fhir-wrong-kind = The answer is of another kind than the question.
fhir-out-of-range = The number is not from { $name }.
fhir-unknown-choice = There is no such option.
fhir-not-alone = The option is chosen alone.
fhir-too-long = The text is too long.
fhir-too-many-rows = There are too many rows.
