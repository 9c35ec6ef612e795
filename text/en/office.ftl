# The office: people and rights, teams, partners, tasks, operating model. Nothing of clients is shown here.

office-lead = This is the register of who may do what. Clients' data is not shown in the office.
office-people = Users
office-teams = Teams
office-tasks = Tasks and deputies
office-partners = Partners
office-organisation = Organisation and operating model
office-change = Change
office-nobody = Nobody
office-no-team = The team has not been founded yet
office-no-team-text = In the model in use a team owns client relationships, but there is no such team.
office-teams-none = No teams yet
office-teams-none-text = Take an operating model into use first, and found the team from it.
office-tasks-none = No tasks
office-tasks-none-text = The model in use names no tasks that somebody must hold.
office-partners-none = No partners yet
office-partners-none-text = Add the organisations with which clients are helped.
office-model-none = No operating model has been taken into use.
office-model-line = { $name }, version { $version }

## Names of fields

office-field-name = Name
office-field-title = Position
office-field-title-hint = Shown in the log and to other users.
office-field-organisation = Organisation
office-field-organisation-hint = The organisation on whose behalf the person works.
office-field-competence = Special competence
office-field-supervisor = Supervisor
office-field-user = User name
office-field-user-hint = The name with which the person signs in. It cannot be changed later.
office-field-rights = Rights beside a seat in a team
office-field-rights-hint = Leave empty when the rights come with the role in a team.
office-field-team = Team
office-field-role = Role
office-field-role-hint = The rights come with the role, as the model gives them today.
office-field-kind = Seat
office-field-share = Share of working time, per cent
office-field-municipality = Municipality
office-field-municipality-hint = Fill in when different people hold the seat in different municipalities.
office-field-from = First day
office-field-until = Last day
office-field-until-hint = Leave empty when the end is not known.
office-field-last-day = Last day
office-field-deputy = Deputy
office-field-holder = Holder of the task
office-field-task = Task
office-field-reason = Reason
office-field-template = Team of the model
office-field-host = Where the team is housed
office-field-members = Members
office-field-seats = Roles in teams
office-field-status = Status
office-field-valid = Valid
office-field-need = Need
office-field-partner-kind = Kind of partner
office-field-partner-end = Cooperation
office-field-model = Operating model
office-field-version = Version
office-field-model-status = Stage of the model
office-field-adopted = In use
office-field-source = Source
office-field-section = Section
office-field-come = Comes
office-field-gone = Goes
office-field-other = Changes

## A user

office-new-worker = Add a user
office-new-worker-lead = The user gets a one-time link to set a password with. A seat in a team is added after that.
office-new-worker-submit = Add and make a link
office-worker-profile = Basic data
office-worker-seats = Seats in teams
office-worker-rights = Rights
office-worker-absence = Absence
office-worker-account = Signing in
office-worker-standing = Employment
office-status-active = In use
office-status-invited = Invited
office-status-no-password = No password
office-status-locked = Locked
office-status-away = Away
office-status-left = Has left
office-profile = Change the basic data
office-rights = Change the rights
office-rights-beside = Beside the seats
office-rights-all = All, today
office-rights-none = No rights
office-seat = Add a seat in a team
office-seat-lead = The seat decides what the user may do and whether the user can be a responsible person.
office-seat-submit = Add the seat
office-seat-change = Change
office-seat-end = End the seat in the team
office-seat-end-lead = After the last day the rights of the seat are no longer in force.
office-seat-end-submit = End the seat
office-seat-end-short = End
office-seat-over = Ended
office-seats-none = No seats in teams
office-seats-none-text = Most people need a seat in a team before they can do case work.
office-absence = State an absence
office-absence-lead = During the absence the deputy takes care of the client relationships, and tasks pass to the deputy.
office-absence-none = No absence is stated.
office-leave = End the work here
office-leave-lead = The user's sessions end at once, and the user can no longer sign in. What the user has done stays on record.
office-leave-submit = End the work here
office-leave-cases = The client relationships must be handed over first
office-leave-cases-text = There are client relationships that the user is responsible for or is receiving.
office-leave-hand-over = Hand over the client relationships
office-return = Let the user return
office-return-lead = The seats and rights that are still in force come back.
office-return-submit = Let return

