package org.defter.query.open.oparl;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.defter.kernel.TownHall;
import org.defter.kernel.commission.CommissionCapacity;
import org.defter.kernel.commission.Mandate;
import org.defter.kernel.council.Member;
import org.defter.kernel.council.Officer;
import org.defter.kernel.council.Seat;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.id.CommissionId;
import org.defter.query.commission.CommissionDossierView;
import org.defter.query.council.CouncilDossierView;
import org.defter.query.document.DocumentDossierView;
import org.defter.query.municipality.MunicipalityDossierView;
import org.defter.query.municipality.MunicipalityDossierView.UnitView;
import org.defter.query.open.platform.Addresses;
import org.defter.query.open.record.Dated;
import org.defter.query.open.record.PublicRecord;
import org.defter.query.platform.Codes;
import org.defter.query.proposal.DecisionView;
import org.defter.query.proposal.ProposalDossierView;
import org.defter.query.proposal.ReferralView;
import org.defter.query.sitting.AgendaItemView;
import org.defter.query.sitting.SittingDossierView;
import org.defter.query.sitting.SittingState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the public part of the record as objects of OParl 1.1. What OParl has no member for, the votes, stands in members that
 * begin with {@code defter:}, as OParl asks of extensions; docs/OPEN-DATA.md describes them.
 */
@Component
class Oparl {

    private static final String ROOT = "/oparl/v1.1";

    private final PublicRecord record;
    private final Addresses addresses;

    Oparl(PublicRecord record, Addresses addresses) {
        this.record = record;
        this.addresses = addresses;
    }

    /** The address of an object or list. */
    String address(String path) {
        return addresses.of(ROOT + path);
    }

    private String address(String collection, Object id) {
        return address("/" + collection + "/" + id);
    }

    /** The installation. */
    Map<String, Object> system() {
        return new OparlObject(address("/system"), "System")
                .with("oparlVersion", "https://schema.oparl.org/1.1/")
                .with("license", addresses.licence())
                .with("body", address("/bodies"))
                .with("name", "Defter")
                .with("website", addresses.of("/public"))
                .with("web", addresses.of("/public"))
                .json();
    }

    /** A municipality. */
    Map<String, Object> body(Dated<MunicipalityDossierView> municipality) {
        MunicipalityDossierView view = municipality.view();
        UUID id = view.id().value();
        String own = address("bodies", id);
        List<Dated<CouncilDossierView>> councils = record.councils(id);
        return new OparlObject(own, "Body")
                .with("system", address("/system"))
                .with("name", view.name())
                .with("license", addresses.licence())
                .with("website", addresses.of("/public"))
                .with("organization", own + "/organizations")
                .with("person", own + "/people")
                .with("meeting", own + "/meetings")
                .with("paper", own + "/papers")
                .with("agendaItem", own + "/agenda-items")
                .with("consultation", own + "/consultations")
                .with("file", own + "/files")
                .with("locationList", own + "/locations")
                .with("legislativeTermList", own + "/legislative-terms")
                .with("membership", own + "/memberships")
                .with(
                        "legislativeTerm",
                        councils.stream().map(this::legislativeTerm).toList())
                .with(
                        "mainOrganization",
                        councils.isEmpty()
                                ? null
                                : address(
                                        "organizations",
                                        councils.getLast().view().id()))
                .with("web", addresses.of("/public"))
                .aged(municipality)
                .json();
    }

    /** The term of a council. */
    Map<String, Object> legislativeTerm(Dated<CouncilDossierView> council) {
        CouncilDossierView view = council.view();
        return new OparlObject(address("legislative-terms", view.id()), "LegislativeTerm")
                .with("body", address("bodies", view.municipalityId()))
                .with("name", view.term())
                .day("startDate", view.convenedOn())
                .day("endDate", view.endedOn())
                .aged(council)
                .json();
    }

    /** A council. */
    Map<String, Object> council(Dated<CouncilDossierView> council) {
        CouncilDossierView view = council.view();
        return new OparlObject(address("organizations", view.id()), "Organization")
                .with("body", address("bodies", view.municipalityId()))
                .with("name", "Belediye Meclisi " + view.term())
                .with("membership", ids(memberships(council)))
                .with("meeting", address("bodies", view.municipalityId()) + "/meetings?organization=" + view.id())
                .with("organizationType", "Gremium")
                .with("classification", "Meclis")
                .day("startDate", view.convenedOn())
                .day("endDate", view.endedOn())
                .with("memberCount", view.fullMembership())
                .aged(council)
                .json();
    }

