package org.defter.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, checkpoints, proofs and policies; the first two keys and signatures are the specifications' own examples. */
class SignedNoteTest {

    private static final NoteKey FOO =
            NoteKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    private static final String EXAMPLE = "This is an example message.\n\n— example.com/foo"
            + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    private static final SecureRandom RANDOM = new SecureRandom();
    private final NoteSigner log = NoteSigner.draw("defter.example/kayit", NoteKey.Kind.LOG, RANDOM);
    private final NoteSigner one = NoteSigner.draw("witness.example/one", NoteKey.Kind.WITNESS, RANDOM);
    private final NoteSigner two = NoteSigner.draw("witness.example/two", NoteKey.Kind.WITNESS, RANDOM);
    private final Hash leaf = Hash.ofLeaf(bytes("entry"));
    private final SignedNote note = log.sign(new Checkpoint("defter.example/kayit", 1, leaf).text());

    @Test
    void verifiesTheExampleOfTheSpecification() {
        assertThat(SignedNote.parse(EXAMPLE).verify(List.of(FOO)))
                .extracting(SignedNote.Verified::key)
                .containsExactly(FOO);
        assertThat(SignedNote.parse(EXAMPLE)).hasToString(EXAMPLE);
        assertThat(FOO).hasToString("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    }

    @Test
    void passesOverSignaturesOfUnknownKeysButNotOverWrongOnesOfKnown() {
        SignedNote stranger = SignedNote.parse(EXAMPLE);
        assertThatThrownBy(() -> stranger.verify(List.of(log.key()))).hasMessageContaining("none of the signatures");
        assertThatCode(() -> note.with(stranger.lines().getFirst()).verify(List.of(log.key())))
                .doesNotThrowAnyException();

        SignedNote.Line wrong = log.sign("another text\n").lines().getFirst();
        assertThatThrownBy(() -> note.with(wrong).verify(List.of(log.key()))).hasMessageContaining("does not hold");
        assertThat(note.with(wrong).with(two.cosign(note, 7)).verify(List.of(two.key())))
                .containsExactly(new SignedNote.Verified(two.key(), 7));
    }

    @Test
    void everyChangedByteSpoilsTheNote() {
        byte[] bytes = bytes(note.with(one.cosign(note, 1_700_000_000)).toString());
        for (int i = 0; i < bytes.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] forged = bytes.clone();
                forged[i] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> {
                            List<SignedNote.Verified> verified =
                                    SignedNote.parse(forged).verify(List.of(log.key(), one.key()));
                            // A changed name or identifier makes a signature a stranger's: then it is missing.
                            if (verified.size() < 2) {
                                throw new MalformedLedger("a signature is missing");
                            }
                        })
                        .as("bit %d of byte %d", bit, i)
                        .isInstanceOf(MalformedLedger.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— a\n",
                "text\n\n— a AAAAAAA=",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n— a  AAAAAAA=\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a AAAAAAB=\n",
                "text\n\n— a AAAAAAA\n",
                "text\n\n— a AAAA\n",
                "te\txt\n\n— a AAAAAAA=\n",
                "text\n\n— a AAAAAAA=\n\n",
                "text\r\n\n— a AAAAAAA=\n"
            })
    void readsNoNoteOfAnotherForm(String text) {
        assertThatThrownBy(() -> SignedNote.parse(bytes(text))).isInstanceOf(MalformedLedger.class);
    }

    @Test
    void readsAtLeastSixteenSignatures() {
        SignedNote many = note;
        for (int i = 0; i < 20; i++) {
            many = many.with(two.cosign(note, i));
        }
        assertThat(SignedNote.parse(many.toString()).verify(List.of(log.key()))).hasSize(1);
        assertThatThrownBy(() -> SignedNote.parse("t\n\n" + "— a AAAAAAA=\n".repeat(101)))
                .hasMessageContaining("100");
    }

    @Test
    void aKeyIsReadAgainAndAnotherIsNotTakenForIt() {
        assertThat(NoteSigner.parse(log.secretText()).key()).isEqualTo(log.key());
        assertThat(NoteKey.parse(log.key().toString())).isEqualTo(log.key());
        assertThat(log).hasToString(log.key().toString());
        String mixed = log.secretText().lines().findFirst().orElseThrow() + "\n"
                + NoteSigner.draw("defter.example/kayit", NoteKey.Kind.LOG, RANDOM)
                        .key() + "\n";
        assertThatThrownBy(() -> NoteSigner.parse(mixed)).isInstanceOf(MalformedLedger.class);
        assertThatThrownBy(() -> NoteKey.parse("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"))
                .hasMessageContaining("not its own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n1\n",
                "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n",
                "a\n1\n47DEQpj8HBSa\n",
                "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n0\nAAAAQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
            })
    void readsNoCheckpointOfAnotherForm(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedLedger.class);
    }

