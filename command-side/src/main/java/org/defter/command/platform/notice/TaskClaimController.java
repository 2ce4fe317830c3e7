package org.defter.command.platform.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.AccountId;
import org.defter.kernel.platform.notice.ClaimedTasks;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets somebody of an office take on one of its tasks, and give it back. */
@RestController
@RequestMapping("/api/worklist/claim")
@Tag(name = "worklist")
class TaskClaimController {

    private static final String WHICH = "Key of the task, as the worklist has it";
    private static final String EXAMPLE = "proposal/0d3f5f0e-3c1d-4c53-9a8e-0a8b4c3d2e1f/send/";

    private final ClaimedTasks tasks;

    TaskClaimController(ClaimedTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * What is taken on, as it was seen.
     *
     * @param opened place in the record of the event that opened the task, as the worklist has it
     * @param office the role it is done in, one of the caller's
     * @param from account of whoever was seen to have it, from whom it is taken over; none if nobody had it
     */
    @Schema(name = "TaskClaim")
    record Claim(
            @NotNull @PositiveOrZero @Schema(example = "1204")
            Long opened,

            @NotNull @Schema(example = "council-office") Role office,
            @Nullable AccountId from) {}

    @Operation(
            operationId = "claimTask",
            summary = "Take on a task of one's office",
            description =
                    "The worklist then says who is at it; what is to be done, by whom and until when stays as the law has it. A task"
                            + " that somebody else has is taken over by naming them in from; nobody has a task any more that is done and"
                            + " opened once more.")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(
            @Parameter(description = WHICH, example = EXAMPLE)
                    @RequestParam
                    @Size(max = ClaimedTasks.LONGEST_KEY)
                    @Pattern(regexp = ClaimedTasks.KEY)
                    String task,
            @Valid @RequestBody Claim body,
            HttpServletRequest request) {
        Caller caller = caller(request);
        if (!caller.roles().contains(body.office())) {
            throw HttpRefused.because(
                    HttpReason.ROLE_NOT_ALLOWED, "roles", List.of(body.office().claim()));
        }
        switch (tasks.claim(caller.login(), task, body.opened(), body.office(), body.from())) {
            case CLAIMED -> {
                // As it was wanted.
            }
            case TAKEN -> throw HttpRefused.because(HttpReason.TASK_TAKEN);
            case OUTDATED -> throw HttpRefused.because(HttpReason.TASK_OPENED_AGAIN);
            case UNKNOWN -> throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
    }

    @Operation(
            operationId = "releaseTask",
            summary = "Give a task back to one's office",
            description = "404 if the login does not have it.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(
            @Parameter(description = WHICH, example = EXAMPLE)
                    @RequestParam
                    @Size(max = ClaimedTasks.LONGEST_KEY)
                    @Pattern(regexp = ClaimedTasks.KEY)
                    String task,
            HttpServletRequest request) {
        if (!tasks.release(caller(request).login(), task)) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
    }

    private static Caller caller(HttpServletRequest request) {
        return Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
    }
}
