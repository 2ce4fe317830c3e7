package org.defter.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacedOutputTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicLong time = new AtomicLong();
    private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();

    /** A reader on a line that takes so long for each kibibyte. */
    private PacedOutput reader(Duration perKibibyte) {
        return new PacedOutput(
                new OutputStream() {
                    @Override
                    public void write(int one) {
                        write(new byte[] {(byte) one}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        time.addAndGet(perKibibyte.toNanos() * length / 1024);
                        arrived.write(bytes, from, length);
                    }
                },
                PATIENCE,
                time::get);
    }

    @Test
    void aSlowLineGetsAnEventOfAnySize() {
        byte[] large = new byte[3_000_001];
        large[3_000_000] = 7;

        // 64 KiB in 19.2 s, all of it in a quarter of an hour.
        assertThatCode(() -> reader(Duration.ofMillis(300)).write(large)).doesNotThrowAnyException();
        assertThat(arrived.toByteArray()).isEqualTo(large);
    }

    @Test
    void whoTakesLessInItsTimeIsGivenUp() {
        assertThatThrownBy(() -> reader(Duration.ofMillis(400)).write(new byte[PacedOutput.PIECE]))
                .isInstanceOf(ReaderTooSlow.class);
        assertThat(arrived.size()).isLessThan(PacedOutput.PIECE);
    }

    @Test
    void theTimeBetweenEventsIsNotTheReaders() throws IOException {
        PacedOutput out = reader(Duration.ofMillis(100));
        for (int i = 0; i < 1_000; i++) {
            out.write(new byte[1024]);
            out.flush();
            time.addAndGet(Duration.ofMinutes(1).toNanos());
        }
        assertThat(arrived.size()).isEqualTo(1_024_000);
    }

    @Test
    void whoLetsTheServerRunOutOfTimeIsGivenUpAndWhoGoesIsNot() {
        assertThatThrownBy(() -> failing(new IOException("aborted", new SocketTimeoutException()))
                        .flush())
                .isInstanceOf(ReaderTooSlow.class);
        assertThatThrownBy(() -> failing(new IOException("Broken pipe")).flush())
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(ReaderTooSlow.class);
    }

    private PacedOutput failing(IOException failure) {
        return new PacedOutput(
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw failure;
                    }

                    @Override
                    public void flush() throws IOException {
                        throw failure;
                    }
                },
                PATIENCE,
                time::get);
    }
}
