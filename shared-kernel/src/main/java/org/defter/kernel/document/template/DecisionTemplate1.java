package org.defter.kernel.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.council.sitting.NamedVote;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Block.Fact;
import org.defter.kernel.document.paper.Block.Signatory;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.ReportReceived;

/** A decision of the council: where it stands, what was voted on and how, who signs it (B08). */
final class DecisionTemplate1 implements Template {

    @Override
    public Optional<Paper> paper(UUID proposal, Sources sources) {
        return DecisionPaper.of(proposal, sources).map(told -> paper(told, sources));
    }

    private static Paper paper(DecisionPaper told, Sources sources) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Letterhead(
                List.of("T.C.", Words.capitals(sources.town(told.drafted().municipalityId())), "MECLİS KARARI")));
        blocks.add(new Block.Facts(facts(told, sources)));
        blocks.add(new Block.Heading("TEKLİF"));
        blocks.addAll(Words.paragraphs(told.standing().text()));
        sources.last(told.drafted().proposalId(), ReportReceived.class)
                .filter(report -> !report.occurredOn().isAfter(told.decision().occurredOn()))
                .ifPresent(report -> blocks.add(
                        new Block.Text(sources.commission(report.number().commissionId()) + " raporu, sayı "
                                + report.number().year() + "/" + report.number().number() + ": "
                                + opinion(report))));
        blocks.add(new Block.Heading("KARAR"));
        blocks.add(new Block.Text(told.sentence()));
        blocks.add(new Block.Text(Words.counts(told.decision().vote()) + "."));
        rollCall(told, sources).ifPresent(blocks::add);
        for (DecisionRectified rectified : told.rectifications()) {
            blocks.add(new Block.Text("Maddi hata düzeltmesi, " + Words.day(rectified.occurredOn()) + ", "
                    + rectified.authority() + ": " + rectified.reason()));
        }
        blocks.add(new Block.Signatures(signatories(told, sources)));
        return new Paper("Meclis kararı " + told.written(), told.drafted().title(), blocks);
    }

    private static List<Fact> facts(DecisionPaper told, Sources sources) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Karar No", told.written()));
        facts.add(new Fact("Karar Tarihi", Words.day(told.day())));
        told.sitting().ifPresent(sitting -> {
            facts.add(new Fact(
                    "Meclis Dönemi",
                    sources.roster(sitting.councilId())
                            .map(roster -> roster.term())
                            .orElse(Words.UNKNOWN)));
            facts.add(new Fact(
                    "Toplantı ve Birleşim",
                    sources.meeting(sitting.meetingId()) + ", " + sitting.ordinal() + ". birleşim"));
        });
        facts.add(new Fact("Gündem Maddesi", Integer.toString(told.decision().itemNumber())));
        facts.add(new Fact(
                "Teklif Eden Birim",
                sources.unit(
                        told.drafted().municipalityId(),
                        told.drafted().unitId(),
                        told.decision().occurredOn())));
        facts.add(new Fact("Konusu", told.drafted().title()));
        if (!told.drafted().legalBases().isEmpty()) {
            facts.add(new Fact("Dayanağı", Words.bases(told.drafted().legalBases())));
        }
        FrozenPlan plan = told.decision().frozenPlan();
        if (plan != null) {
            facts.add(new Fact("Oylanan Metin", plan.version() + ". sürüm, SHA-256 " + plan.contentHash()));
        }
        return facts;
    }

    private static String opinion(ReportReceived report) {
        return switch (report.opinion()) {
            case FAVOURABLE -> "uygun görülmüştür.";
            case UNFAVOURABLE -> "uygun görülmemiştir.";
            case FAVOURABLE_WITH_AMENDMENTS -> "değişiklikle uygun görülmüştür.";
        };
    }

    private static Optional<Block> rollCall(DecisionPaper told, Sources sources) {
        List<NamedVote> votes = told.decision().vote().rollCall();
        return votes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "Ad okunarak verilen oylar",
                        List.of("Üye", "Oy"),
                        votes.stream()
                                .map(vote -> List.of(name(told, vote.personId(), sources), vote(vote.vote())))
                                .toList()));
    }

    static String vote(Vote vote) {
        return switch (vote) {
            case YES -> "Kabul";
            case NO -> "Ret";
            case ABSTAIN -> "Çekimser";
        };
    }

    private static List<Signatory> signatories(DecisionPaper told, Sources sources) {
        List<Signatory> signatories = new ArrayList<>();
        PersonId chair = told.decision().officiants().chair();
        signatories.add(new Signatory(name(told, chair, sources), "Meclis Başkanı", "", chair));
        told.decision()
                .officiants()
                .clerks()
                .forEach(
                        clerk -> signatories.add(new Signatory(name(told, clerk, sources), "Divan Kâtibi", "", clerk)));
        return signatories;
    }

    private static String name(DecisionPaper told, PersonId person, Sources sources) {
        return sources.member(told.decision().number().councilId(), person);
    }
}
