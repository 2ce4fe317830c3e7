package org.defter.query.open.legal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.PartialDate;
import org.defter.kernel.commission.review.Position;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.PersonId;
import org.defter.query.open.platform.Xml;
import org.defter.query.proposal.DecisionView;
import org.defter.query.proposal.ProposalDossierView;
import org.defter.query.review.ReviewDossierView;
import org.defter.query.sitting.AgendaItemView;
import org.defter.query.sitting.SittingDossierView;
import org.jspecify.annotations.Nullable;

/**
 * Makes Akoma Ntoso 1.0 of decisions, minutes and reports, with quorum and counts as parliamentary analysis. Pure.
 *
 * <p>Work addresses follow the naming convention of Akoma Ntoso: {@code /akn/tr/statement/council/2024-03-15/2024-56}.
 */
final class Akn {

    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private static final String COUNCIL = "#meclis";

    private final Map<UUID, String> names;
    private final Set<UUID> persons = new LinkedHashSet<>();
    private final Map<String, String> concepts = new LinkedHashMap<>();
    private final Map<String, String> organizations = new LinkedHashMap<>();

    /**
     * A maker of one document.
     *
     * @param council name of the council
     * @param names names of members
     */
    private Akn(String council, Map<UUID, String> names) {
        this.names = names;
        organizations.put("meclis", council);
        organizations.put("defter", "Defter");
    }

    /**
     * A decision.
     *
     * @param council name of the council
     * @param sitting the sitting it was taken in, for its quorum, where that is known to the reader
     */
    static Xml decision(
            String council,
            Map<UUID, String> names,
            ProposalDossierView proposal,
            DecisionView decision,
            @Nullable SittingDossierView sitting) {
        Akn akn = new Akn(council, names);
        String number = decision.number().year() + "/" + decision.number().number();
        Xml parliamentary = new Xml("parliamentary");
        if (sitting != null && sitting.opening() != null) {
            parliamentary.add(akn.quorum(sitting.opening()));
        }
        parliamentary.add(akn.voting("oylama", decision.vote()));
        Xml body = new Xml("mainBody");
        akn.paragraphs(
                body,
                decision.changes() == null || decision.changes().text() == null
                        ? proposal.text()
                        : decision.changes().text());
        body.add(new Xml("p").text(vote(decision.vote())));
        Xml conclusions = new Xml("conclusions");
        decision.signatures()
                .forEach(signature -> conclusions.add(new Xml("p")
                        .add(akn.signed(signature.personId()))
                        .text(" " + signature.capacity().name())));
        String uri = "/akn/tr/statement/council/" + decision.decidedOn() + "/"
                + decision.number().year() + "-" + decision.number().number();
        return akn.document(
                "statement",
                "karar",
                uri,
                decision.decidedOn(),
                COUNCIL,
                decision.announcement() == null
                        ? null
                        : new Xml("publication")
                                .with("date", decision.announcement().announcedOn())
                                .with("name", "ilan")
                                .with("showAs", decision.announcement().medium()),
                parliamentary,
                preface(proposal.title(), "Karar No: ", number, decision.decidedOn()),
                body,
                conclusions);
    }

    /** The minutes of a sitting that has ended. */
    static Xml minutes(
            String council, Map<UUID, String> names, SittingDossierView sitting, List<AgendaItemView> items) {
        Akn akn = new Akn(council, names);
        SittingDossierView.OpeningView opening = Objects.requireNonNull(sitting.opening());
        Xml parliamentary = new Xml("parliamentary").add(akn.quorum(opening));
        Xml rollCall = new Xml("rollCall").with("eId", "yoklama").add("heading", "Yoklama");
        rollCall.add(new Xml("p")
                .text("Üye tam sayısı " + opening.fullMembership() + ", hazır bulunan "
                        + opening.present().size() + ", toplantı yeter sayısı " + opening.quorum() + "."));
        Xml present = new Xml("p");
        for (int i = 0; i < opening.present().size(); i++) {
            present.text(i == 0 ? "" : ", ").add(akn.named(opening.present().get(i)));
        }
        rollCall.add(present);
        Xml body = new Xml("debateBody").add(rollCall);
        for (AgendaItemView item : items) {
            Xml section = new Xml("debateSection")
                    .with("name", "madde")
                    .with("eId", "madde_" + item.itemNumber())
                    .add("num", Integer.toString(item.itemNumber()))
                    .add("heading", item.title());
            section.add(new Xml("p").text(fate(item)));
            int number = 0;
            for (AgendaItemView.VoteView vote : item.votes()) {
                number++;
                parliamentary.add(akn.voting("oylama_" + item.itemNumber() + "_" + number, vote.record()));
                section.add(new Xml("p").text(vote(vote.record())));
            }
            body.add(section);
        }
        Xml conclusions = new Xml("conclusions");
        sitting.minutes()
                .forEach(signature -> conclusions.add(new Xml("p")
                        .add(akn.signed(signature.personId()))
                        .text(" " + signature.capacity().name())));
        return akn.document(
                "debate",
                "tutanak",
                "/akn/tr/debate/council/" + sitting.day() + "/" + sitting.ordinal(),
                sitting.day(),
                COUNCIL,
                null,
                parliamentary,
                preface("Meclis birleşim tutanağı", "Birleşim: ", Integer.toString(sitting.ordinal()), sitting.day()),
                body,
                conclusions);
    }

