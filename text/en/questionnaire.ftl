## Questionnaires: what is wrong with a file.

questionnaire-check-no-questionnaires = There is no questionnaire here. A questionnaire is a file such as gad-7@1.toml.
questionnaire-check-toml = The file cannot be read: { $name }.
questionnaire-check-wrong-file = The file is not named after what is in it. Name it { $name }.toml.
questionnaire-check-bad-name = "{ $name }" is not an id. Use lower-case letters, digits and hyphens.
questionnaire-check-duplicate-id = "{ $name }" stands twice in { $at }. Give each its own id.
questionnaire-check-no-language = No language is named, or one that is not two letters. Write languages = ["fi", "sv"].
questionnaire-check-missing-text = The text in the language "{ $name }" is missing at { $at }. Write it, or leave the language out of languages.
questionnaire-check-no-items = Nothing is asked. Add an [[item]].
questionnaire-check-unknown-options = There are no options "{ $name }" with anything in them. Add [[options.{ $name }]].
questionnaire-check-unknown-item = { $at } names "{ $name }", which is no question that comes earlier.
questionnaire-check-unknown-choice = { $at } names "{ $name }", which cannot be chosen there.
questionnaire-check-empty-condition = The condition of { $at } says nothing. Add is, is_not or at_least.
questionnaire-check-out-of-range = The range of { $at } holds nothing, or the scale has more than eleven numbers.
questionnaire-check-bad-rows = The rows of { $at } cannot be repeated: rows hold questions, not other rows.
questionnaire-check-counts-nothing = "{ $name }" counts nothing in { $at }. Give its options values.
questionnaire-check-bad-scoring = The score "{ $name }" has no items, too many for a value, or lets all of them be missing.
questionnaire-check-wrong-range = The score "{ $name }" cannot reach both its from and its to. Check the items and the range.
questionnaire-check-bad-bands = The bands or limits of "{ $name }" must begin at the least, rise, and lie within the range.
