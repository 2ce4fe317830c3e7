package org.defter.query.open.popolo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.defter.kernel.TownHall;
import org.defter.kernel.commission.CommissionCapacity;
import org.defter.kernel.commission.Headship;
import org.defter.kernel.commission.Mandate;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.Member;
import org.defter.kernel.council.Officer;
import org.defter.kernel.council.Seat;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.query.commission.CommissionDossierView;
import org.defter.query.council.CouncilDossierView;
import org.defter.query.municipality.MunicipalityDossierView;
import org.defter.query.open.record.Dated;
import org.defter.query.open.record.PublicRecord;
import org.defter.query.proposal.DecisionView;
import org.defter.query.proposal.ProposalDossierView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells councils, commissions and announced decisions as Popolo. A vote has the names of a roll call, and no others. */
@Component
class Popolo {

    private final PublicRecord record;

    Popolo(PublicRecord record) {
        this.record = record;
    }

    /** Members of councils, each once. */
    List<Map<String, Object>> persons() {
        Map<UUID, Map<String, Object>> persons = new LinkedHashMap<>();
        councils()
                .forEach(council -> council.view()
                        .members()
                        .forEach(member -> persons.put(
                                member.personId().value(), object("id", member.personId(), "name", member.name()))));
        return List.copyOf(persons.values());
    }

