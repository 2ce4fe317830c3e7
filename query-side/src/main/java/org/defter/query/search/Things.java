package org.defter.query.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.commission.Mandate;
import org.defter.kernel.commission.review.ReportText;
import org.defter.kernel.council.Member;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.extraction.NamedPerson;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanProfile;
import org.defter.kernel.project.FundingCard;
import org.defter.kernel.project.ProjectCard;
import org.defter.kernel.project.ProjectEvaluated;
import org.defter.kernel.project.ProjectRecord;
import org.defter.query.archive.ArchiveDocumentView;
import org.defter.query.archive.ArchiveStandingView;
import org.defter.query.commission.CommissionDossierView;
import org.defter.query.council.CouncilDossierView;
import org.defter.query.document.DocumentDossierView;
import org.defter.query.municipality.MunicipalityDossierView;
import org.defter.query.partnership.PartnershipDossierView;
import org.defter.query.plan.PlanDossierView;
import org.defter.query.plan.PlanVersionView;
import org.defter.query.project.ProjectDossierView;
import org.defter.query.proposal.ChangesView;
import org.defter.query.proposal.ContestView;
import org.defter.query.proposal.DecisionView;
import org.defter.query.proposal.ProposalDossierView;
import org.defter.query.proposal.ReconsiderationView;
import org.defter.query.register.DecisionState;
import org.defter.query.review.ReviewDossierView;
import org.defter.query.sitting.AgendaItemView;
import org.defter.query.sitting.SittingDossierView;
import org.jspecify.annotations.Nullable;

/**
 * What of each dossier can be found, and by whom. Pure. What the public finds is taken from what the dossier shows the public,
 * never from what it shows staff.
 */
final class Things {

    private Things() {}

    /** What staff and the public find of the same things: one row where it reads the same to both. */
    private static List<Found> forBoth(List<Found> staff, List<Found> open) {
        Map<Map.Entry<SearchKind, String>, Found> shown = new LinkedHashMap<>();
        open.forEach(found -> shown.put(Map.entry(found.kind(), found.part()), found.to(Readers.PUBLIC)));
        List<Found> all = new ArrayList<>();
        for (Found found : staff) {
            Map.Entry<SearchKind, String> key = Map.entry(found.kind(), found.part());
            if (found.to(Readers.PUBLIC).equals(shown.get(key))) {
                shown.remove(key);
                all.add(found.to(Readers.ALL));
            } else {
                all.add(found.to(Readers.STAFF));
            }
        }
        all.addAll(shown.values());
        return all;
    }

    /** A proposal and its decisions. */
    static List<Found> of(ProposalDossierView view) {
        return forBoth(proposal(view), view.forPublic().map(Things::proposal).orElse(List.of()));
    }

    private static List<Found> proposal(ProposalDossierView view) {
        List<Found> all = new ArrayList<>();
        List<CommissionId> commissions = view.referrals().stream()
                .flatMap(referral -> referral.reviews().stream())
                .flatMap(review -> review.commissions().stream())
                .toList();
        DecisionView latest =
                view.decisions().isEmpty() ? null : view.decisions().getLast();
        Found.Builder proposal = Found.of(SearchKind.PROPOSAL, view.title())
                .body(new Words()
                        .add(view.text())
                        .add(bases(view.legalBases()))
                        .add(view.documents().stream()
                                .map(ProposalDossierView.DocumentView::title)
                                .toList())
                        .add(
                                view.withdrawal() == null
                                        ? null
                                        : view.withdrawal().reason()))
                .state(view.state())
                .municipality(view.municipalityId())
                .unit(view.unitId())
                .commissions(commissions.stream())
                .on(view.draftedOn());
        if (latest != null) {
            proposal.number(number(latest)).council(latest.number().councilId());
        }
        all.add(proposal.build());
        for (DecisionView decision : view.decisions()) {
            all.add(decision(view, decision, commissions));
        }
        return all;
    }

