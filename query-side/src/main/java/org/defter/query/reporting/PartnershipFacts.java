package org.defter.query.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.Money;
import org.defter.kernel.partnership.DuesPaid;
import org.defter.kernel.partnership.DuesSet;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.query.partnership.PartnershipDossierFold;
import org.defter.query.partnership.PartnershipDossierView;
import org.defter.query.platform.dossier.Streams;
import org.jspecify.annotations.Nullable;

/** What the events of a partnership leave for figures. Pure. */
final class PartnershipFacts {

    private PartnershipFacts() {}

    private record Stage(PartnershipStage stage, boolean stayed) {}

    private record Dues(BigDecimal amount, String currency, LocalDate dueOn) {}

    /** The facts of a stream, from its beginning. */
    static List<Record> of(List<Streams.Recorded> stream) {
        PartnershipDossierFold dossier = new PartnershipDossierFold();
        Spells<Stage> stages = new Spells<>();
        Map<Integer, Spells<Dues>> dues = new LinkedHashMap<>();
        Map<Integer, Integer> payments = new LinkedHashMap<>();
        List<Record> facts = new ArrayList<>();
        UUID partnership = UUID.fromString(stream.getFirst().event().streamId());
        @Nullable PartnershipDossierView view = null;
        for (Streams.Recorded recorded : stream) {
            PartnershipEvent event = (PartnershipEvent) recorded.event();
            PartnershipDossierView next = dossier.next(view, event, recorded.stamp());
            view = next;
            stages.now(new Stage(next.stage(), next.suspended()), recorded);
            if (event instanceof DuesSet e) {
                Money amount = e.amount();
                dues.computeIfAbsent(e.year(), _ -> new Spells<>())
                        .now(new Dues(amount.amount().stripTrailingZeros(), amount.currency(), e.dueOn()), recorded);
            } else if (event instanceof DuesPaid e) {
                facts.add(new Facts.DuesFact(
                        partnership,
                        e.year(),
                        Facts.DuesKind.PAID,
                        payments.merge(e.year(), 1, Integer::sum),
                        e.amount().amount().stripTrailingZeros(),
                        e.amount().currency(),
                        null,
                        Held.since(recorded)));
            }
        }
        if (view != null) {
            facts.add(new Facts.PartnershipFact(
                    partnership,
                    view.municipalityId().value(),
                    view.unitId().value(),
                    view.profile().form(),
                    view.foreign(),
                    view.profile().partner().country(),
                    view.profile().partner().name()));
        }
        stages.all().forEach(spell -> {
            if (spell.value() instanceof Stage(PartnershipStage stage, boolean stayed)) {
                facts.add(new Facts.PartnershipStageFact(partnership, spell.number(), stage, stayed, spell.held()));
            }
        });
        dues.forEach((year, spells) -> spells.all().forEach(spell -> {
            if (spell.value() instanceof Dues(BigDecimal amount, String currency, LocalDate dueOn)) {
                facts.add(new Facts.DuesFact(
                        partnership, year, Facts.DuesKind.SET, spell.number(), amount, currency, dueOn, spell.held()));
            }
        }));
        return facts;
    }
}
