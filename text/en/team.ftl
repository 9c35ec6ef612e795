# The team: who does what, who is away, and the client relationships of a worker who leaves.

team-lead = Who does what, who is away and who is the deputy.
team-none = There are no teams yet
team-none-text = An administrator founds a team.
team-host = { $host }, since { $day }
team-members = Members of the team
team-away = Away. Deputy: { $deputy }
team-warnings = There are { $count } things to settle
team-seat-empty = The seat is empty: { $role }
team-rotation-ends = { $name } leaves the rotating seat on { $day }. Agree on who comes next.
team-tasks = Tasks and who holds them
task-held-by-deputy = { $deputy }, because { $holder } is away
column-role = Role
column-seat = Seat
column-share = Working time
column-until = Ends
column-competence = Special competence
column-away = Absence
column-task = Task
column-holder = Who holds it
column-deputy = Deputy
seat-core = Core team
seat-visiting = Visiting
seat-back-up = Back-up

## The client relationships of a worker who leaves

do-hand-over-all = Hand over the client relationships of a worker who leaves
hand-over-all-lead = All open client relationships go to one worker at once. The receiver takes over each of them.
field-leaving = Whose client relationships
field-receiving = To whom
hand-over-all-done = { $count ->
    [0] There were no client relationships to hand over
    [one] The hand-over of one client relationship has begun
   *[other] The hand-over of { $count } client relationships has begun
}
hand-over-all-done-text = The responsibility passes when the receiver takes over. Until then it stays with the earlier responsible person.