    /** A commission. */
    Map<String, Object> commission(Dated<CommissionDossierView> commission) {
        CommissionDossierView view = commission.view();
        return new OparlObject(address("organizations", view.id()), "Organization")
                .with("body", address("bodies", view.municipalityId()))
                .with("name", view.name())
                .with("membership", ids(memberships(commission)))
                .with("subOrganizationOf", address("organizations", view.councilId()))
                .with("organizationType", "Gremium")
                .with("classification", "Komisyon")
                .day("startDate", view.formedOn())
                .day("endDate", view.endedOn())
                .with("memberCount", view.size())
                .aged(commission)
                .json();
    }

    /** A unit of the municipality, as whoever proposes. */
    Map<String, Object> unit(Dated<MunicipalityDossierView> municipality, UnitView unit) {
        return new OparlObject(address("organizations", unit.id()), "Organization")
                .with("body", address("bodies", municipality.view().id()))
                .with("name", unit.name())
                .with("organizationType", "Verwaltungsbereich")
                .with("classification", Codes.in(Codes.TURKISH).text(unit.kind()))
                .day("startDate", unit.from())
                .day("endDate", unit.lastDay())
                .aged(municipality)
                .json();
    }

    /** The units of a municipality, each before those below it. */
    static Stream<UnitView> units(MunicipalityDossierView municipality) {
        return municipality.units().stream().flatMap(Oparl::withBelow);
    }

    private static Stream<UnitView> withBelow(UnitView unit) {
        return Stream.concat(Stream.of(unit), unit.units().stream().flatMap(Oparl::withBelow));
    }

    /** Everything of a municipality that people or meetings belong to. */
    List<Dated<Map<String, Object>>> organizations(Dated<MunicipalityDossierView> municipality) {
        UUID id = municipality.view().id().value();
        List<Dated<Map<String, Object>>> all = new ArrayList<>();
        record.councils(id).forEach(council -> all.add(council.with(council(council))));
        record.commissions(id).forEach(commission -> all.add(commission.with(commission(commission))));
        units(municipality.view()).forEach(unit -> all.add(municipality.with(unit(municipality, unit))));
        return all;
    }

    /** The members of the councils of a municipality, each once. */
    List<Dated<Map<String, Object>>> people(UUID municipality) {
        Map<UUID, Dated<Map<String, Object>>> people = new LinkedHashMap<>();
        List<Dated<Map<String, Object>>> memberships = allMemberships(municipality);
        record.councils(municipality)
                .forEach(council -> council.view()
                        .members()
                        .forEach(member -> people.put(
                                member.personId().value(), council.with(person(council, member, memberships)))));
        return List.copyOf(people.values());
    }

    private Map<String, Object> person(
            Dated<CouncilDossierView> council, Member member, List<Dated<Map<String, Object>>> memberships) {
        String own = address("people", member.personId());
        return new OparlObject(own, "Person")
                .with("body", address("bodies", council.view().municipalityId()))
                .with("name", member.name())
                .with(
                        "membership",
                        memberships.stream()
                                .map(Dated::view)
                                .filter(membership -> own.equals(membership.get("person")))
                                .toList())
                .aged(council)
                .json();
    }

    /** Every seat, office and mandate in councils and commissions of a municipality. */
    List<Dated<Map<String, Object>>> allMemberships(UUID municipality) {
        List<Dated<Map<String, Object>>> all = new ArrayList<>();
        record.councils(municipality)
                .forEach(council -> memberships(council).forEach(one -> all.add(council.with(one))));
        record.commissions(municipality)
                .forEach(commission -> memberships(commission).forEach(one -> all.add(commission.with(one))));
        return all;
    }

