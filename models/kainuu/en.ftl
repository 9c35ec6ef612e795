# Kainuu in English. Words that are not here come from the national model.

model = Work ability support team of primary health care, Kainuu
    .short = Kainuu
    .note = Draft. The team works in primary health care, and the service need settles who is responsible for the client relationship.

unit-kainuu-sote = Kainuu social and health care (Kainuun sote)
unit-primary-health-care = Primary health care

## Stages

stage-arrival = Arrival
    .help = A client with partial work ability comes alone, or is guided by employment management, social care or another network. The route is recorded.
    .client = You come to the service yourself, or a professional guides you to it.
stage-booking = Booking a time
    .help = The client books a time, or it is booked with the client. Before the meeting, see whether the team is the right place.
    .client = You book a time with the team and may ask what is done in the meeting.
stage-joint-assessment = Joint assessment in the team
    .help = The team assesses the service need together and consults other professionals when needed. The need settles who owns the client relationship, and the reason is recorded.
    .client = We find out together what help you need and who is responsible for your matter.

## Moves

when-time-wanted = The client wants a time with the team
when-time-booked = The time is booked
when-owner-decided = It is decided who owns the client relationship, and the plan has been agreed

## What is done in the stages

action-record-route = Record by which route the client came
action-mark-partial-work-ability = Mark it if the client has partial work ability
action-book-time = Book a time
action-consult-others = Consult other professionals when needed
action-decide-owner = Decide by the service need who owns the client relationship, and record the reason

channel-booking = Booking a time

criterion-partial-work-ability = Does the client have partial work ability?
    .help = There is work ability left, but an illness, an injury or something else limits it.

## Partners and arrivals

partner-network = Networks and other cooperation partners

arrival-books-time = Booked a time
arrival-employment-management = From the municipality's employment management
arrival-social-care = From social care
arrival-network = From a network or a cooperation partner
