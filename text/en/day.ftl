# My day: what waits for me, and the tasks.

day-lead-text = Today is { $day }
day-no-cases = Your role opens no client relationships. Your tools are in the menu.
day-empty = Nothing waits for you
day-empty-text = New tasks appear here by themselves.
day-tasks = { $count ->
    [one] One task waits
   *[other] { $count } tasks wait
}
day-late = { $count ->
    [one] One task is late
   *[other] { $count } tasks are late
}
day-lead = Tasks for supervisors
day-lead-empty = Nothing waits for supervisors
day-lead-empty-text = Emergency accesses to review and client relationships without anybody responsible come here.

## Tasks

task-record-need = Record the need for support
task-record-criteria = Check the criteria
task-record-agreement = Ask for and record the client's consent to the service
task-record-basis = Record a consent or another legal basis
task-record-responsible = Name the responsible person
task-record-owner = Decide who holds the client relationship
task-record-goals = Set a goal together
task-record-consent = Ask for and record: { $name }
task-record-decision = Ask for the client's decision: { $name }
task-record-measure = Make the start measurement: { $name }
task-name-responsible = Name the responsible person at once: services are already running
task-receive = Take over, or say why you cannot
task-tell-client = Tell the client who the responsible person is
task-inform-parties = Inform those who have received data of the withdrawal
task-renew-basis = Ask for consent again: it ends or has ended
task-quiet = Contact the client: it has been a long time
task-stage-overdue = See what keeps the client at this stage: the target time has passed
task-follow-up = Make the follow-up measurement
task-review-glass = Review an emergency access
task-attend-to-flag = Act at once: an answer needs attention
task-round-failed = The client's invitation does not arrive
task-round-halted = The client's invitation has stopped
task-round-letter = Post the letter to the client
