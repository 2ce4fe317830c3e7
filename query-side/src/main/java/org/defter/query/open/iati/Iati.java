package org.defter.query.open.iati;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.defter.kernel.Money;
import org.defter.kernel.project.Contract;
import org.defter.kernel.project.FundingRecord;
import org.defter.kernel.project.InstalmentReceived;
import org.defter.kernel.project.InstalmentRecord;
import org.defter.kernel.project.MilestoneRecord;
import org.defter.kernel.project.ProjectCard;
import org.defter.kernel.project.ProjectEvaluated;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.project.ProjectStage;
import org.defter.kernel.project.SpendingRecorded;
import org.defter.query.open.platform.OpenProperties;
import org.defter.query.open.platform.Xml;
import org.defter.query.open.record.Dated;
import org.defter.query.project.ProjectDossierView;
import org.jspecify.annotations.Nullable;

/** Makes IATI 2.03 activities of projects: money promised, received and spent as transactions, milestones as results. Pure. */
final class Iati {

    private static final String LOCAL_GOVERNMENT = "11";
    private static final String OTHER = "90";
    private static final String FUNDING = "1";
    private static final String IMPLEMENTING = "4";

    private static final String PLANNED_START = "1";
    private static final String PLANNED_END = "3";
    private static final String ACTUAL_END = "4";

    private static final String INCOMING_FUNDS = "1";
    private static final String EXPENDITURE = "4";
    private static final String INCOMING_COMMITMENT = "11";

    private static final String OUTPUT = "1";
    private static final String OUTCOME = "2";
    private static final String UNIT = "1";
    private static final String QUALITATIVE = "5";

    private final OpenProperties.Iati publisher;
    private final String municipality;

    /**
     * A maker for a municipality.
     *
     * @param publisher who reports
     * @param municipality name of the municipality
     */
    Iati(OpenProperties.Iati publisher, String municipality) {
        this.publisher = publisher;
        this.municipality = municipality;
    }

    /** The document with its activities; there must be one at least. */
    static Xml document(List<Xml> activities, OffsetDateTime generated) {
        return new Xml("iati-activities")
                .with("version", "2.03")
                .with("generated-datetime", time(generated))
                .addAll(activities);
    }

