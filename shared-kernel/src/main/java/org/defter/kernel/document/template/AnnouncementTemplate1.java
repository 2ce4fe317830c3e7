package org.defter.kernel.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Block.Fact;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionFinalised;

/** The summary of a final decision for the public (D08): what was decided and how it was voted on, no names of those who voted. */
final class AnnouncementTemplate1 implements Template {

    @Override
    public Optional<Paper> paper(UUID proposal, Sources sources) {
        return DecisionPaper.of(proposal, sources)
                .filter(told -> sources.events(proposal, DecisionFinalised.class).stream()
                        .anyMatch(finalised ->
                                finalised.decision() == told.decision().decision()))
                .map(told -> paper(told, sources));
    }

    private static Paper paper(DecisionPaper told, Sources sources) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Karar No", told.written()),
                new Fact("Karar Tarihi", Words.day(told.day())),
                new Fact("Konusu", told.drafted().title())));
        sources.events(told.drafted().proposalId(), DecisionAnnounced.class).stream()
                .filter(one -> one.decision() == told.decision().decision())
                .findFirst()
                .ifPresent(announced ->
                        facts.add(new Fact("İlan", Words.day(announced.occurredOn()) + ", " + announced.medium())));
        return new Paper(
                "Meclis kararı özeti " + told.written(),
                told.drafted().title(),
                List.of(
                        new Block.Letterhead(List.of(
                                "T.C.",
                                Words.capitals(sources.town(told.drafted().municipalityId())),
                                "MECLİS KARARI ÖZETİ")),
                        new Block.Facts(facts),
                        new Block.Text(told.sentence()),
                        new Block.Text(Words.counts(told.decision().vote()) + ".")));
    }
}