    private static String fate(AgendaItemView item) {
        AgendaItemView.WithdrawalView withdrawal = item.withdrawal();
        if (withdrawal != null) {
            return "Teklif geri çekildi: " + withdrawal.reason();
        }
        if (item.postponed()) {
            return "Görüşülmesi ertelendi.";
        }
        if (item.referral() != null) {
            return "Komisyona havale edildi.";
        }
        return item.votes().isEmpty() ? "Görüşüldü." : "Görüşülerek oylandı.";
    }

    /**
     * The report of a commission.
     *
     * @param commission name of the commission
     */
    static Xml report(
            String council,
            String commission,
            Map<UUID, String> names,
            ReviewDossierView review,
            ReviewDossierView.ReportView report) {
        Akn akn = new Akn(council, names);
        akn.organizations.put("komisyon", commission);
        String number = report.number().year() + "/" + report.number().number();
        PartialDate written = report.reportDate();
        LocalDate day = written == null || written.day() == null ? report.issuedOn() : written.earliest();
        Xml parliamentary = new Xml("parliamentary");
        long signed = report.positions().stream()
                .filter(position -> position.stance() != Stance.ABSENT)
                .count();
        review.meetings().stream()
                .reduce((first, second) -> second)
                .ifPresent(meeting -> parliamentary.add(new Xml("quorumVerification")
                        .with("eId", "yeter_sayi")
                        .with("refersTo", akn.concept("toplanti", "Komisyon toplantısı"))
                        .add(count("quorum", meeting.quorum(), akn.concept("yeter", "Toplantı yeter sayısı")))
                        .add(count("count", meeting.attendees().size(), akn.concept("hazir", "Hazır bulunan")))
                        .add(count("count", meeting.members(), akn.concept("uye", "Üye sayısı")))));
        parliamentary.add(new Xml("voting")
                .with("eId", "imza")
                .with(
                        "outcome",
                        akn.concept(
                                "gorus_" + report.text().opinion().name().toLowerCase(java.util.Locale.ROOT),
                                report.text().opinion().name()))
                .add(count("quorum", report.signaturesNeeded(), akn.concept("imza_yeter", "Gereken imza")))
                .add(count("count", (int) signed, akn.concept("imza_sayi", "İmzalayan üye"))));
        Xml body = new Xml("mainBody");
        akn.paragraphs(body, report.text().reasons());
        akn.paragraphs(body, report.text().operativeText());
        Xml conclusions = new Xml("conclusions");
        for (Position position : report.positions()) {
            if (position.stance() != Stance.ABSENT) {
                String reason = position.reason();
                conclusions.add(new Xml("p")
                        .add(akn.signed(position.personId()))
                        .text(" " + position.capacity().name() + (reason == null ? "" : " — " + reason)));
            }
        }
        return akn.document(
                "doc",
                "komisyon-raporu",
                "/akn/tr/doc/commission/" + day + "/" + review.commissions().getFirst() + "-"
                        + number.replace('/', '-'),
                day,
                "#komisyon",
                null,
                parliamentary,
                preface(review.title(), "Rapor No: ", number, day),
                body,
                conclusions);
    }

    private Xml document(
            String type,
            String name,
            String uri,
            LocalDate day,
            String author,
            @Nullable Xml publication,
            Xml parliamentary,
            Xml preface,
            Xml body,
            Xml conclusions) {
        Xml meta = new Xml("meta")
                .add(new Xml("identification")
                        .with("source", "#defter")
                        .add(level("FRBRWork", uri, uri, day, name, author)
                                .add(new Xml("FRBRcountry").with("value", "tr")))
                        .add(level("FRBRExpression", uri + "/tur@", uri + "/tur@", day, name, author)
                                .add(new Xml("FRBRlanguage").with("language", "tur")))
                        .add(level(
                                "FRBRManifestation", uri + "/tur@/!main.xml", uri + "/tur@.akn", day, name, "#defter")))
                .add(publication)
                .add(
                        parliamentary.isEmpty()
                                ? null
                                : new Xml("analysis").with("source", "#defter").add(parliamentary))
                .add(references());
        Xml root = new Xml(type).with("name", name).add(meta).add(preface).add(body);
        return new Xml("akomaNtoso").with("xmlns", NAMESPACE).add(conclusions.isEmpty() ? root : root.add(conclusions));
    }