    private List<Map<String, Object>> memberships(Dated<?> organization) {
        List<Map<String, Object>> all = new ArrayList<>();
        switch (organization.view()) {
            case CouncilDossierView council -> {
                int place = 0;
                for (Member member : council.members()) {
                    all.add(membership(organization, council.id(), "s" + place++, member.personId())
                            .with("role", member.seat() == Seat.MAYOR ? "Belediye Başkanı" : "Üye")
                            .with("votingRight", true)
                            .day("startDate", member.from())
                            .day("endDate", member.until() == null ? council.endedOn() : member.until())
                            .json());
                }
                place = 0;
                for (Officer officer : council.officers()) {
                    all.add(membership(organization, council.id(), "o" + place++, officer.personId())
                            .with("role", office(officer))
                            .with("votingRight", true)
                            .day("startDate", officer.from())
                            .day("endDate", officer.until() == null ? council.endedOn() : officer.until())
                            .json());
                }
            }
            case CommissionDossierView commission -> {
                int place = 0;
                for (Mandate mandate : commission.mandates()) {
                    all.add(membership(organization, commission.id(), "m" + place++, mandate.personId())
                            .with("role", role(commission, mandate))
                            .with("votingRight", true)
                            .day("startDate", mandate.from())
                            .day(
                                    "endDate",
                                    commission.endedOn() != null
                                                    && commission.endedOn().isBefore(mandate.lastDay())
                                            ? commission.endedOn()
                                            : mandate.lastDay())
                            .json());
                }
            }
            default -> throw new IllegalArgumentException(organization.view() + " has no members");
        }
        return all;
    }

    private OparlObject membership(Dated<?> of, Object organization, String place, Object person) {
        return new OparlObject(address("memberships", organization + "-" + place), "Membership")
                .with("person", address("people", person))
                .with("organization", address("organizations", organization))
                .aged(of);
    }

    private static String office(Officer officer) {
        return switch (officer.office()) {
            case FIRST_DEPUTY -> "Meclis Birinci Başkan Vekili";
            case SECOND_DEPUTY -> "Meclis İkinci Başkan Vekili";
            case CLERK -> "Kâtip";
            case SUBSTITUTE_CLERK -> "Yedek Kâtip";
        };
    }

    private static String role(CommissionDossierView commission, Mandate mandate) {
        return commission.headships().stream()
                .filter(headship -> headship.personId().equals(mandate.personId())
                        && !headship.from().isAfter(mandate.lastDay()))
                .reduce((first, second) -> second)
                .map(headship -> headship.capacity() == CommissionCapacity.CHAIR
                        ? "Komisyon Başkanı"
                        : headship.capacity() == CommissionCapacity.DEPUTY ? "Komisyon Başkan Vekili" : "Üye")
                .orElse("Üye");
    }

    /** A sitting whose agenda was announced. */
    Map<String, Object> meeting(Dated<SittingDossierView> sitting) {
        SittingDossierView view = sitting.view();
        SittingDossierView.OpeningView opening = view.opening();
        LocalTime end = view.closedAt();
        List<Map<String, Object>> files = files(view.id().value());
        return new OparlObject(address("meetings", view.id()), "Meeting")
                .with("name", "Meclis birleşimi " + view.day() + " (" + view.ordinal() + ". oturum)")
                .with("meetingState", state(view.state()))
                .with("cancelled", view.state() == SittingState.ADJOURNED)
                .with(
                        "start",
                        OparlObject.time(view.day()
                                .atTime(view.time())
                                .atZone(TownHall.ZONE)
                                .toOffsetDateTime()))
                .with(
                        "end",
                        end == null
                                ? null
                                : OparlObject.time(view.day()
                                        .atTime(end)
                                        .atZone(TownHall.ZONE)
                                        .toOffsetDateTime()))
                .with("organization", List.of(address("organizations", view.councilId())))
                .with(
                        "participant",
                        opening == null
                                ? null
                                : opening.present().stream()
                                        .map(person -> address("people", person))
                                        .toList())
                .with("agendaItem", agenda(sitting).stream().map(Dated::view).toList())
                .with("invitation", files.isEmpty() ? null : files.getLast())
                .with("auxiliaryFile", files.size() < 2 ? null : files.subList(0, files.size() - 1))
                .with("web", addresses.of("/public/agendas/" + view.id()))
                .with("defter:quorum", opening == null ? null : quorum(opening))
                .aged(sitting)
                .json();
    }

    private static String state(SittingState state) {
        return switch (state) {
            case SCHEDULED -> "planlandı";
            case ANNOUNCED -> "ilan edildi";
            case OPEN -> "sürüyor";
            case ADJOURNED -> "ertelendi";
            case CLOSED -> "kapandı";
        };
    }