    @Test
    void aProofIsReadAgainAndVerifiesOnlyItsEntry() {
        TlogProof proof = new TlogProof(0, List.of(), note);
        TlogPolicy policy = TlogPolicy.ofLogs(List.of(log.key()));
        TlogProof read = TlogProof.parse(bytes(proof.toString()));

        assertThat(read).isEqualTo(proof);
        assertThat(read.verify(bytes("entry"), policy).size()).isEqualTo(1);
        assertThatThrownBy(() -> read.verify(bytes("entri"), policy)).isInstanceOf(MalformedLedger.class);
        assertThat(TlogProof.parse(bytes(proof.toString().replace("index", "extra AAAA\nindex"))))
                .isEqualTo(proof);
        for (String forged : List.of(
                proof.toString().replace("@v1", "@v2"),
                proof.toString().replace("index 0", "index 00"),
                proof.toString().replace("index 0", "index 0\n"),
                proof.toString().replace("index 0", "extra AAA\nindex 0"),
                proof.toString().replace("index 0", "index 0" + ("\n" + leaf.base64()).repeat(64)))) {
            assertThatThrownBy(() -> TlogProof.parse(bytes(forged))).isInstanceOf(MalformedLedger.class);
        }
    }

    @Test
    void aRequestToAWitnessIsReadAgain() {
        AddCheckpoint request = new AddCheckpoint(1, List.of(leaf), note);
        assertThat(AddCheckpoint.parse(bytes(request.toString()))).isEqualTo(request);
        assertThatThrownBy(() -> AddCheckpoint.parse(bytes("old 01\n\n" + note)))
                .isInstanceOf(MalformedLedger.class);
        assertThatThrownBy(
                        () -> AddCheckpoint.parse(bytes("old 1\n" + (leaf.base64() + "\n").repeat(64) + "\n" + note)))
                .hasMessageContaining("at most 63");
    }

    @Test
    void aPolicyCountsItsWitnesses() {
        TlogPolicy policy = TlogPolicy.parse("""
                # who is trusted
                log %s https://example.org/ledger
                witness a %s
                \twitness b %s
                group both all a b
                quorum both
                """.formatted(log.key(), one.key(), two.key()));
        SignedNote cosigned = note.with(one.cosign(note, 5));

        assertThatThrownBy(() -> policy.verify(note)).hasMessageContaining("too few witnesses");
        assertThatThrownBy(() -> policy.verify(cosigned)).hasMessageContaining("too few witnesses");
        assertThat(policy.verify(cosigned.with(two.cosign(note, 6))).signatures())
                .extracting(SignedNote.Verified::epochSecond)
                .containsExactly(0L, 5L, 6L);
        assertThatThrownBy(() ->
                        policy.verify(new SignedNote(note.text(), List.of(one.cosign(note, 5), two.cosign(note, 6)))))
                .hasMessageContaining("the log itself");
    }

    @Test
    void aPolicyKnowsALogUnderItsOwnNameOnly() {
        SignedNote foreign =
                NoteSigner.draw("other.example", NoteKey.Kind.LOG, RANDOM).sign(note.text());
        TlogPolicy policy = TlogPolicy.ofLogs(List.of(log.key()));
        assertThatThrownBy(() -> policy.verify(foreign)).isInstanceOf(MalformedLedger.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum a",
                "quorum none\nquorum none",
                "group g all a\nquorum g",
                "witness none LOG\nquorum none",
                "witness a ONE\nwitness a TWO\nquorum a",
                "witness a ONE\nwitness b ONE\nquorum a",
                "witness a ONE\ngroup g 2 a\nquorum g",
                "witness a ONE\ngroup g 0 a\nquorum g",
                "witness a ONE\ngroup g any a a\nquorum g",
                "witness a ONE\ngroup g any a\ngroup h any a\nquorum g",
                "log ONE\nquorum none",
                "log\nquorum none",
                "quorum none\nshrug"
            })
    void readsNoPolicyThatCouldBeMisread(String text) {
        String policy = text.replace("ONE", one.key().toString())
                .replace("TWO", two.key().toString())
                .replace("LOG", log.key().toString());
        assertThatThrownBy(() -> TlogPolicy.parse(policy)).isInstanceOf(MalformedLedger.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
