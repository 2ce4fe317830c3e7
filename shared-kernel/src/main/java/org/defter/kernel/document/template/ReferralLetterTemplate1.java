package org.defter.kernel.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Block.Fact;
import org.defter.kernel.document.paper.Block.Side;
import org.defter.kernel.document.paper.Block.Signatory;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.proposal.ProposalDrafted;

/** The letter with which the council sends a proposal to its commissions. */
final class ReferralLetterTemplate1 implements Template {

    @Override
    public Optional<Paper> paper(UUID review, Sources sources) {
        return sources.first(review, ReviewOpened.class).map(opened -> paper(opened, sources));
    }

    private static Paper paper(ReviewOpened opened, Sources sources) {
        String commissions =
                opened.commissions().stream().map(sources::commission).collect(Collectors.joining(" ve "));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Letterhead(
                List.of("T.C.", Words.capitals(sources.town(opened.municipalityId())), "MECLİS BAŞKANLIĞI")));
        blocks.add(new Block.Line("Tarih: " + Words.day(opened.occurredOn()), Side.RIGHT));
        blocks.add(new Block.Line(Words.capitals(commissions) + " BAŞKANLIĞINA", Side.CENTRE));
        sources.first(opened.proposalId(), ProposalDrafted.class)
                .ifPresent(drafted -> blocks.add(new Block.Facts(List.of(
                        new Fact("Konusu", opened.title()),
                        new Fact(
                                "Teklif eden birim",
                                sources.unit(drafted.municipalityId(), drafted.unitId(), opened.occurredOn())),
                        new Fact(
                                "Dayanağı",
                                drafted.legalBases().isEmpty() ? "-" : Words.bases(drafted.legalBases()))))));
        blocks.add(new Block.Text(sources.council(opened.municipalityId()) + "nin " + Words.day(opened.occurredOn())
                + " tarihli toplantısında gündemin " + opened.itemNumber()
                + ". maddesi olarak görüşülen yukarıda konusu yazılı teklif, "
                + (opened.mode() == ReferralMode.JOINT ? "ortak olarak " : "")
                + "incelenmek üzere komisyonunuza havale edilmiştir."));
        blocks.add(new Block.Text("Komisyon raporunun süresi içinde Meclis Başkanlığına sunulmasını rica ederim."));
        sources.first(opened.sittingId(), SittingScheduled.class)
                .flatMap(scheduled -> sources.first(opened.sittingId(), SittingOpened.class)
                        .map(began -> new Signatory(
                                sources.member(
                                        scheduled.councilId(),
                                        began.officiants().chair()),
                                "Meclis Başkanı",
                                "")))
                .ifPresent(chair -> blocks.add(new Block.Signatures(List.of(chair))));
        return new Paper("Havale yazısı: " + commissions, opened.title(), blocks);
    }
}
