# Siun sote in English. The source only names the model: all other words come from the national model.

model = Work ability support team, Siun sote
    .short = Siun sote
    .note = Draft. The source only mentions this team, so the model follows the national model.

unit-siun-sote = Siun sote, North Karelia
