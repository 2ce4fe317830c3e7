package org.defter.auditor;

import java.util.List;
import java.util.Objects;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.account.AccountDossierFold;
import org.defter.query.archive.ArchiveFold;
import org.defter.query.commission.CommissionDossierFold;
import org.defter.query.council.CouncilDossierFold;
import org.defter.query.document.DocumentDossierFold;
import org.defter.query.finance.FinancesDossierFold;
import org.defter.query.meeting.MeetingDossierFold;
import org.defter.query.monitoring.MonitoringPeriodFold;
import org.defter.query.municipality.MunicipalityDossierFold;
import org.defter.query.partnership.PartnershipDossierFold;
import org.defter.query.plan.PlanDossierFold;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.Streams;
import org.defter.query.platform.dossier.Streams.Recorded;
import org.defter.query.project.ProjectDossierFold;
import org.defter.query.proposal.ProposalDossierFold;
import org.defter.query.review.ReviewDossierFold;
import org.defter.query.sitting.SittingDossierFold;
import tools.jackson.databind.node.ObjectNode;

/** The dossier of any stream, folded from its events by the very code that fills the views of the server. */
final class BundledDossiers {

    private static final List<DossierFold<?, ?>> FOLDS = List.of(
            new MunicipalityDossierFold(),
            new CouncilDossierFold(),
            new MeetingDossierFold(),
            new SittingDossierFold(),
            new CommissionDossierFold(),
            new ReviewDossierFold(),
            new ProposalDossierFold(),
            new PlanDossierFold(),
            new PartnershipDossierFold(),
            new MonitoringPeriodFold(),
            new ProjectDossierFold(),
            new FinancesDossierFold(),
            new AccountDossierFold(),
            new DocumentDossierFold(),
            new ArchiveFold());

    private BundledDossiers() {}

    /** The fold of the stream that events of a class belong to. */
    static DossierFold<?, ?> foldOf(Class<?> event) {
        return FOLDS.stream()
                .filter(fold -> fold.root().isAssignableFrom(event))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No dossier of " + event));
    }

    /** The dossier that events of one stream add up to, as JSON without its version; empty for no event. */
    static ObjectNode json(List<Recorded> events) {
        ObjectNode json = DefterJson.mapper().createObjectNode();
        if (!events.isEmpty()) {
            json = DefterJson.mapper()
                    .valueToTree(Objects.requireNonNull(
                            Streams.view(foldOf(events.getFirst().event().getClass()), events)));
            json.remove("version");
        }
        return json;
    }
}