    private static String time(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** A project as an activity. */
    Xml activity(Dated<ProjectDossierView> dated) {
        ProjectDossierView view = dated.view();
        ProjectRecord project = view.project();
        ProjectCard card = project.card();
        Xml activity = new Xml("iati-activity")
                .with("xml:lang", "tr")
                .with("default-currency", project.terms().cost().currency())
                .with("last-updated-datetime", time(dated.modified()))
                .add("iati-identifier", publisher.reporter() + "-" + view.id())
                .add(organization("reporting-org", null)
                        .with("ref", publisher.reporter())
                        .with("type", LOCAL_GOVERNMENT)
                        .add("narrative", municipality))
                .add(narrative("title", card.title()))
                .add(narrative("description", card.purpose()).with("type", "1"))
                .add(narrative("description", project.terms().scope()).with("type", "2"))
                .add(organization("participating-org", IMPLEMENTING)
                        .with("ref", publisher.reporter())
                        .with("type", LOCAL_GOVERNMENT)
                        .add("narrative", municipality));
        project.fundings().stream()
                .filter(funding -> funding.promised().isPresent())
                .forEach(funding -> activity.add(organization("participating-org", FUNDING)
                        .with("type", OTHER)
                        .add("narrative", funding.card().funder())));
        card.partners()
                .forEach(partner -> activity.add(organization("participating-org", IMPLEMENTING)
                        .with("type", OTHER)
                        .add("narrative", partner.name())));
        activity.add(new Xml("activity-status").with("code", status(view.stage())))
                .add(date(PLANNED_START, card.start()))
                .add(date(PLANNED_END, project.terms().end()))
                .add(view.stage() == ProjectStage.COMPLETED ? date(ACTUAL_END, project.since()) : null)
                .add(new Xml("recipient-country").with("code", "TR").with("percentage", "100"))
                .add(new Xml("sector")
                        .with("vocabulary", "1")
                        .with("code", publisher.sector())
                        .with("percentage", "100"));
        project.fundings().forEach(funding -> contract(activity, funding));
        project.budget().instalments().forEach(instalment -> received(activity, project, instalment));
        project.budget().spendings().forEach(spending -> activity.add(spent(spending)));
        return activity.add(milestones(project)).add(evaluation(project));
    }

    private static Xml organization(String element, @Nullable String role) {
        return new Xml(element).with("role", role);
    }

    private static Xml narrative(String element, String text) {
        return new Xml(element).add("narrative", text);
    }

    private static Xml date(String type, LocalDate day) {
        return new Xml("activity-date").with("type", type).with("iso-date", day);
    }

    private static String status(ProjectStage stage) {
        return switch (stage) {
            case IDEA, AUTHORISED, APPLIED, AWARDED, CONTRACTED -> "1";
            case RUNNING -> "2";
            case COMPLETED -> "3";
            case CLOSED -> "4";
            case CANCELLED -> "5";
            case SUSPENDED -> "6";
        };
    }

    private static void contract(Xml activity, FundingRecord funding) {
        if (funding.contract() != null) {
            Contract contract = funding.contract().contract();
            activity.add(transaction(
                    INCOMING_COMMITMENT,
                    funding.contract().occurredOn(),
                    contract.amount(),
                    funding.card().programme(),
                    funding.card().funder()));
        }
    }

    private static void received(Xml activity, ProjectRecord project, InstalmentRecord instalment) {
        InstalmentReceived received = instalment.received();
        if (received != null) {
            activity.add(transaction(
                    INCOMING_FUNDS,
                    received.occurredOn(),
                    received.amount(),
                    null,
                    project.fundings().stream()
                            .filter(funding -> funding.fundingId().equals(instalment.fundingId()))
                            .map(funding -> funding.card().funder())
                            .findFirst()
                            .orElse(null)));
        }
    }

    private static Xml spent(SpendingRecorded spending) {
        return transaction(EXPENDITURE, spending.occurredOn(), spending.amount(), spending.code(), null);
    }

    private static Xml transaction(
            String type, LocalDate day, Money amount, @Nullable String description, @Nullable String provider) {
        return new Xml("transaction")
                .add(new Xml("transaction-type").with("code", type))
                .add(new Xml("transaction-date").with("iso-date", day))
                .add(new Xml("value")
                        .with("currency", amount.currency())
                        .with("value-date", day)
                        .text(amount.amount().toPlainString()))
                .add(description == null ? null : narrative("description", description))
                .add(provider == null ? null : narrative("provider-org", provider));
    }

    private static @Nullable Xml milestones(ProjectRecord project) {
        List<MilestoneRecord> milestones = project.work().milestones().stream()
                .filter(milestone -> milestone.dropped() == null)
                .toList();
        if (milestones.isEmpty()) {
            return null;
        }
        Xml result = new Xml("result")
                .with("type", OUTPUT)
                .with("aggregation-status", "0")
                .add(narrative("title", "Kilometre taşları"));
        for (MilestoneRecord milestone : milestones) {
            LocalDate start = project.card().start();
            LocalDate end = milestone.due().isBefore(start) ? start : milestone.due();
            result.add(new Xml("indicator")
                    .with("measure", UNIT)
                    .with("ascending", "1")
                    .add(narrative("title", milestone.title()))
                    .add(new Xml("period")
                            .add(new Xml("period-start").with("iso-date", start))
                            .add(new Xml("period-end").with("iso-date", end))
                            .add(new Xml("target").with("value", "1"))
                            .add(new Xml("actual").with("value", milestone.reached() == null ? "0" : "1"))));
        }
        return result;
    }

    private static @Nullable Xml evaluation(ProjectRecord project) {
        ProjectEvaluated evaluation = project.evaluation();
        if (evaluation == null) {
            return null;
        }
        LocalDate start = project.card().start();
        return new Xml("result")
                .with("type", OUTCOME)
                .with("aggregation-status", "0")
                .add(narrative("title", "Değerlendirme"))
                .add(new Xml("indicator")
                        .with("measure", QUALITATIVE)
                        .add(narrative("title", "Ulaşılan sonuç"))
                        .add(new Xml("period")
                                .add(new Xml("period-start").with("iso-date", start))
                                .add(new Xml("period-end")
                                        .with(
                                                "iso-date",
                                                evaluation.occurredOn().isBefore(start)
                                                        ? start
                                                        : evaluation.occurredOn()))
                                .add(new Xml("actual").add(narrative("comment", evaluation.results())))));
    }
}
