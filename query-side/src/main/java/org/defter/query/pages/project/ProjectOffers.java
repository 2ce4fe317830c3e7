package org.defter.query.pages.project;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.defter.kernel.project.FundingStage;
import org.defter.kernel.project.ProjectStage;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Offer;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to a project and to its parts at its stage, and why not what cannot. It tells in words what the deciders of
 * projects would answer; they have the last word.
 */
final class ProjectOffers {

    private static final String ORDER = "I15";

    private final Json project;
    private final Json record;
    private final ProjectStage stage;
    private final Predicate<String> may;

    /**
     * Offers for a reader.
     *
     * @param project the project as the API tells it
     * @param may whether the reader may do an act of that name
     */
    ProjectOffers(Json project, Predicate<String> may) {
        this.project = project;
        this.record = project.object("project");
        this.stage = ProjectStage.valueOf(project.text("stage"));
        this.may = may;
    }

    /** A reason: its key and its rule. */
    private record Reason(String key, @Nullable String rule) {}

    /** For the project as a whole. */
    public List<Offer> ofProject() {
        return allowed(
                offer("authoriseProjectByActivity", authority()),
                offer("recordProjectPermission", permission()),
                offer("applyForFunding", working()),
                offer("startProject", start()),
                offer("suspendProject", suspension()),
                offer("resumeProject", resumption()),
                offer("completeProject", completion()),
                offer("evaluateProject", evaluation()),
                offer("closeProject", closing()),
                offer("cancelProject", cancellation()),
                offer("proposeProjectChange", change()));
    }

    /** For the work. */
    public List<Offer> ofWork() {
        return possible(offer("planMilestone", working()), offer("raiseRisk", open()), offer("raiseIssue", open()));
    }

    /** For the budget. */
    public List<Offer> ofBudget() {
        return possible(offer("setBudgetLine", working()));
    }

    /** For a funding. */
    public List<Offer> ofFunding(Json funding) {
        FundingStage its = FundingStage.valueOf(funding.text("stage"));
        boolean applied = its == FundingStage.APPLIED;
        boolean awarded = its == FundingStage.AWARDED;
        boolean contracted = its == FundingStage.CONTRACTED;
        String currency = funding.object("promised").text("currency");
        Json card = funding.object("application").object("card");
        boolean loan = card.text("kind").equals("LOAN");
        boolean foreign = card.text("origin").equals("FOREIGN");
        return Stream.of(
                        applied ? offer("recordAward", open()) : null,
                        applied ? offer("recordRefusal", open()) : null,
                        applied || awarded ? offer("withdrawApplication", open()) : null,
                        loan && foreign ? offer("recordTreasuryPermission", open()) : null,
                        loan && !foreign ? offer("recordBorrowingApproval", open()) : null,
                        awarded ? offer("signContract", working()) : null,
                        awarded || contracted
                                ? offer("planInstalment", working()).with("amount.currency", currency)
                                : null,
                        contracted ? offer("recordInstalment", money()).with("amount.currency", currency) : null,
                        contracted ? offer("writeOffAward", money()).with("amount.currency", currency) : null)
                .flatMap(Stream::ofNullable)
                .filter(offer -> may.test(offer.act()) && offer.possible())
                .map(offer -> offer.with("fundingId", funding.text("fundingId")))
                .toList();
    }

    /** For an instalment that has not come. */
    public List<Offer> ofInstalment(Json instalment) {
        Json planned = instalment.object("planned").object("amount");
        return instalment.has("received")
                ? List.of()
                : possible(offer("recordInstalment", money())
                        .with("fundingId", instalment.text("fundingId"))
                        .with("instalmentId", instalment.text("instalmentId"))
                        .with("amount.amount", planned.get("amount"))
                        .with("amount.currency", planned.get("currency")));
    }

    /** For a line of the budget. */
    public List<Offer> ofLine(Json line) {
        Json amount = line.object("amount");
        return possible(
                offer("recordSpending", spending())
                        .with("code", line.text("code"))
                        .with("amount.currency", amount.text("currency")),
                offer("setBudgetLine", working())
                        .with("code", line.text("code"))
                        .with("title", line.text("title"))
                        .with("amount.amount", amount.get("amount"))
                        .with("amount.currency", amount.text("currency")));
    }

    /** For a milestone that is neither reached nor dropped. */
    public List<Offer> ofMilestone(Json milestone) {
        return milestone.has("reached") || milestone.has("dropped")
                ? List.of()
                : possible(
                                offer("reachMilestone", running()),
                                offer("moveMilestone", working()),
                                offer("dropMilestone", working()))
                        .stream()
                        .map(offer -> offer.with("milestoneId", milestone.text("milestoneId")))
                        .toList();
    }

    /** For a risk that is not closed. */
    public List<Offer> ofRisk(Json risk) {
        return risk.has("closed")
                ? List.of()
                : possible(offer("closeRisk", open())
                        .with("riskId", risk.object("raised").text("riskId")));
    }

    /** For an issue that is not resolved. */
    public List<Offer> ofIssue(Json issue) {
        return issue.has("resolved")
                ? List.of()
                : possible(offer("resolveIssue", open())
                        .with("issueId", issue.object("raised").text("issueId")));
    }

    private List<Offer> allowed(Offer... offers) {
        return Stream.of(offers).filter(offer -> may.test(offer.act())).toList();
    }

    private List<Offer> possible(Offer... offers) {
        return allowed(offers).stream().filter(Offer::possible).toList();
    }

    private static Offer offer(String act, @Nullable Reason reason) {
        return reason == null ? Offer.of(act) : Offer.not(act, reason.key(), reason.rule());
    }

    private boolean authorised() {
        return record.object("grounds").has("authority");
    }

    private @Nullable Reason authorityStands() {
        Json grounds = record.object("grounds");
        return !authorised()
                ? new Reason("why.project.unauthorised", ORDER)
                : grounds.object("authority").text("standing").equals("STANDS")
                        ? null
                        : new Reason("why.project.court", "D05");
    }

    private @Nullable Reason authority() {
        if (authorised()) {
            return new Reason("why.project.authorised", ORDER);
        }
        return record.object("origin").object("card").has("activity")
                ? open()
                : new Reason("why.project.activity", ORDER);
    }

    private @Nullable Reason permission() {
        if (record.object("grounds").has("permission")) {
            return new Reason("why.project.permitted", "I03");
        }
        boolean abroad = record.object("origin").object("card").objects("partners").stream()
                .anyMatch(partner -> partner.text("kind").equals("LOCAL_AUTHORITY")
                        && !partner.text("country").equals("TR"));
        return abroad ? open() : new Reason("why.project.permission", "I03");
    }

    /** What goes on until the work is done, unless it is interrupted. */
    private @Nullable Reason working() {
        return switch (stage) {
            case IDEA, AUTHORISED, APPLIED, AWARDED, CONTRACTED, RUNNING -> null;
            case SUSPENDED -> new Reason("why.project.suspended", null);
            case COMPLETED -> new Reason("why.project.completed", ORDER);
            case CLOSED, CANCELLED -> new Reason("why.project.ended", ORDER);
        };
    }

    /** What goes on until the work is done, also while it is interrupted. */
    private @Nullable Reason open() {
        return stage == ProjectStage.SUSPENDED ? null : working();
    }

    /** What goes on while the work does. */
    private @Nullable Reason running() {
        return switch (stage) {
            case IDEA, AUTHORISED, APPLIED, AWARDED, CONTRACTED -> new Reason("why.project.running", ORDER);
            case RUNNING -> null;
            case SUSPENDED -> new Reason("why.project.suspended", null);
            case COMPLETED -> new Reason("why.project.completed", ORDER);
            case CLOSED, CANCELLED -> new Reason("why.project.ended", ORDER);
        };
    }

    /** Money of a contract comes until the project is closed. */
    private @Nullable Reason money() {
        return switch (stage) {
            case IDEA, AUTHORISED, APPLIED, AWARDED -> new Reason("why.project.contract", ORDER);
            case CONTRACTED, RUNNING, SUSPENDED, COMPLETED -> null;
            case CLOSED, CANCELLED -> new Reason("why.project.ended", ORDER);
        };
    }

    /** Bills are paid until the project is closed, from the beginning of its work on. */
    private @Nullable Reason spending() {
        return switch (stage) {
            case IDEA, AUTHORISED, APPLIED, AWARDED, CONTRACTED -> new Reason("why.project.running", ORDER);
            case RUNNING, SUSPENDED, COMPLETED -> null;
            case CLOSED, CANCELLED -> new Reason("why.project.ended", ORDER);
        };
    }

    private @Nullable Reason start() {
        return switch (stage) {
            case IDEA, AUTHORISED, APPLIED, AWARDED -> new Reason("why.project.contract", ORDER);
            case CONTRACTED -> authorityStands();
            case RUNNING -> new Reason("why.project.runs", null);
            case SUSPENDED -> new Reason("why.project.suspended", null);
            case COMPLETED -> new Reason("why.project.completed", ORDER);
            case CLOSED, CANCELLED -> new Reason("why.project.ended", ORDER);
        };
    }

    private @Nullable Reason suspension() {
        return switch (stage) {
            case IDEA, AUTHORISED, APPLIED, AWARDED -> new Reason("why.project.contract", ORDER);
            case CONTRACTED, RUNNING -> null;
            case SUSPENDED -> new Reason("why.project.suspended", null);
            case COMPLETED -> new Reason("why.project.completed", ORDER);
            case CLOSED, CANCELLED -> new Reason("why.project.ended", ORDER);
        };
    }

    private @Nullable Reason resumption() {
        return switch (stage) {
            case IDEA, AUTHORISED, APPLIED, AWARDED, CONTRACTED, RUNNING ->
                new Reason("why.project.not-suspended", null);
            case SUSPENDED -> authorityStands();
            case COMPLETED -> new Reason("why.project.completed", ORDER);
            case CLOSED, CANCELLED -> new Reason("why.project.ended", ORDER);
        };
    }

    private @Nullable Reason completion() {
        Reason reason = running();
        if (reason != null) {
            return reason;
        }
        boolean milestones = record.object("work").objects("milestones").stream()
                .anyMatch(milestone -> !milestone.has("reached") && !milestone.has("dropped"));
        if (milestones) {
            return new Reason("why.project.milestones", ORDER);
        }
        boolean waits = record.objects("changes").stream()
                .anyMatch(change -> change.text("state").equals("WAITING"));
        return waits ? new Reason("why.project.change", ORDER) : null;
    }

    private @Nullable Reason evaluation() {
        return switch (stage) {
            case IDEA, AUTHORISED, APPLIED, AWARDED, CONTRACTED, RUNNING, SUSPENDED ->
                new Reason("why.project.not-completed", ORDER);
            case COMPLETED -> record.has("evaluation") ? new Reason("why.project.evaluated", ORDER) : null;
            case CLOSED, CANCELLED -> new Reason("why.project.ended", ORDER);
        };
    }

    private @Nullable Reason closing() {
        return switch (stage) {
            case IDEA, AUTHORISED, APPLIED, AWARDED, CONTRACTED, RUNNING, SUSPENDED ->
                new Reason("why.project.not-completed", ORDER);
            case COMPLETED ->
                !record.has("evaluation")
                        ? new Reason("why.project.not-evaluated", ORDER)
                        : outstanding() ? new Reason("why.project.outstanding", ORDER) : null;
            case CLOSED, CANCELLED -> new Reason("why.project.ended", ORDER);
        };
    }

    /** Whether a contract's money is neither received nor written off. */
    private boolean outstanding() {
        return project.objects("fundings").stream()
                .filter(funding -> funding.text("stage").equals("CONTRACTED"))
                .anyMatch(funding -> funding.decimal("remaining")
                        .filter(left -> left.signum() > 0)
                        .isPresent());
    }

    private @Nullable Reason cancellation() {
        return open();
    }

    private @Nullable Reason change() {
        Reason reason = working();
        if (reason != null) {
            return reason;
        }
        boolean waits = record.objects("changes").stream()
                .anyMatch(one -> one.text("state").equals("WAITING"));
        return waits ? new Reason("why.project.change", ORDER) : authorised() ? authorityStands() : null;
    }
}
