# Words that many pages use.

## Buttons and links

save = Save
cancel = Cancel
change = Change
correct = Correct

## Short words

nobody = Nobody named
non-disclosure = Non-disclosure for personal safety
until-further = until further notice
points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}

## What is wrong in a form

read = Read
not-a-day = This is not a date. Write day, month and year, for example 22.11.2026.
not-a-number = This number does not fit. Write a whole number in digits, for example 7.
spells-unread = The periods cannot be read. Write one period a line, for example 1.3.2024–31.8.2025. Leave the last day out if the period goes on: 1.3.2024–.

## Drafts and changes by others

draft-restored = You are going on with a draft saved { $when }
stale-title = Somebody else changed this meanwhile
stale-text = The changes: { $list }. Your own text is still in this form. Check it and save again.