    private static Xml level(String level, String self, String uri, LocalDate day, String name, String author) {
        return new Xml(level)
                .add(new Xml("FRBRthis").with("value", self))
                .add(new Xml("FRBRuri").with("value", uri))
                .add(new Xml("FRBRdate").with("date", day).with("name", name))
                .add(new Xml("FRBRauthor").with("href", author));
    }

    private Xml references() {
        Xml references = new Xml("references").with("source", "#defter");
        organizations.forEach((id, name) -> references.add(reference("TLCOrganization", id, "organization", name)));
        persons.forEach(person -> references.add(
                reference("TLCPerson", "p-" + person, "person", names.getOrDefault(person, person.toString()))));
        concepts.forEach((id, name) -> references.add(reference("TLCConcept", id, "concept", name)));
        return references;
    }

    private static Xml reference(String element, String id, String kind, String name) {
        return new Xml(element)
                .with("eId", id)
                .with("href", "/akn/ontology/" + kind + "/tr/" + id)
                .with("showAs", name);
    }

    private Xml quorum(SittingDossierView.OpeningView opening) {
        return new Xml("quorumVerification")
                .with("eId", "yeter_sayi")
                .with("outcome", concept("yeter_var", "Toplantı yeter sayısı vardır"))
                .add(count("quorum", opening.quorum(), concept("yeter", "Toplantı yeter sayısı")))
                .add(count("count", opening.present().size(), concept("hazir", "Hazır bulunan")))
                .add(count("count", opening.fullMembership(), concept("tam_sayi", "Üye tam sayısı")));
    }

    private Xml voting(String id, VoteRecord vote) {
        return new Xml("voting")
                .with("eId", id)
                .with(
                        "outcome",
                        switch (vote.outcome().result()) {
                            case ACCEPTED -> concept("kabul_edildi", "Kabul edildi");
                            case REJECTED -> concept("reddedildi", "Reddedildi");
                            case TIE_REPEAT, TIE_LOTS -> concept("esit", "Oylar eşit");
                        })
                .add(count("quorum", vote.outcome().threshold(), concept("karar_yeter", "Karar yeter sayısı")))
                .add(count("count", vote.yes(), concept("kabul", "Kabul")))
                .add(count("count", vote.no(), concept("ret", "Ret")))
                .add(count("count", vote.abstain(), concept("cekimser", "Çekimser")))
                .add(count("count", vote.attendees(), concept("hazir", "Hazır bulunan")))
                .add(count("count", vote.fullMembership(), concept("tam_sayi", "Üye tam sayısı")));
    }

    private static Xml count(String element, int value, String concept) {
        return new Xml(element).with("value", value).with("refersTo", concept);
    }

    private String concept(String id, String name) {
        concepts.put(id, name);
        return "#" + id;
    }

    private Xml signed(PersonId person) {
        persons.add(person.value());
        return new Xml("signature")
                .with("refersTo", "#p-" + person)
                .text(names.getOrDefault(person.value(), person.toString()));
    }

    private Xml named(PersonId person) {
        persons.add(person.value());
        return new Xml("person")
                .with("refersTo", "#p-" + person)
                .text(names.getOrDefault(person.value(), person.toString()));
    }

    private static Xml preface(String title, String numbered, String number, LocalDate day) {
        return new Xml("preface")
                .add(new Xml("p").add("docTitle", title))
                .add(new Xml("p").text(numbered).add("docNumber", number))
                .add(new Xml("p")
                        .text("Tarih: ")
                        .add(new Xml("docDate").with("date", day).text(day)));
    }

    private void paragraphs(Xml body, @Nullable String text) {
        List<String> paragraphs = new ArrayList<>();
        if (text != null) {
            text.lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
        }
        paragraphs.forEach(line -> body.add(new Xml("p").text(line)));
    }

    private static String vote(VoteRecord vote) {
        return vote.yes() + " kabul, " + vote.no() + " ret, " + vote.abstain() + " çekimser oyla "
                + switch (vote.outcome().unanimity()) {
                    case UNANIMOUS -> "oy birliğiyle ";
                    case MAJORITY -> "oy çokluğuyla ";
                }
                + switch (vote.outcome().result()) {
                    case ACCEPTED -> "kabul edildi.";
                    case REJECTED -> "reddedildi.";
                    case TIE_REPEAT, TIE_LOTS -> "eşitlik oluştu.";
                };
    }
}