    private static Found decision(ProposalDossierView view, DecisionView decision, List<CommissionId> commissions) {
        ChangesView changes = decision.changes();
        ReconsiderationView reconsidered = decision.reconsideration();
        Words body = new Words();
        if (changes != null && changes.text() != null) {
            body.add(changes.text());
        } else {
            body.add(view.text());
        }
        body.add(bases(view.legalBases()));
        if (reconsidered != null) {
            body.add(reconsidered.reasons());
        }
        return Found.of(SearchKind.DECISION, view.title())
                .part(decision.decision())
                .body(body)
                .number(number(decision))
                .state(state(decision))
                .municipality(view.municipalityId())
                .unit(view.unitId())
                .council(decision.number().councilId())
                .commissions(commissions.stream())
                .on(decision.decidedOn(), decision.number().year())
                .build();
    }

    private static String number(DecisionView decision) {
        return decision.number().year() + "/" + decision.number().number();
    }

    /** How far a decision has come, as the register says it. */
    static DecisionState state(DecisionView decision) {
        ContestView contest = decision.contest();
        if (contest != null && contest.annulment() != null) {
            return DecisionState.ANNULLED;
        }
        if (!decision.accepted()) {
            return DecisionState.REJECTED;
        }
        if (contest != null
                && !contest.stays().isEmpty()
                && contest.stays().getLast().liftedOn() == null) {
            return DecisionState.STAYED;
        }
        if (decision.inForceOn() != null) {
            return DecisionState.IN_FORCE;
        }
        if (decision.sending() != null) {
            return DecisionState.SENT;
        }
        if (decision.finality() != null) {
            return DecisionState.FINAL;
        }
        ReconsiderationView reconsidered = decision.reconsideration();
        if (reconsidered == null || reconsidered.insistence() != null) {
            return DecisionState.AWAITING_FINALITY;
        }
        return reconsidered.lapse() == null ? DecisionState.RETURNED : DecisionState.LAPSED;
    }

    private static List<String> bases(List<LegalBasis> bases) {
        return bases.stream()
                .map(basis -> basis.law() + " m. " + basis.article())
                .toList();
    }

    /** A plan and its goals: to staff as they are drafted, to the public as they are in force. */
    static List<Found> of(PlanDossierView view) {
        return forBoth(plan(view), view.forPublic().map(Things::plan).orElse(List.of()));
    }

    private static List<Found> plan(PlanDossierView view) {
        PlanProfile profile = view.content().profile();
        List<Found> all = new ArrayList<>();
        all.add(plan(SearchKind.PLAN, profile.title(), view)
                .body(new Words()
                        .add(profile.mission())
                        .add(profile.vision())
                        .add(profile.themes())
                        .add(bases(profile.legalBases())))
                .number(view.firstYear() + "–" + view.lastYear())
                .build());
        goals(view)
                .forEach(goal -> all.add(plan(SearchKind.GOAL, goal.title(), view)
                        .part(goal.id())
                        .body(goal(goal))
                        .number(goal.code())
                        .build()));
        return all;
    }

    /** What a plan and its goals have in common. */
    private static Found.Builder plan(SearchKind kind, String title, PlanDossierView view) {
        return Found.of(kind, title)
                .state(view.state())
                .municipality(view.municipalityId())
                .unit(
                        view.authorisation() == null
                                ? view.unitId()
                                : view.authorisation().unitId())
                .on(view.proposedOn(), view.firstYear());
    }

    /** The goals as they are drafted, and those that are in force and dropped from the draft. */
    private static Stream<PlanContent.Goal> goals(PlanDossierView view) {
        Integer inForce = view.versionInForce();
        List<PlanContent.Goal> standing = inForce == null
                ? List.of()
                : view.frozen(inForce)
                        .map(PlanVersionView::content)
                        .map(PlanContent::goals)
                        .orElse(List.of());
        return Stream.concat(
                view.content().goals().stream(),
                standing.stream().filter(goal -> view.content().goal(goal.id()).isEmpty()));
    }

    private static Words goal(PlanContent.Goal goal) {
        Words words = new Words();
        for (PlanContent.Objective objective : goal.objectives()) {
            words.add(objective.card().code() + " " + objective.card().title())
                    .add(objective.card().findings())
                    .add(objective.card().needs())
                    .add(objective.card().risks());
            objective
                    .indicators()
                    .forEach(indicator -> words.add(
                            indicator.card().code() + " " + indicator.card().title()));
            objective
                    .activities()
                    .forEach(activity -> words.add(
                            activity.card().code() + " " + activity.card().title()));
        }
        return words;
    }