    private static Map<String, Object> quorum(SittingDossierView.OpeningView opening) {
        Map<String, Object> quorum = new LinkedHashMap<>();
        quorum.put("fullMembership", opening.fullMembership());
        quorum.put("present", opening.present().size());
        quorum.put("needed", opening.quorum());
        quorum.put("ruleset", opening.ruleset().id());
        return quorum;
    }

    /** The items of an announced agenda that the public is told of. */
    List<Dated<Map<String, Object>>> agenda(Dated<SittingDossierView> sitting) {
        SittingDossierView view = sitting.view();
        List<AgendaItemView> items = view.agenda().stream()
                .filter(item -> item.announced() || view.opening() != null)
                .sorted(Comparator.comparingInt(AgendaItemView::itemNumber))
                .toList();
        List<Dated<Map<String, Object>>> all = new ArrayList<>();
        for (int order = 0; order < items.size(); order++) {
            all.add(sitting.with(agendaItem(sitting, items.get(order), order)));
        }
        return all;
    }

    private Map<String, Object> agendaItem(Dated<SittingDossierView> sitting, AgendaItemView item, int order) {
        UUID id = sitting.view().id().value();
        Optional<Dated<ProposalDossierView>> paper =
                record.proposal(item.proposalId().value());
        Optional<DecisionView> decision = paper.flatMap(open -> open.view().decisions().stream()
                .filter(one -> one.sittingId().equals(sitting.view().id()) && one.itemNumber() == item.itemNumber())
                .findFirst());
        OparlObject object = new OparlObject(address("agenda-items", id + "-" + item.itemNumber()), "AgendaItem")
                .with("meeting", address("meetings", id))
                .with("number", Integer.toString(item.itemNumber()))
                .with("order", order)
                .with("name", item.title())
                .with("public", item.closedSession() == null);
        paper.flatMap(open -> consultation(open.view(), id, item.itemNumber()))
                .ifPresent(consultation -> object.with("consultation", consultation));
        decision.ifPresent(decided -> object.with("result", decided.accepted() ? "Kabul edildi" : "Reddedildi")
                .with("resolutionText", text(paper.orElseThrow().view(), decided))
                .with("defter:decisionNumber", number(decided))
                .with("defter:vote", vote(decided.vote())));
        return object.aged(sitting).json();
    }

    private static String number(DecisionView decision) {
        return decision.number().year() + "/" + decision.number().number();
    }

    private static String text(ProposalDossierView proposal, DecisionView decision) {
        return decision.changes() == null || decision.changes().text() == null
                ? proposal.text()
                : Objects.requireNonNull(decision.changes().text());
    }

