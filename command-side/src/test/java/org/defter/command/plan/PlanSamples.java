package org.defter.command.plan;

import static org.defter.command.plan.PlanActs.FIRST;
import static org.defter.command.plan.PlanActs.NEVER;
import static org.defter.command.plan.PlanActs.SECOND;
import static org.defter.command.plan.PlanActs.after;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.Plans;

/** A plan in each of its states, and one or several samples of each command on it. */
final class PlanSamples {

    /** A history that leads to each state, by the state's name. */
    static final Map<String, List<PlanEvent>> STATES = Map.ofEntries(
            Map.entry("Unproposed", List.of()),
            Map.entry("Proposed", Plans.proposed()),
            Map.entry("Drafting", Plans.drafted()),
            Map.entry("Submitted", Plans.submitted()),
            Map.entry("InForce", Plans.inForce()),
            Map.entry("Updating", Plans.updateDrafted()),
            Map.entry("UpdateSubmitted", Plans.updateSubmitted()),
            Map.entry("Suspended", Plans.suspended()),
            Map.entry("Closed", Plans.closed()),
            Map.entry("Repealed", Plans.repealed()),
            Map.entry("Annulled", Plans.annulled()));

    private static final Map<String, PlanCommand> COMMANDS = commands();

    private PlanSamples() {}

    /** The plan in a state. */
    static Plan plan(String state) {
        return after(Objects.requireNonNull(STATES.get(state), state));
    }

    /** The sample of that name. */
    static PlanCommand command(String name) {
        return Objects.requireNonNull(COMMANDS.get(name), name);
    }

    /** The samples of a kind of command, by the name of its record. */
    static Stream<PlanCommand> of(String command) {
        return COMMANDS.values().stream()
                .filter(sample -> sample.getClass().getSimpleName().equals(command));
    }

    private static Map<String, PlanCommand> commands() {
        Map<String, PlanCommand> commands = new LinkedHashMap<>();
        commands.put("propose", PlanActs.propose(PlanKind.ACTION, 2024, 2029));
        commands.put("proposeOther", PlanActs.propose(PlanKind.SECTOR, 2024, 2029));
        commands.put("authorise", PlanActs.authorise(Plans.DECISION));
        commands.put("authoriseOther", PlanActs.authoriseBy(Plans.RENEWAL));
        commands.put("reviseProfile", PlanActs.reviseProfile(PlanActs.otherThemes()));
        commands.put("draftGoal", PlanActs.draftGoal("A2"));
        commands.put("reviseGoal", PlanActs.reviseGoal("Yeni amaç"));
        commands.put("dropGoal", PlanActs.dropGoal());
        commands.put("setObjective", PlanActs.setObjective("H1.2", null));
        commands.put("dropObjective", PlanActs.dropObjective());
        commands.put("defineIndicator", PlanActs.replaceIndicator(Plans.indicatorCard("50")));
        commands.put(
                "defineAsRevised",
                PlanActs.replaceIndicator(Plans.indicatorCard("50").withTarget(2027, new BigDecimal("22"))));
        commands.put("dropIndicator", PlanActs.dropIndicator());
        commands.put("reviseTarget", PlanActs.reviseTarget(2028, "23"));
        commands.put(
                "defineActivity",
                PlanActs.defineActivity("F1.1.2", LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30)));
        commands.put("dropActivity", PlanActs.dropActivity());
        commands.put("submit", PlanActs.submit());
        commands.put("amend", PlanActs.amend());
        commands.put("amendUpdate", PlanActs.amendUpdate());
        commands.put("adopt", PlanActs.adopt(FIRST));
        commands.put("adoptOther", PlanActs.adopt(NEVER));
        commands.put("giveBack", PlanActs.giveBack(FIRST));
        commands.put("giveBackOther", PlanActs.giveBack(NEVER));
        commands.put("giveBackUpdate", PlanActs.giveBack(SECOND));
        commands.put("openUpdate", PlanActs.openUpdate());
        commands.put("update", PlanActs.update(SECOND));
        commands.put("updateGranted", PlanActs.update(FIRST));
        commands.put("updateOther", PlanActs.update(NEVER));
        commands.put("renew", PlanActs.renew(2024));
        commands.put("renewOther", PlanActs.renew(2025));
        commands.put("suspendAuthority", PlanActs.suspend(Plans.AUTHORITY));
        commands.put("suspend", PlanActs.suspend(Plans.ADOPTION));
        commands.put("suspendUpdate", PlanActs.suspend(Plans.UPDATE));
        commands.put("resumeAuthority", PlanActs.resume(Plans.AUTHORITY));
        commands.put("resumeUpdate", PlanActs.resume(Plans.UPDATE));
        commands.put("annulAuthority", PlanActs.annul(Plans.AUTHORITY));
        commands.put("annul", PlanActs.annul(Plans.ADOPTION));
        commands.put("annulUpdate", PlanActs.annul(Plans.UPDATE));
        commands.put("repeal", PlanActs.repeal(Plans.REPEAL));
        commands.put("repealOther", PlanActs.repeal(Plans.RENEWAL));
        commands.put("closeRenewed", PlanActs.closeRenewed());
        commands.put("close", PlanActs.close());
        commands.put("reinstate", PlanActs.reinstate(Plans.REPEAL));
        return commands;
    }
}