    /** The report of a review, or its draft; the public is shown no reviews. */
    static List<Found> of(ReviewDossierView view) {
        ReviewDossierView.ReportView report = view.report();
        ReportText text = report != null
                ? report.text()
                : view.draft() == null ? null : view.draft().text();
        Words body = new Words();
        if (text != null) {
            body.add(text.operativeText()).add(text.reasons());
        }
        if (report != null) {
            report.positions().forEach(position -> body.add(position.reason()));
        }
        Found.Builder found = Found.of(SearchKind.REPORT, view.title())
                .body(body)
                .state(view.state())
                .municipality(view.municipalityId())
                .commissions(view.commissions().stream())
                .on(report == null ? view.openedOn() : report.issuedOn());
        if (report != null) {
            found.number(report.number().year() + "/" + report.number().number());
        }
        return List.of(found.build());
    }

    /** The items of an agenda; the public finds those of an announced one, as announced. */
    static List<Found> of(SittingDossierView view) {
        return forBoth(
                items(view, view.agenda()),
                view.forPublic()
                        .map(open -> items(
                                open,
                                open.agenda().stream()
                                        .filter(item -> item.announced() || addedThere(open, item))
                                        .toList()))
                        .orElse(List.of()));
    }

    /** Added by the council at the sitting itself (A06): agendas are frozen from their announcement until the roll call. */
    private static boolean addedThere(SittingDossierView view, AgendaItemView item) {
        return view.opening() != null && !item.announced();
    }

    private static List<Found> items(SittingDossierView view, List<AgendaItemView> items) {
        return items.stream()
                .map(item -> Found.of(SearchKind.AGENDA_ITEM, item.title())
                        .part(item.itemNumber())
                        .number(view.day() + "/" + item.itemNumber())
                        .state(view.state())
                        .municipality(view.municipalityId())
                        .council(view.councilId())
                        .commissions(
                                item.referral() == null
                                        ? Stream.of()
                                        : item.referral().referrals().stream()
                                                .flatMap(referral -> referral.commissions().stream()))
                        .on(view.day())
                        .build())
                .toList();
    }

    /** A project; the public is shown no projects. */
    static List<Found> of(ProjectDossierView view) {
        ProjectRecord project = view.project();
        ProjectCard card = project.card();
        ProjectEvaluated evaluation = project.evaluation();
        Words body = new Words().add(card.purpose()).add(project.terms().scope());
        card.partners().forEach(partner -> body.add(partner.name()));
        project.fundings().forEach(funding -> {
            FundingCard applied = funding.card();
            body.add(applied.programme()).add(applied.funder());
        });
        project.work().milestones().forEach(milestone -> body.add(milestone.title()));
        project.budget().lines().forEach(line -> body.add(line.title()));
        if (evaluation != null) {
            body.add(evaluation.results()).add(evaluation.lessons());
        }
        return List.of(Found.of(SearchKind.PROJECT, card.title())
                .body(body)
                .state(view.stage())
                .municipality(project.origin().municipalityId())
                .unit(card.leadingUnit())
                .on(project.origin().occurredOn())
                .build());
    }

    /** A partnership; the public finds the line of the register, of those that are in it for the public. */
    static List<Found> of(PartnershipDossierView view) {
        PartnershipProfile profile = view.profile();
        LocalDate since = view.since();
        String number = number(view.decisionPaper());
        Words register = new Words()
                .add(profile.partner().city())
                .add(profile.partner().country())
                .add(number)
                .add(number(view.permissionPaper()));
        Found staff = Found.of(SearchKind.PARTNERSHIP, profile.title())
                .body(new Words()
                        .add(profile.partner().name())
                        .add(profile.purpose())
                        .add(register.toString()))
                .number(number)
                .state(view.stage())
                .municipality(view.municipalityId())
                .unit(view.unitId())
                .on(since == null ? view.enteredOn() : since)
                .build();
        boolean open = view.signedOnce() && view.stage() == PartnershipStage.ACTIVE && !view.suspended();
        return forBoth(
                List.of(staff),
                open
                        ? List.of(Found.of(
                                        SearchKind.PARTNERSHIP,
                                        profile.partner().name())
                                .body(register)
                                .number(number)
                                .state(view.stage())
                                .municipality(view.municipalityId())
                                .on(since)
                                .build())
                        : List.of());
    }

