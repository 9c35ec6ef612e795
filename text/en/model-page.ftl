# The page of the operating model: what the model says, for everybody who works by it.

model-none = No operating model is in use yet
model-none-text = An administrator takes a model into use. After that client relationships can be opened.
model-version = Version { $version }
model-stages = Stages
model-phase = National phase
model-roles = Who does it
model-actions = What is done
model-forms = Forms
model-instruments = Instruments
model-marks = Statutory marks
model-channels = How to reach us
model-further = Further information
model-further-always = At any time
model-further-page = The county's own page
model-on-duty = { $count ->
    [one] { $count } professional answers
   *[other] { $count } professionals answer
}
model-criteria = Criteria
model-criteria-service = Criteria of the service
model-criteria-statutory = Conditions of statutory cooperation
model-span = ({ $from }–{ $until })
model-teams = Teams
model-meetings = Meetings
model-consents = Consents and permissions
model-measures = Measures
model-baseline = Baseline { $value }, { $day }
model-target = Target { $value }, { $day }
rhythm-after-phone-hours = After the phone hours
rhythm-weekly = Every week
rhythm-monthly = Every month
rhythm-quarterly = Every three months
rhythm-when-needed = When needed
weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun
