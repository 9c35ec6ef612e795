# Operating models: phases, owners, requirements, the picture of the path, and what the check of a model says.

## The national phases

model-phase-encounter = Encounter
model-phase-guidance = Client guidance
model-phase-assessment = Assessment and plan
model-phase-delivery = Arranging and delivery
model-phase-follow-up = Follow-up and evaluation

## Who the client relationship is with

model-owner-asker = Client: with the one asking
model-owner-team = Client: with the team
model-owner-by-need = Client: decided by the need

## What must be on record before a move

model-requires-need = the need is stated
model-requires-criteria = the criteria are checked
model-requires-agreement = the client agrees to the service
model-requires-basis = a basis is recorded
model-requires-responsible = the responsible person is named
model-requires-owner = the owner is decided, with a reason
model-requires-goals = goals are set together
model-requires-decision = the client's decision: { $name }
model-requires-measure = measured or reason given: { $name }

## The picture

model-picture-kind = Service path
model-picture-version = Version { $version }
model-picture-status-draft = draft
model-picture-status-published = published
model-picture-status-retired = retired
model-picture-from = in use from { $day }
model-picture-entry = starts here
model-picture-closes = may close here
model-picture-services = services run
model-picture-anonymous = without identity
model-picture-move = From “{ $from }” to “{ $to }”
model-picture-back = Back from “{ $from }” to “{ $to }”
model-picture-before = Before it: { $list }
model-picture-moves = Moves
model-picture-back-legend = A dashed line leads back.
model-picture-lane-empty = No stage of its own

## What the check says

model-check-no-entry-stage = No stage is one in which a case may be opened. Write entry = true in the first stage.
model-check-no-closing-stage = No stage is one from which a case may be closed. Write closes = true in the last stage.
model-check-unreachable-stage = No moves lead to the stage “{ $name }” from a stage of entry. Add a move that leads to it, or remove the stage.
model-check-dead-end = From the stage “{ $name }” nothing leads on, and a case may not be closed there. Add a move, or write closes = true.
model-check-never-closes = From the stage “{ $name }” no way leads to a stage from which a case may be closed. Add a move towards closing.
model-check-move-to-itself = The stage “{ $name }” has a move to itself. Remove the move or change where it leads.
model-check-wrong-direction = The move to “{ $name }” goes another way than it says. Write back = true in moves to an earlier phase, and nowhere else.
model-check-services-without-responsible = Services can start in the stage “{ $name }” before a responsible person is named. Add "responsible" to the requirements of a move on every way that leads there.
model-check-identified-without-basis = Identified work can start in the stage “{ $name }” without a basis. Add "basis", "agreement" or "consent:…" to what the move requires.
model-check-owner-undecided = In the stage “{ $name }” the owner is decided by need, but nobody is asked to decide. Add "owner" to what the move requires.
model-check-phase-missing = No stage stands for the national phase “{ $name }”. Add a stage with that phase, or name the phase in organisation.without_phases and tell the reason in the text without-{ $name }.
model-check-bad-name = “{ $name }” is not an id. Use lower-case letters a–z, digits and single hyphens.
model-check-duplicate-id = “{ $name }” stands twice in { $at }. Give the entries different ids, or remove one.
model-check-unknown-name = The model has no { $among } called “{ $name }” ({ $at }). Correct the name, or add the { $among }.
model-check-no-agreement = A move requires the client's agreement, and no consent is marked as the agreement. Write agreement = true in the consent to the service.
model-check-no-criteria = A move requires that criteria are checked, and there are none for the service. Add a [[criteria]] set with purpose = "service".
model-check-wrong-purpose = The plan choice asks “{ $name }”, which is not a statutory set. Name a set with purpose = "statutory".
model-check-half-plan-choice = The plan choice { $at } has criteria without a plan, or a plan without criteria. Write both criteria and met, or neither.
model-check-no-instrument = The measure “{ $name }” counts change and has no instrument. Write instrument = "…".
model-check-missing-text = The text “{ $name }” is missing ({ $among }). Write it in this file; { $at } needs it.
model-check-validity-backwards = The validity of “{ $name }” ends before it starts. Correct from or until.
model-check-overlap = This is in force at the same time as “{ $name }”, and only one may be. Let the first end on the day before the second starts.
model-check-gap = From { $name } on there are days without any { $among }. Correct the dates so that each day has its own.
model-check-not-in-force = “{ $name }” is not in force on all the days of this plan choice. Correct the dates of one of them.
model-check-no-successor = The kind of partner “{ $name }” ends and nobody takes over. Write successor = "…".
model-check-too-many-asked = “{ $name }” asks for more signs than it has. Make enough smaller or add signs.
model-check-both-sides-elsewhere = “{ $name }” leads to another service, so it cannot ask the plan for both sides. Remove both_sides or change the kind of the criterion.
model-check-out-of-range = The figure at { $at } is outside its scale (“{ $name }”). Correct it: ages run upwards, points go to 10, municipality codes have three digits, months are at least one.
model-check-no-municipalities = “{ $name }” asks about residence, and the model names no municipalities. Write organisation.municipalities.
model-check-no-phone = The model demands that one can phone, and no channel in use is a phone. Add a [[channel]] with kind = "phone", or leave phone_required out.
model-check-hours-backwards = The hours of “{ $name }” end before they start, or have no days. Correct days, from and to.
model-check-no-phone-hours = The meeting “{ $name }” follows the phone hours, and no phone has any. Add hours to the phone, or choose another rhythm.
model-check-no-owning-team = The team owns cases, and no team is marked so. Write owns = true in one team.
model-check-two-owning-teams = “{ $name }” is a second team that owns cases. Leave owns = true in one team only.
model-check-share-out-of-range = The share of working time of “{ $name }” is not between 1 and 100. Correct share.
model-check-rotation-zero = The rotating seat of “{ $name }” has no length. Write stay_months of at least 1, or leave it out.
model-check-empty-seat = The seat of “{ $name }” is for nobody. Write count of at least 1, or leave it out.
model-check-nobody-responsible = Moves ask for a responsible person, and no role may be one. Write responsible = true in the roles that may.
model-check-closing-list-empty = The list “{ $name }” is empty, and a case could not be closed. Write at least one name in it.
model-check-from-base = The section { $section } comes from the base: write it in this model to change it.
model-check-no-models = There are no models here. Give a folder with a model.toml, or a folder of such folders.
model-check-no-file = The file is missing. Write it; docs/operating-models.md tells how.
model-check-toml = The file cannot be read: { $name }. Correct the line.
model-check-wrong-folder = The id “{ $name }” is not the name of the folder. Give them one name.
model-check-no-section = The section “{ $name }” is missing, and there is no base to take it from. Write it, or write base = "sote-keskus".
model-check-no-base = There is no model called “{ $name }” to be the base. Correct base, or add that model beside this one.
model-check-base-loop = The model is based on “{ $name }”, which is based on it. Choose another base.
model-check-fluent = The texts cannot be read from here: { $name }. Write each text as key = text, and go on with an indented line.
model-check-placeable = The text “{ $name }” has a placeable in braces. Write plain text: models have nothing to fill in.
model-check-text-twice = The text “{ $name }” stands twice. Remove one.
model-check-unused-text = Nothing in the model asks for the text “{ $name }”. Correct the key, or remove the text.
