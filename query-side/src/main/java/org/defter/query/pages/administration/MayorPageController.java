package org.defter.query.pages.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.defter.query.pages.council.WhyNot;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The mayor's desk: decisions that wait for delivery or may still be returned, and how long (D01, D02). */
@Controller
class MayorPageController {

    private final Api api;

    MayorPageController(Api api) {
        this.api = api;
    }

    /**
     * A decision on the desk.
     *
     * @param decision as the register has it
     * @param clock the mayor's period; none while it has not begun
     * @param deliver why its delivery cannot be recorded; none if it can
     * @param giveBack why it cannot be returned; none if it can
     * @param version of the file, for the acts
     */
    record OnDesk(
            Json decision,
            @Nullable Json clock,
            @Nullable WhyNot deliver,
            @Nullable WhyNot giveBack,
            @Nullable String version) {}

    @GetMapping("/mayor")
    String desk(Model page) {
        List<OnDesk> waiting = new ArrayList<>();
        for (Json decision : decisions("AWAITING_FINALITY")) {
            waiting.add(onDesk(decision));
        }
        waiting.sort((a, b) -> lastDay(a).compareTo(lastDay(b)));
        page.addAttribute("waiting", waiting);
        page.addAttribute("returned", decisions("RETURNED"));
        page.addAttribute(
                "tasks",
                api.get("/api/worklist?role=mayor-office&state=OPEN&size=50").objects("items"));
        return "pages/mayor";
    }

    private List<Json> decisions(String state) {
        return api.get("/api/decisions?state={state}&order=desc&size=50", state).objects("items");
    }

    /** What has no last day yet comes last. */
    private static String lastDay(OnDesk row) {
        Json clock = row.clock();
        return clock == null ? "9999-12-31" : clock.object("clock").text("lastDay");
    }

    private OnDesk onDesk(Json decision) {
        Api.Versioned file = api.versioned("/api/proposals/{id}", decision.text("proposalId"));
        Optional<Json> taken = file.body().objects("decisions").stream()
                .filter(known -> known.object("number").number("number") == decision.number("number")
                        && known.object("number").number("year") == decision.number("year"))
                .findFirst();
        // Of a clock that began again the last one counts.
        Json clock = taken.flatMap(known -> known.objects("clocks").stream()
                        .filter(own -> own.object("clock").text("kind").equals("MAYOR_RETURN"))
                        .reduce((earlier, later) -> later))
                .orElse(null);
        List<String> next = file.body().objects("nextActs").stream()
                .map(act -> act.text("act"))
                .toList();
        return new OnDesk(
                decision,
                clock,
                next.contains("DELIVER_TO_MAYOR") ? null : notDeliverable(decision),
                next.contains("RETURN") ? null : notReturnable(decision, clock),
                file.etag());
    }

    /** Why the delivery of a decision cannot be recorded. */
    static WhyNot notDeliverable(Json decision) {
        if (decision.has("deliveredOn")) {
            return WhyNot.of("council.mayor.whynot.delivered", "D02");
        }
        return decision.number("signatures") < 3
                ? WhyNot.of("council.mayor.whynot.unsigned", "B08")
                : WhyNot.of("council.mayor.whynot.late", "D02");
    }

    /** Why a decision cannot be returned. */
    static WhyNot notReturnable(Json decision, @Nullable Json clock) {
        if (decision.has("insistedOn")) {
            return WhyNot.of("council.mayor.whynot.once", "D01");
        }
        return clock == null
                ? WhyNot.of("council.mayor.whynot.noClock", "D02")
                : WhyNot.of("council.mayor.whynot.over", "D01");
    }
}
