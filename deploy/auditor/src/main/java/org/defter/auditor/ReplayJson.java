package org.defter.auditor;

import java.util.List;
import java.util.Locale;
import org.defter.kernel.audit.Check;
import org.defter.kernel.audit.Verdict;
import org.defter.kernel.audit.Verification;
import org.defter.kernel.law.ExplanationText;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.history.Narrator;
import org.defter.query.platform.Codes;
import org.defter.query.platform.dossier.Streams.Recorded;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A replay as one JSON object; events and checks have the members they have in the answers of the server. */
final class ReplayJson {

    private ReplayJson() {}

    static ObjectNode of(Replay replay) {
        ObjectNode json = DefterJson.mapper().createObjectNode();
        json.put("proposalId", replay.proposalId().toString());
        json.put("title", replay.title());
        json.set("ledger", ledger(replay.ledger()));
        ArrayNode steps = json.putArray("steps");
        for (Replay.Step step : replay.steps()) {
            ObjectNode one = steps.addObject();
            one.put("number", steps.size());
            one.set("event", event(step.recorded(), step.type(), step.told()));
            ArrayNode checks = one.putArray("checks");
            step.checks().forEach(check -> checks.add(check(check, replay.language())));
            if (!step.before().isEmpty()) {
                one.set("before", step.before());
            }
            one.set("after", step.after());
        }
        ObjectNode verification = json.putObject("verification");
        verification.put("same", replay.count(Verdict.SAME));
        verification.put("different", replay.count(Verdict.DIFFERENT));
        verification.put("notChecked", replay.count(Verdict.NOT_CHECKED));
        Verification.firstDifference(replay.checks())
                .ifPresent(check -> verification.set("firstDifference", check(check, replay.language())));
        ArrayNode checks = verification.putArray("checks");
        replay.checks().forEach(check -> checks.add(check(check, replay.language())));
        json.put("holds", replay.holds());
        return json;
    }

    /** What became of verifying the events. */
    static ObjectNode ledger(BundleVerifier.Report report) {
        ObjectNode json = DefterJson.mapper().createObjectNode();
        json.put("differences", report.found());
        texts(json.putArray("findings"), report.findings());
        texts(json.putArray("checked"), report.checked());
        texts(json.putArray("notChecked"), report.notChecked());
        return json;
    }

    private static void texts(ArrayNode array, List<?> texts) {
        texts.forEach(text -> array.add(text.toString()));
    }

    /** An event in words. */
    static ObjectNode event(Recorded recorded, String type, Narrator.Told told) {
        ObjectNode json = DefterJson.mapper().createObjectNode();
        json.put("position", recorded.stamp().position());
        json.put("eventId", recorded.stamp().eventId());
        json.set("stream", DefterJson.mapper().valueToTree(told.stream()));
        json.put("version", recorded.stamp().version());
        json.put("type", type);
        json.put("sentence", told.sentence());
        json.set("who", DefterJson.mapper().valueToTree(told.who()));
        if (told.onBehalfOf() != null) {
            json.set("onBehalfOf", DefterJson.mapper().valueToTree(told.onBehalfOf()));
        }
        json.put("recordedAt", recorded.stamp().recordedAt().toString());
        json.put("occurredOn", recorded.event().occurredOn().toString());
        texts(json.putArray("rules"), told.rules());
        return json;
    }

    private static ObjectNode check(Check check, Locale language) {
        ObjectNode json = DefterJson.mapper().createObjectNode();
        json.put("position", check.recorded().position());
        json.put("stream", check.recorded().event().streamId());
        json.put("version", check.recorded().version());
        json.put("rule", check.rule());
        json.put("subject", check.subject().name());
        json.put("subjectText", Codes.in(language).text(check.subject()));
        json.put("said", check.said());
        if (check.follows() != null) {
            json.put("follows", check.follows());
        }
        json.put("verdict", check.verdict().name());
        texts(
                json.putArray("explanation"),
                check.steps().stream()
                        .map(step -> ExplanationText.of(step, language))
                        .toList());
        return json;
    }
}
