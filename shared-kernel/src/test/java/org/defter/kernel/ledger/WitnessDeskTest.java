package org.defter.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A witness answers as C2SP tlog-witness demands, for every case it names. */
class WitnessDeskTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final NoteSigner log = NoteSigner.draw("defter.example/kayit", NoteKey.Kind.LOG, RANDOM);
    private final NoteSigner signer = NoteSigner.draw("witness.example/one", NoteKey.Kind.WITNESS, RANDOM);
    private final Map<String, SignedNote> seen = new HashMap<>();
    private final WitnessDesk desk = new WitnessDesk(signer, List.of(log.key()), new WitnessDesk.Memory() {
        @Override
        public Optional<SignedNote> seen(String origin) {
            return Optional.ofNullable(seen.get(origin));
        }

        @Override
        public void keep(String origin, SignedNote note) {
            seen.put(origin, note);
        }
    });
    private final Hash one = Hash.ofLeaf(new byte[] {1});
    private final Hash two = Hash.ofLeaf(new byte[] {2});
    private final SignedNote small = log.sign(new Checkpoint("defter.example/kayit", 1, one).text());
    private final SignedNote large = log.sign(new Checkpoint("defter.example/kayit", 2, Hash.ofNode(one, two)).text());

    private WitnessDesk.Answer ask(long old, List<Hash> proof, SignedNote note) {
        return ask(new AddCheckpoint(old, proof, note).toString());
    }

    private WitnessDesk.Answer ask(String body) {
        return desk.addCheckpoint(body.getBytes(StandardCharsets.UTF_8), 1_700_000_000);
    }

    @Test
    void cosignsWhatGoesOnAndRemembersIt() {
        WitnessDesk.Answer first = ask(0, List.of(), small);
        WitnessDesk.Answer second = ask(1, List.of(two), large);

        assertThat(first.status()).isEqualTo(200);
        SignedNote.Line line = SignedNote.Line.parse(second.body().stripTrailing());
        assertThat(new SignedNote(large.text(), List.of(line)).verify(List.of(signer.key())))
                .containsExactly(new SignedNote.Verified(signer.key(), 1_700_000_000));
        assertThat(desk.newest("defter.example/kayit")).contains(large.with(line));
        assertThat(desk.newest("other")).isEmpty();
        assertThat(ask(2, List.of(), large).status()).as("the same again").isEqualTo(200);
    }

    @Test
    void answers409WithTheSizeItHasSeen() {
        ask(0, List.of(), small);
        WitnessDesk.Answer answer = ask(0, List.of(), large);
        assertThat(answer).isEqualTo(new WitnessDesk.Answer(409, "text/x.tlog.size", "1\n"));
    }

    @Test
    void answers422ToWhatDoesNotGoOn() {
        assertThat(ask(0, List.of(one), small).status()).isEqualTo(422);
        ask(0, List.of(), small);
        assertThat(ask(1, List.of(one), large).status()).isEqualTo(422);
        assertThat(ask(1, List.of(), large).status()).isEqualTo(422);
        SignedNote fork = log.sign(new Checkpoint("defter.example/kayit", 1, two).text());
        assertThat(ask(1, List.of(), fork).status()).isEqualTo(422);
        assertThat(desk.newest("defter.example/kayit").orElseThrow().text()).isEqualTo(small.text());
    }

    @Test
    void answers403ToASignatureThatIsNotTheLogs() {
        SignedNote foreign = NoteSigner.draw("defter.example/kayit", NoteKey.Kind.LOG, RANDOM)
                .sign(small.text());
        assertThat(ask(0, List.of(), foreign).status()).isEqualTo(403);
        SignedNote spoilt = new SignedNote(small.text(), log.sign("x\n").lines());
        assertThat(ask(0, List.of(), spoilt).status()).isEqualTo(403);
    }

    @Test
    void answers404ToALogItDoesNotKnowAnd400ToNonsense() {
        SignedNote other = log.sign(new Checkpoint("other", 1, one).text());
        assertThat(ask(0, List.of(), other).status()).isEqualTo(404);
        assertThat(ask(2, List.of(), small).status()).isEqualTo(400);
        assertThat(ask("old -1\n\n" + small).status()).isEqualTo(400);
        assertThat(ask("").status()).isEqualTo(400);
        assertThat(seen).isEmpty();
    }
}
