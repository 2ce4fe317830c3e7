package org.defter.query.pages.file;

import java.util.Arrays;
import java.util.Optional;
import org.defter.query.pages.platform.Json;
import org.defter.query.proposal.NextAct.Act;
import org.defter.query.proposal.ProposalState;

/** Whether an act can be done with a file as it stands; told to pages that do the same act with many files. */
public final class FileReadiness {

    private FileReadiness() {}

    /**
     * Why an act is not possible.
     *
     * @param key of the text that says it
     * @param rule the rule behind it; empty where it is only the order of things
     */
    public record Refusal(String key, String rule) {}

    /**
     * The reason why an act is not possible now; nothing if the API says that it may come next.
     *
     * @param file as the API has it
     * @param operation of the API
     * @throws IllegalArgumentException if it is no act on a file
     */
    public static Optional<Refusal> whyNot(Json file, String operation) {
        Act act = Arrays.stream(Act.values())
                .filter(one -> NextSteps.operation(one).equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(operation + " is no act on a file"));
        boolean next = file.objects("nextActs").stream()
                .anyMatch(one -> one.text("act").equals(act.name()));
        if (next) {
            return Optional.empty();
        }
        WhyNot why = WhyNot.of(act, ProposalState.valueOf(file.text("state")), NextSteps.facts(file));
        return Optional.of(new Refusal("whynot." + why, why.rule()));
    }
}