    /** A vote with its counts; the names of a roll call, never those of another vote. */
    private Map<String, Object> vote(VoteRecord vote) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("mode", vote.mode().name());
        counts.put("fullMembership", vote.fullMembership());
        counts.put("attendees", vote.attendees());
        counts.put("yes", vote.yes());
        counts.put("no", vote.no());
        counts.put("abstain", vote.abstain());
        counts.put("threshold", vote.outcome().threshold());
        counts.put("result", vote.outcome().result().name());
        counts.put("majority", vote.outcome().unanimity().name());
        counts.put("ruleset", vote.ruleset().id());
        if (!vote.rollCall().isEmpty()) {
            counts.put(
                    "votes",
                    vote.rollCall().stream()
                            .map(one -> Map.of(
                                    "person",
                                    address("people", one.personId()),
                                    "vote",
                                    one.vote().name()))
                            .toList());
        }
        return counts;
    }

    /** A proposal with an announced decision. */
    Map<String, Object> paper(Dated<ProposalDossierView> proposal) {
        ProposalDossierView view = proposal.view();
        DecisionView latest = view.decisions().getLast();
        List<Map<String, Object>> files = files(view.id().value());
        return new OparlObject(address("papers", view.id()), "Paper")
                .with("body", address("bodies", view.municipalityId()))
                .with("name", view.title())
                .with("reference", number(latest))
                .day("date", view.draftedOn())
                .with("paperType", "Teklif")
                .with("originatorOrganization", List.of(address("organizations", view.unitId())))
                .with("underDirectionOf", List.of(address("organizations", view.unitId())))
                .with(
                        "consultation",
                        consultations(proposal).stream().map(Dated::view).toList())
                .with("auxiliaryFile", files.isEmpty() ? null : files)
                .with("web", addresses.of("/public/decisions/" + latest.number().councilId() + "/" + number(latest)))
                .aged(proposal)
                .json();
    }

    private List<Map<String, Object>> files(UUID subject) {
        return record.documentsOf(subject).stream().map(this::file).toList();
    }

    /** An official document: of an announced decision or an announced agenda. */
    Map<String, Object> file(Dated<DocumentDossierView> document) {
        DocumentDossierView view = document.view();
        String bytes = addresses.of("/api/files/" + view.sha256());
        boolean agenda = view.kind() == DocumentKind.AGENDA;
        return new OparlObject(address("files", view.id()), "File")
                .with("name", view.title())
                .with("fileName", view.kind().name().toLowerCase(Locale.ROOT) + "-" + view.renderedOn() + ".pdf")
                .with("mimeType", "application/pdf")
                .day("date", view.renderedOn())
                .with("size", view.size())
                .with("accessUrl", bytes)
                .with("downloadUrl", bytes)
                .with("fileLicense", addresses.licence())
                .with("meeting", agenda ? List.of(address("meetings", view.subjectId())) : null)
                .with("paper", agenda ? null : List.of(address("papers", view.subjectId())))
                .with("defter:sha256", view.sha256())
                .aged(document)
                .json();
    }

    /** The ways of a proposal through council and commissions. */
    List<Dated<Map<String, Object>>> consultations(Dated<ProposalDossierView> proposal) {
        ProposalDossierView view = proposal.view();
        List<Dated<Map<String, Object>>> all = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (ProposalDossierView.PlacementView placement : view.placements()) {
            String id = consultationId(view, placement.sittingId().value(), placement.itemNumber());
            Optional<Dated<SittingDossierView>> sitting =
                    record.sitting(placement.sittingId().value());
            if (sitting.isEmpty() || !seen.add(id)) {
                continue;
            }
            boolean decides = view.decisions().stream()
                    .anyMatch(decision -> decision.sittingId().equals(placement.sittingId())
                            && decision.itemNumber() == placement.itemNumber());
            all.add(proposal.with(new OparlObject(address("consultations", id), "Consultation")
                    .with("paper", address("papers", view.id()))
                    .with("meeting", address("meetings", placement.sittingId()))
                    .with("agendaItem", address("agenda-items", placement.sittingId() + "-" + placement.itemNumber()))
                    .with(
                            "organization",
                            List.of(address(
                                    "organizations", sitting.get().view().councilId())))
                    .with("authoritative", decides)
                    .with("role", decides ? "Karar" : "Havale")
                    .aged(proposal)
                    .json()));
        }
        for (ReferralView referral : view.referrals()) {
            for (ReferralView.ReviewView review : referral.reviews()) {
                all.add(proposal.with(
                        new OparlObject(address("consultations", view.id() + "-" + review.reviewId()), "Consultation")
                                .with("paper", address("papers", view.id()))
                                .with("organization", organizations(review.commissions()))
                                .with("authoritative", false)
                                .with("role", "Komisyon incelemesi")
                                .with("defter:report", report(review.report()))
                                .aged(proposal)
                                .json()));
            }
        }
        return all;
    }

    private static @Nullable Map<String, Object> report(ReferralView.@Nullable ReceivedReportView report) {
        if (report == null) {
            return null;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", report.number().year() + "/" + report.number().number());
        told.put("opinion", report.opinion().name());
        told.put("vote", report.vote().name());
        told.put("receivedOn", report.receivedOn().toString());
        return told;
    }

    private List<String> organizations(List<CommissionId> commissions) {
        return commissions.stream()
                .map(commission -> address("organizations", commission))
                .toList();
    }

    private Optional<String> consultation(ProposalDossierView view, UUID sitting, int item) {
        return view.placements().stream()
                .filter(placement -> placement.sittingId().value().equals(sitting) && placement.itemNumber() == item)
                .findFirst()
                .map(placement -> address("consultations", consultationId(view, sitting, item)));
    }

    private static String consultationId(ProposalDossierView view, UUID sitting, int item) {
        return view.id() + "-" + sitting + "-" + item;
    }

    private static List<Object> ids(List<Map<String, Object>> objects) {
        return objects.stream()
                .map(object -> Objects.requireNonNull(object.get("id")))
                .toList();
    }
}
