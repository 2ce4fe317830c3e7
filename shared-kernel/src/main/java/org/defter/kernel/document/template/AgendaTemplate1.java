package org.defter.kernel.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Block.Fact;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.proposal.ProposalDrafted;

/** The agenda of a sitting as it was published. */
final class AgendaTemplate1 implements Template {

    @Override
    public Optional<Paper> paper(UUID sitting, Sources sources) {
        return sources.first(sitting, SittingScheduled.class)
                .flatMap(scheduled -> sources.last(sitting, AgendaPublished.class)
                        .map(published -> paper(scheduled, published, sources)));
    }

    private static Paper paper(SittingScheduled scheduled, AgendaPublished published, Sources sources) {
        Set<Integer> numbers = Set.copyOf(published.itemNumbers());
        List<AgendaItemAdded> items = AgendaLines.of(sources.events(scheduled.sittingId(), SittingEvent.class)).stream()
                .filter(item -> numbers.contains(item.itemNumber()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Letterhead(
                List.of("T.C.", Words.capitals(sources.town(scheduled.municipalityId())), "MECLİS GÜNDEMİ")));
        blocks.add(new Block.Facts(List.of(
                new Fact("Toplantı", sources.meeting(scheduled.meetingId())),
                new Fact("Birleşim", scheduled.ordinal() + ". birleşim"),
                new Fact("Gün ve saat", Words.day(scheduled.day()) + ", saat " + Words.time(scheduled.time())),
                new Fact("Gündemin duyurulması", Words.day(published.occurredOn())))));
        blocks.add(new Block.Table(
                "Gündem",
                List.of("Madde", "Konu", "Teklif eden birim", "Görüşme"),
                items.stream()
                        .map(item -> List.of(
                                Integer.toString(item.itemNumber()),
                                item.title(),
                                unit(item, sources),
                                purpose(item.purpose())))
                        .toList()));
        return new Paper(
                "Meclis gündemi, " + Words.day(scheduled.day()),
                sources.meeting(scheduled.meetingId()) + ", " + scheduled.ordinal() + ". birleşim",
                blocks);
    }

    private static String unit(AgendaItemAdded item, Sources sources) {
        return sources.first(item.proposalId(), ProposalDrafted.class)
                .map(drafted -> sources.unit(drafted.municipalityId(), drafted.unitId(), item.sittingDay()))
                .orElse(Words.UNKNOWN);
    }

    static String purpose(ItemPurpose purpose) {
        return switch (purpose) {
            case REFERRAL -> "Komisyona havale";
            case DECISION -> "Karar";
            case RETURN -> "Belediye başkanınca iade";
        };
    }
}
