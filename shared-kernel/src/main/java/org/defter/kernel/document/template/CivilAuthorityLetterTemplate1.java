package org.defter.kernel.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.council.Member;
import org.defter.kernel.document.paper.Block;
import org.defter.kernel.document.paper.Block.Fact;
import org.defter.kernel.document.paper.Block.Side;
import org.defter.kernel.document.paper.Block.Signatory;
import org.defter.kernel.document.paper.Paper;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionSent;

/** The letter with which a final decision goes to the civil authority (D06). */
final class CivilAuthorityLetterTemplate1 implements Template {

    @Override
    public Optional<Paper> paper(UUID proposal, Sources sources) {
        return DecisionPaper.of(proposal, sources)
                .flatMap(told -> sources.events(proposal, DecisionFinalised.class).stream()
                        .filter(finalised ->
                                finalised.decision() == told.decision().decision())
                        .findFirst()
                        .map(finalised -> paper(told, finalised, sources)));
    }

    private static Paper paper(DecisionPaper told, DecisionFinalised finalised, Sources sources) {
        Optional<DecisionSent> sent = sources.events(told.drafted().proposalId(), DecisionSent.class).stream()
                .filter(one -> one.decision() == told.decision().decision())
                .findFirst();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Letterhead(List.of(
                "T.C.",
                Words.capitals(sources.town(told.drafted().municipalityId())),
                "YAZI İŞLERİ VE KARARLAR BİRİMİ")));
        blocks.add(new Block.Line(
                "Tarih: " + sent.map(one -> Words.day(one.occurredOn())).orElse(".../.../......"), Side.RIGHT));
        blocks.add(new Block.Line(
                sent.map(one -> Words.capitals(one.authority())).orElseGet(() -> authority(told, sources)),
                Side.CENTRE));
        blocks.add(new Block.Facts(List.of(
                new Fact("Karar No", told.written()),
                new Fact("Karar Tarihi", Words.day(told.day())),
                new Fact("Kesinleştiği gün", Words.day(finalised.occurredOn())),
                new Fact("Konusu", told.drafted().title()))));
        blocks.add(new Block.Text("Yukarıda tarihi, sayısı ve konusu yazılı kesinleşen meclis kararı, 5393 sayılı"
                + " Belediye Kanununun 23. maddesi uyarınca ekte gönderilmiştir."));
        blocks.add(new Block.Text("Gereğini bilgilerinize arz ederim."));
        mayor(told, sources)
                .ifPresent(
                        name -> blocks.add(new Block.Signatures(List.of(new Signatory(name, "Belediye Başkanı", "")))));
        blocks.add(new Block.Text("Ek: Meclis kararı " + told.written()));
        return new Paper(
                "Meclis kararı " + told.written() + ", gönderme yazısı",
                told.drafted().title(),
                blocks);
    }

    private static String authority(DecisionPaper told, Sources sources) {
        Optional<MunicipalityRecord> town = sources.municipality(told.drafted().municipalityId());
        return town.filter(known -> known.kind() == MunicipalityKind.METROPOLITAN)
                .map(known -> Words.capitals(known.province()) + " VALİLİĞİNE")
                .orElse("MÜLKİ İDARE AMİRLİĞİNE");
    }

    private static Optional<String> mayor(DecisionPaper told, Sources sources) {
        return sources.roster(told.decision().number().councilId())
                .flatMap(roster -> roster.mayorOn(told.decision().occurredOn()))
                .map(Member::name);
    }
}