    private static @Nullable String number(@Nullable RegisterPaper paper) {
        return paper == null ? null : paper.number();
    }

    /** A commission with its members; the public is shown none. */
    static List<Found> of(CommissionDossierView view) {
        return List.of(Found.of(SearchKind.COMMISSION, view.name())
                .body(new Words()
                        .add(view.mandates().stream()
                                .map(Mandate::name)
                                .distinct()
                                .toList()))
                .state(view.kind())
                .municipality(view.municipalityId())
                .council(view.councilId())
                .commissions(Stream.of(view.id()))
                .on(view.formedOn())
                .build());
    }

    /** The members of a council; the public is shown none. */
    static List<Found> of(CouncilDossierView view) {
        Map<UUID, Member> latest = new LinkedHashMap<>();
        view.members().forEach(member -> latest.put(member.personId().value(), member));
        return latest.values().stream()
                .map(member -> Found.of(SearchKind.PERSON, member.name())
                        .part(member.personId())
                        .body(new Words().add(view.term()))
                        .state(member.seat())
                        .municipality(view.municipalityId())
                        .council(view.id())
                        .on(member.from())
                        .build())
                .toList();
    }

    /** The units of a municipality with all their names; the public is shown none. */
    static List<Found> of(MunicipalityDossierView view) {
        List<Found> all = new ArrayList<>();
        view.units().forEach(unit -> units(view, unit, all));
        return all;
    }

    private static void units(MunicipalityDossierView view, MunicipalityDossierView.UnitView unit, List<Found> all) {
        all.add(Found.of(SearchKind.UNIT, unit.name())
                .part(unit.id())
                .body(new Words()
                        .add(unit.names().stream()
                                .map(name -> name.text())
                                .filter(name -> !name.equals(unit.name()))
                                .toList()))
                .state(unit.kind())
                .municipality(view.id())
                .unit(unit.id())
                .on(unit.from())
                .build());
        unit.units().forEach(below -> units(view, below, all));
    }

    /** An official document; scans of signatures by hand stay inside, so who signed by hand is not told. */
    static List<Found> of(DocumentDossierView view) {
        Words body = new Words();
        view.signatures().forEach(signature -> body.add(signature.signatory()).add(signature.office()));
        return List.of(Found.of(SearchKind.DOCUMENT, view.title())
                .readers(view.followsSubject() ? Readers.SUBJECT : Readers.STAFF)
                .body(body)
                .state(view.kind())
                .subject(view.subjectId())
                .on(view.renderedOn())
                .build());
    }

    /** The documents that were entered of an existing file; the public is shown none. */
    static List<Found> of(ArchiveStandingView view) {
        return view.documents().stream().map(Things::entered).toList();
    }

    private static Found entered(ArchiveDocumentView document) {
        DocumentContent content = document.content();
        Words body = new Words()
                .add(content.municipality())
                .add(content.commissions())
                .add(content.unit())
                .add(content.referredTo())
                .add(content.laws().stream()
                        .flatMap(law -> law.articles().isEmpty()
                                ? Stream.of(law.law())
                                : law.articles().stream().map(article -> law.law() + " m. " + article))
                        .toList())
                .add(content.people().stream().map(NamedPerson::name).toList());
        content.items()
                .forEach(item -> body.add(Stream.of(item.number(), item.subject(), item.decisionNumber())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))));
        String subject = content.subject();
        if (subject != null) {
            body.add(document.fileName());
        }
        return Found.of(SearchKind.ARCHIVE_DOCUMENT, subject == null ? document.fileName() : subject)
                .part(document.entry())
                .body(body)
                .number(document.number())
                .state(document.kind())
                .municipality(document.municipalityId())
                .on(document.occurredOn())
                .build();
    }
}