office-account-password = Password set
office-account-factor = Authenticator app set up
office-account-sessions = Open sessions
office-account-invited = Link works until
office-account-locked = Locked until
office-reset = Make a new sign-in link
office-reset-lead = The old password stops working and sessions end at once. The authenticator app stays as it is. Make sure first that whoever asks is who they say they are.
office-reset-submit = Make the link
office-sessions-end = End the sessions
office-unlock = Unlock the account
office-unlock-lead = The user can try to sign in again at once. If it was not the user who tried, better make a new link.
office-unlock-submit = Unlock
office-factor = Remove the authenticator app
office-factor-lead = Do this only when the phone and the recovery codes are lost and you are sure who asks. Sessions end, and a new app is set up at the next sign-in.
office-factor-submit = Remove
office-link = One-time link
office-link-lead = { $count ->
    [one] Give the link to the user in person. It works once, for one day.
   *[other] Give the link to the user in person. It works once, for { $count } days.
}
office-link-address = Link
office-link-once = The link is shown only now
office-link-once-text = Copy it and hand it over safely: in person, or in a message channel of your organisation.
office-link-onward = Go on to the user's page

## A team

office-team-new = Found a team
office-team-new-lead = The team takes its seats and rules from the operating model in use.
office-team-new-submit = Found the team
office-team-members = Members
office-team-empty = Nobody is in the team yet
office-team-empty-text = A member is added on the user's own page.
office-team-lacking = Seats that nobody holds
office-seat-needed = Required by the model
office-seat-open = Optional
office-team-hosts = Where the team has been housed
office-host = Change where the team is housed
office-host-lead = The change is in force from today. What was before stays on record.

## Partners, tasks, organisation

office-partner-new = Add a partner
office-partner-new-submit = Add the partner
office-partner-end = End the cooperation
office-partner-end-lead = The partner is still shown in the client relationships that it has taken part in.
office-partner-end-submit = End the cooperation
office-partner-end-short = End
office-partner-over = Ended
office-task = Holder of the task and deputy
office-task-lead = When the holder is away, the deputy takes care of the task.
office-name = Name of the organisation
office-name-none = No name has been given

## Operating model

office-models = Operating models
office-models-lead = New client relationships follow the model that was taken into use last. Those that have begun stay in the model in which they began.
office-model-draft = Draft
office-model-published = Published
office-model-retired = Retired
office-model-in-use = In use since { $day }
office-model-before = Taken into use { $day }
office-model-adopt = Taking an operating model into use
office-model-adopt-text = When the model has been taken into use, new client relationships are opened by it. The content is kept as it is and does not change later. Check after that that teams and tasks match the model.
office-model-adopt-submit = Take into use
office-model-known = This version has been taken into use already.
office-model-is-draft = The model is a draft: its description is not final. It can be taken into use, and a newer version later.
office-model-is-retired = The model is retired. Better choose a newer one.
office-model-changes = What changes
office-model-changes-lead = Compared with the model in use now:
office-model-first = This is the first model: everything is new.
office-model-same = The structure is the same as in the model in use now.
office-section-stages = Stages
office-section-roles = Roles
office-section-teams = Teams
office-section-channels = Channels
office-section-meetings = Meetings
office-section-criteria = Criteria
office-section-needs = Needs
office-section-target-groups = Target groups
office-section-consents = Consents
office-section-laws = Legal bases
office-section-partners = Kinds of partner
office-section-arrivals = Ways in
office-section-decisions = Decisions
office-section-plans = Plans
office-section-measures = Measures
office-section-handover = Hand-over checklist

## What was done

done-office-profile = The basic data has been saved
done-office-rights = The rights have been saved
done-office-seat = The seat has been added
done-office-seat-end = The last day of the seat has been saved
done-office-absence = The absence has been saved
done-office-leave = The work here has been ended
done-office-return = The user has returned
done-office-unlock = The account has been unlocked
done-office-factor = The authenticator app has been removed
done-office-sessions = The sessions have ended
done-office-team-new = The team has been founded
done-office-host = Where the team is housed has been changed
done-office-partner-new = The partner has been added
done-office-partner-end = The last day of the cooperation has been saved
done-office-task = The holder of the task has been saved
done-office-name = The name has been saved
done-office-adopted = The operating model has been taken into use

## What must be put right

refusal-stale = Somebody else changed this meanwhile. See what is in force now, and then save again.
refusal-date-wrong = Write the day as 1.2.2026.
refusal-date-missing = Write the day.
refusal-team-missing = Choose a team.
refusal-role-missing = Choose a role.
refusal-kind-missing = Choose what kind of seat it is.
refusal-municipality-wrong = No municipality has this name. Write the whole name.
refusal-share-wrong = Write the share of working time as a whole number from 1 to 100.
refusal-seat-rotates = By the model the holder of this seat changes. Check the suggested last day and send again.
refusal-last-office = Somebody must have the right of administration. Give it to another first.
refusal-user-wrong = A user name must not have spaces, and has at most 64 characters.
refusal-template-missing = Choose which team of the model it is.
refusal-host-missing = Write where the team is housed.
refusal-partner-kind-missing = Choose the kind of partner.
refusal-holder-missing = Choose who holds the task.
