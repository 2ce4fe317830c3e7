package org.defter.query.open.iati;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.project.ProjectAuthority;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.query.municipality.MunicipalityDossierView;
import org.defter.query.open.platform.OpenProperties;
import org.defter.query.open.platform.Xml;
import org.defter.query.open.record.Dated;
import org.defter.query.open.record.PublicRecord;
import org.defter.query.project.ProjectDossierView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Projects as IATI activities, where the municipality has chosen to publish to IATI. Of these it publishes what stands on what
 * everybody may know: an announced decision that stands, or an activity of a plan in force.
 */
@Hidden
@RestController
class IatiController {

    private static final MediaType TYPE = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private final OpenProperties properties;
    private final PublicRecord record;

    IatiController(OpenProperties properties, PublicRecord record) {
        this.properties = properties;
        this.record = record;
    }

    @GetMapping(path = "/iati/activities.xml", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> activities() {
        OpenProperties.Iati publisher = properties.iati();
        if (publisher == null) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
        List<Xml> activities = new ArrayList<>();
        for (Dated<MunicipalityDossierView> municipality : record.municipalities()) {
            UUID id = municipality.view().id().value();
            Iati iati = new Iati(publisher, municipality.view().name());
            Set<ActivityId> inForce = activitiesInForce(id);
            record.projects(id).stream()
                    .filter(project -> open(project.view(), inForce))
                    .forEach(project -> activities.add(iati.activity(project)));
        }
        if (activities.isEmpty()) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(TYPE)
                .lastModified(record.modified().toInstant())
                .body(Iati.document(activities, record.modified()).document());
    }

    private Set<ActivityId> activitiesInForce(UUID municipality) {
        Set<ActivityId> activities = new HashSet<>();
        record.plans(municipality)
                .forEach(plan -> plan.view().content().activities().forEach(activity -> activities.add(activity.id())));
        return activities;
    }

    private boolean open(ProjectDossierView view, Set<ActivityId> inForce) {
        ProjectAuthority authority = view.project().grounds().authority();
        if (authority == null || !view.project().grounds().standing()) {
            return false;
        }
        if (authority.decision() != null) {
            DecisionRef decision = authority.decision().decision();
            return record.proposal(decision.proposalId().value()).stream()
                    .flatMap(proposal -> proposal.view().decisions().stream())
                    .anyMatch(announced -> announced.number().equals(decision.number()));
        }
        return authority.activity() != null
                && view.project().card().activity() != null
                && inForce.contains(view.project().card().activity().activityId());
    }
}
