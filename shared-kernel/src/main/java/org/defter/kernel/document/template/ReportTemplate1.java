package org.defter.kernel.document.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.commission.CommissionCapacity;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.commission.review.Position;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Block.Fact;
import org.defter.kernel.document.paper.Block.Side;
import org.defter.kernel.document.paper.Block.Signatory;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.proposal.ProposalDrafted;

/** The report of a commission as it is written in metropolitan town halls: the frame of three lines, the text, three to a row. */
final class ReportTemplate1 implements Template {

    @Override
    public Optional<Paper> paper(UUID review, Sources sources) {
        return sources.first(review, ReviewOpened.class)
                .flatMap(opened ->
                        sources.last(review, ReportIssued.class).map(report -> paper(opened, report, sources)));
    }

    private static Paper paper(ReviewOpened opened, ReportIssued report, Sources sources) {
        LocalDate day = opened.occurredOn();
        String unit = sources.first(report.proposalId(), ProposalDrafted.class)
                .map(drafted -> sources.unit(drafted.municipalityId(), drafted.unitId(), day))
                .orElse(Words.UNKNOWN);
        String commissions =
                opened.commissions().stream().map(sources::commission).collect(Collectors.joining(" ve "));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Letterhead(List.of(
                Words.capitals(sources.town(opened.municipalityId())), Words.capitals(commissions) + " RAPORU")));
        blocks.add(new Block.Line(Integer.toString(report.number().number()), Side.CENTRE));
        blocks.add(new Block.Line("Tarih: " + Words.partial(report.reportDate()), Side.RIGHT));
        blocks.add(new Block.Facts(List.of(
                new Fact("BİRİM", Words.capitals(unit)),
                new Fact(
                        "MECLİS TOPLANTISININ TARİHİ VE GÜNDEM MADDESİ",
                        sources.council(opened.municipalityId()) + "nin " + Words.day(day) + " tarihli toplantısı "
                                + opened.itemNumber() + ". Maddesi."),
                new Fact("KONUSU", Words.capitals(opened.title())))));
        blocks.add(new Block.Heading("KOMİSYON RAPORU"));
        blocks.addAll(Words.paragraphs(report.text().reasons()));
        blocks.addAll(Words.paragraphs(report.text().operativeText()));
        if (report.text().vote() != ReportVote.UNSTATED) {
            blocks.add(new Block.Text("Bu görüşe komisyonumuzca "
                    + (report.text().vote() == ReportVote.UNANIMOUS ? "oy birliği" : "oy çokluğu")
                    + " ile varılmıştır."));
        }
        dissent(report, opened, sources).ifPresent(blocks::add);
        blocks.add(new Block.Text("İşbu Komisyon Raporu imza altına alınarak, Meclisimizin takdirine sunulmuştur."));
        blocks.add(new Block.Signatures(report.positions().stream()
                .map(position -> new Signatory(
                        name(position.personId(), opened.commissions(), sources),
                        office(position, report.number().commissionId(), sources),
                        note(position),
                        position.personId()))
                .toList()));
        return new Paper(
                "Komisyon raporu " + report.number().year() + "/"
                        + report.number().number() + ": " + commissions,
                opened.title(),
                blocks);
    }

    private static Optional<Block> dissent(ReportIssued report, ReviewOpened opened, Sources sources) {
        List<String> reasons = new ArrayList<>();
        for (Position position : report.positions()) {
            String reason = position.reason();
            if (position.stance() == Stance.DISSENTED && reason != null && !reason.isBlank()) {
                reasons.add("Karşı görüş, " + name(position.personId(), opened.commissions(), sources) + ": "
                        + reason.strip());
            }
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Block.Items(reasons));
    }

    private static String name(PersonId person, List<CommissionId> commissions, Sources sources) {
        return commissions.stream()
                .flatMap(id -> sources.mandates(id).flatMap(mandates -> mandates.nameOf(person)).stream())
                .findFirst()
                .orElse(Words.UNKNOWN);
    }

    private static String office(Position position, CommissionId commission, Sources sources) {
        CommissionCapacity capacity = position.capacity();
        return switch (capacity) {
            case CHAIR -> shortName(sources.mandates(commission)) + " Bşk.";
            case DEPUTY -> "Komisyon Başkan V.";
            case MEMBER -> "Üye";
        };
    }

    private static String shortName(Optional<Mandates> mandates) {
        return mandates.map(known ->
                        known.kind() == CommissionKind.OTHER || !known.name().endsWith(" Komisyonu")
                                ? known.name()
                                : known.name().replace(" Komisyonu", " Kom."))
                .orElse("Komisyon");
    }

    private static String note(Position position) {
        return switch (position.stance()) {
            case SIGNED -> "";
            case DISSENTED -> "(muhalif)";
            case ABSENT -> "(toplantıda bulunmadı)";
        };
    }
}
