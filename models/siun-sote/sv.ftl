# Siun sote på svenska. Källan nämner bara modellen: alla andra ord kommer från den nationella modellen.

model = Team för stöd av arbetsförmågan, Siun sote
    .short = Siun sote
    .note = Utkast. Källan bara nämner det här teamet, och därför följer modellen den nationella modellen.

unit-siun-sote = Siun sote, Norra Karelen