    /** Municipalities, their councils and commissions. */
    List<Map<String, Object>> organizations() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Dated<MunicipalityDossierView> municipality : record.municipalities()) {
            MunicipalityDossierView view = municipality.view();
            all.add(object("id", view.id(), "name", view.name(), "classification", "municipality"));
        }
        councils()
                .forEach(council -> all.add(object(
                        "id",
                        council.view().id(),
                        "name",
                        "Belediye Meclisi " + council.view().term(),
                        "classification",
                        "council",
                        "parent_id",
                        council.view().municipalityId(),
                        "founding_date",
                        council.view().convenedOn(),
                        "dissolution_date",
                        council.view().endedOn())));
        commissions()
                .forEach(commission -> all.add(object(
                        "id",
                        commission.view().id(),
                        "name",
                        commission.view().name(),
                        "classification",
                        "commission",
                        "parent_id",
                        commission.view().councilId(),
                        "founding_date",
                        commission.view().formedOn(),
                        "dissolution_date",
                        commission.view().endedOn())));
        return all;
    }

    /** The offices of each council, and the heads of each commission. */
    List<Map<String, Object>> posts() {
        List<Map<String, Object>> all = new ArrayList<>();
        councils().forEach(council -> {
            all.add(post(council.view().id(), "mayor", "Belediye Başkanı"));
            for (CouncilOffice office : CouncilOffice.values()) {
                all.add(post(council.view().id(), code(office), label(office)));
            }
        });
        commissions().forEach(commission -> {
            all.add(post(commission.view().id(), "chair", "Komisyon Başkanı"));
            all.add(post(commission.view().id(), "deputy", "Komisyon Başkan Vekili"));
        });
        return all;
    }

    private static Map<String, Object> post(Object organization, String role, String label) {
        return object("id", organization + "-" + role, "label", label, "role", role, "organization_id", organization);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String label(CouncilOffice office) {
        return switch (office) {
            case FIRST_DEPUTY -> "Meclis Birinci Başkan Vekili";
            case SECOND_DEPUTY -> "Meclis İkinci Başkan Vekili";
            case CLERK -> "Kâtip";
            case SUBSTITUTE_CLERK -> "Yedek Kâtip";
        };
    }

    /** Seats, offices and mandates. */
    List<Map<String, Object>> memberships() {
        List<Map<String, Object>> all = new ArrayList<>();
        councils().forEach(council -> all.addAll(of(council.view())));
        commissions().forEach(commission -> all.addAll(of(commission.view())));
        return all;
    }

    private static List<Map<String, Object>> of(CouncilDossierView council) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Member member : council.members()) {
            boolean mayor = member.seat() == Seat.MAYOR;
            all.add(membership(
                    council.id() + "-s" + all.size(),
                    member.personId(),
                    council.id(),
                    mayor ? "Belediye Başkanı" : "Üye",
                    mayor ? council.id() + "-mayor" : null,
                    member.from(),
                    member.until() == null ? council.endedOn() : member.until()));
        }
        for (Officer officer : council.officers()) {
            all.add(membership(
                    council.id() + "-s" + all.size(),
                    officer.personId(),
                    council.id(),
                    label(officer.office()),
                    council.id() + "-" + code(officer.office()),
                    officer.from(),
                    officer.until() == null ? council.endedOn() : officer.until()));
        }
        return all;
    }

    private static List<Map<String, Object>> of(CommissionDossierView commission) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Mandate mandate : commission.mandates()) {
            LocalDate end = commission.endedOn() != null && commission.endedOn().isBefore(mandate.lastDay())
                    ? commission.endedOn()
                    : mandate.lastDay();
            all.add(membership(
                    commission.id() + "-s" + all.size(),
                    mandate.personId(),
                    commission.id(),
                    "Üye",
                    null,
                    mandate.from(),
                    end));
        }
        for (Headship headship : commission.headships()) {
            all.add(membership(
                    commission.id() + "-s" + all.size(),
                    headship.personId(),
                    commission.id(),
                    headship.capacity() == CommissionCapacity.CHAIR ? "Komisyon Başkanı" : "Komisyon Başkan Vekili",
                    commission.id() + "-" + (headship.capacity() == CommissionCapacity.CHAIR ? "chair" : "deputy"),
                    headship.from(),
                    commission.endedOn()));
        }
        return all;
    }

    private static Map<String, Object> membership(
            String id,
            Object person,
            Object organization,
            String role,
            @Nullable String post,
            LocalDate from,
            @Nullable LocalDate until) {
        return object(
                "id",
                id,
                "role",
                role,
                "person_id",
                person,
                "organization_id",
                organization,
                "post_id",
                post,
                "start_date",
                from,
                "end_date",
                until);
    }

    /** What was decided, of announced decisions. */
    List<Map<String, Object>> motions() {
        return decisions()
                .map(one -> object(
                        "id",
                        one.id(),
                        "organization_id",
                        one.decision().number().councilId(),
                        "legislative_session_id",
                        one.decision().sittingId(),
                        "text",
                        one.proposal().title(),
                        "identifier",
                        one.number(),
                        "classification",
                        one.proposal().request().kind().name(),
                        "date",
                        time(one.decision().decidedOn()),
                        "requirement",
                        "simple majority, yes votes needed: "
                                + one.decision().vote().outcome().threshold(),
                        "result",
                        one.decision().accepted() ? "pass" : "fail"))
                .toList();
    }

    /** The votes on announced decisions. */
    List<Map<String, Object>> voteEvents() {
        return decisions().map(Popolo::voteEvent).toList();
    }

    private static Map<String, Object> voteEvent(Announced one) {
        VoteRecord vote = one.decision().vote();
        List<Map<String, Object>> counts = List.of(
                object("option", "yes", "value", vote.yes()),
                object("option", "no", "value", vote.no()),
                object("option", "abstain", "value", vote.abstain()),
                object("option", "not voting", "value", vote.attendees() - vote.yes() - vote.no() - vote.abstain()),
                object("option", "absent", "value", vote.fullMembership() - vote.attendees()));
        List<Map<String, Object>> votes = vote.rollCall().stream()
                .map(named -> object("voter_id", named.personId(), "option", code(named.vote())))
                .toList();
        Map<String, Object> event = object(
                "id",
                one.id() + "-vote",
                "organization_id",
                one.decision().number().councilId(),
                "legislative_session_id",
                one.decision().sittingId(),
                "identifier",
                one.number(),
                "motion_id",
                one.id(),
                "classification",
                code(vote.mode()),
                "start_date",
                time(one.decision().decidedOn()),
                "result",
                vote.outcome().result() == VoteResult.ACCEPTED ? "pass" : "fail");
        event.put("counts", counts);
        if (!votes.isEmpty()) {
            event.put("votes", votes);
        }
        return event;
    }

    /** An announced decision with its proposal. */
    private record Announced(ProposalDossierView proposal, DecisionView decision) {

        String id() {
            return proposal.id() + "-" + decision.decision();
        }

        String number() {
            return decision.number().year() + "/" + decision.number().number();
        }
    }

    private Stream<Announced> decisions() {
        return record.municipalities().stream()
                .flatMap(municipality ->
                        record.proposals(municipality.view().id().value()).stream())
                .map(Dated::view)
                .flatMap(proposal -> proposal.decisions().stream().map(decision -> new Announced(proposal, decision)));
    }

    private List<Dated<CouncilDossierView>> councils() {
        return record.municipalities().stream()
                .flatMap(
                        municipality -> record.councils(municipality.view().id().value()).stream())
                .toList();
    }

    private List<Dated<CommissionDossierView>> commissions() {
        return record.municipalities().stream()
                .flatMap(municipality ->
                        record.commissions(municipality.view().id().value()).stream())
                .toList();
    }

    private static String time(LocalDate day) {
        return day.atStartOfDay(TownHall.ZONE).toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** Names and values by turns; what has no value is left out, numbers stay numbers. */
    private static Map<String, Object> object(@Nullable Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            Object value = members[i + 1];
            if (value != null) {
                object.put(String.valueOf(members[i]), value instanceof Integer ? value : value.toString());
            }
        }
        return object;
    }
}
