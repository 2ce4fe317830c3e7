package org.defter.kernel.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.audit.CaseFile;
import org.defter.kernel.audit.Check;
import org.defter.kernel.audit.Verdict;
import org.defter.kernel.audit.Verification;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Block.Fact;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.proposal.ProposalDrafted;

/**
 * What an auditor takes away of a proposal: its course through all streams, and every computation that is pinned in it made again.
 * Events and rules stand under the names they have in the record.
 */
class AuditExtractTemplate1 implements Template {

    @Override
    public Optional<Paper> paper(UUID proposal, Sources sources) {
        return sources.first(proposal, ProposalDrafted.class).map(drafted -> paper(drafted, sources));
    }

    /** What is computed again: as much as when this version was made. */
    List<Check> checks(CaseFile file) {
        return Verification.asAtFirst(file);
    }

    private Paper paper(ProposalDrafted drafted, Sources sources) {
        CaseFile file = CaseFile.gather(new ProposalId(drafted.proposalId().value()), sources::recorded);
        List<Check> checks = checks(file);
        long different = checks.stream()
                .filter(check -> check.verdict() == Verdict.DIFFERENT)
                .count();
        long open = checks.stream()
                .filter(check -> check.verdict() == Verdict.NOT_CHECKED)
                .count();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Letterhead(
                List.of("T.C.", Words.capitals(sources.town(drafted.municipalityId())), "DENETİM DÖKÜMÜ")));
        blocks.add(new Block.Facts(List.of(
                new Fact("Teklif", drafted.title()),
                new Fact("Kayıt numarası", drafted.proposalId().toString()),
                new Fact("Birim", sources.unit(drafted.municipalityId(), drafted.unitId(), drafted.occurredOn())),
                new Fact(
                        "Yeniden hesaplananlar",
                        checks.size() + " hesap, farklı çıkan " + different + ", hesaplanamayan " + open))));
        blocks.add(new Block.Table(
                "Kayıtlar",
                List.of("Konum", "Gün", "Olay"),
                file.course().stream()
                        .map(event -> List.of(
                                Long.toString(event.position()),
                                Words.day(event.event().occurredOn()),
                                event.event().getClass().getSimpleName()))
                        .toList()));
        if (!checks.isEmpty()) {
            blocks.add(new Block.Table(
                    "Yeniden hesaplananlar",
                    List.of("Konum", "Kural", "Konu", "Sonuç"),
                    checks.stream()
                            .map(check -> List.of(
                                    Long.toString(check.recorded().position()),
                                    check.rule(),
                                    check.subject().name(),
                                    verdict(check.verdict())))
                            .toList()));
        }
        return new Paper("Denetim dökümü: " + drafted.title(), drafted.title(), blocks);
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "aynı";
            case DIFFERENT -> "FARKLI";
            case NOT_CHECKED -> "hesaplanamadı";
        };
    }
}
