package org.defter.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.serialization.Serializer;
import org.defter.command.Rejected;
import org.defter.command.proposal.ProposalRejection;
import org.defter.kernel.platform.axon.MessageSerializer;
import org.defter.kernel.platform.axon.PassingTroubleIsRetried;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessException;

/** Whatever comes between a command and its answer is told as what it is: not known. */
class HandledElsewhereTest {

    private static final Serializer SERIALIZER = MessageSerializer.create();
    private static final CommandMessage<?> COMMAND = new GenericCommandMessage<>("a command");

    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final CommandRoute route = new HandledElsewhere(bus, SERIALIZER, Duration.ofSeconds(10));

    @Test
    void givesTheAnswerOfTheOtherNode() {
        ActAnswer answer = new ActAnswer(new StoredAnswer(201, "/api/plans/1", new CommandReceipt("1", 0, 7)), true);
        bus.subscribe(String.class.getName(), command -> answer);

        assertThat(route.act(COMMAND)).isEqualTo(answer);
    }

    @Test
    void throwsWhatTheOtherNodeRefusedWith() {
        bus.subscribe(String.class.getName(), command -> {
            throw RemoteRefusal.of(Rejected.because(ProposalRejection.PROPOSAL_NOT_DRAFTED), SERIALIZER);
        });

        assertThatThrownBy(() -> route.act(COMMAND))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ProposalRejection.PROPOSAL_NOT_DRAFTED));
        assertThatThrownBy(() -> route.follow(COMMAND)).isInstanceOf(Rejected.class);
    }

    @Test
    void aCommandWithoutANodeIsUnavailableAndPassing() {
        assertThatThrownBy(() -> route.act(COMMAND)).isInstanceOf(TransientDataAccessException.class);
        assertThatThrownBy(() -> route.follow(COMMAND)).matches(PassingTroubleIsRetried::passing);
    }

    @Test
    void anAnswerThatDoesNotComeIsNotWaitedForForEver() {
        CountDownLatch never = new CountDownLatch(1);
        AsynchronousCommandBus slow = AsynchronousCommandBus.builder()
                .executor(command -> Thread.ofVirtual().start(command))
                .build();
        slow.subscribe(String.class.getName(), command -> {
            never.await();
            return 0L;
        });
        CommandRoute impatient = new HandledElsewhere(slow, SERIALIZER, Duration.ofMillis(50));

        assertThatThrownBy(() -> impatient.act(COMMAND)).isInstanceOf(TransientDataAccessException.class);
        never.countDown();
    }
}
