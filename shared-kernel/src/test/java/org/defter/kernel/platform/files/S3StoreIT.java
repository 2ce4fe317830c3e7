package org.defter.kernel.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.platform.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files in an S3-compatible store: whole, once, and clear when it is away. */
class S3StoreIT {

    private static final LoginId CLERK = new LoginId("urn:test", "clerk");
    private static final long LIMIT = 6_000_000;
    private static final S3Bucket.Patience SHORT = new S3Bucket.Patience(Duration.ofMillis(1500), Duration.ofMillis(1));

    private static TestPostgres.TestDatabase database;
    private static int seed;

    private final S3Server store = new S3Server("defter-files");

    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() {
        database = TestPostgres.fresh();
    }

    @AfterEach
    void end() {
        store.close();
    }

    private static S3Properties properties(URI endpoint, String bucket, String secret) {
        return new S3Properties(endpoint, bucket, "eu-tr-1", S3Server.KEY_ID, secret, true);
    }

    private StoredFiles files() {
        return files("defter-files", S3Server.SECRET);
    }

    private StoredFiles files(String bucket, String secret) {
        return FileStore.inS3(
                database.application(),
                LIMIT,
                new S3Bucket(properties(store.endpoint(), bucket, secret), Clock.systemUTC(), SHORT),
                null);
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        int salt = ++seed;
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + i / 251 + salt);
        }
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static StoredFile put(StoredFiles files, byte[] bytes) throws IOException {
        return files.put(new ByteArrayInputStream(bytes), "rapor.pdf", CLERK);
    }

    private static byte[] read(StoredFiles files, Sha256 sha256) throws IOException {
        try (InputStream bytes = files.open(sha256)) {
            return bytes.readAllBytes();
        }
    }

    private static String path(Sha256 sha256) {
        String hex = sha256.hex();
        return "/defter-files/" + hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
    }

    private static int entries(byte[] bytes) {
        Integer count = new JdbcTemplate(database.application())
                .queryForObject(
                        "select count(*) from files.content where sha256 = ? and place = 'S3'",
                        Integer.class,
                        Sha256.of(bytes).bytes());
        return count == null ? 0 : count;
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1_048_576, 1_048_577, 5_000_000})
    void givesBackWhatItWasGiven(int size) throws IOException {
        byte[] bytes = pdf(size);
        StoredFile kept = put(files(), bytes);

        assertThat(kept).isEqualTo(new StoredFile(Sha256.of(bytes), size, "application/pdf", "rapor.pdf"));
        assertThat(store.objects).containsOnlyKeys(path(kept.sha256()));
        assertThat(entries(bytes)).isOne();
        assertThat(read(files(), kept.sha256())).isEqualTo(bytes);
    }

    @Test
    void putsTheSameBytesOnceEvenOfManyAtOnce() throws Exception {
        byte[] bytes = pdf(1_500_000);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<StoredFile>> all = Stream.generate(() -> (Callable<StoredFile>) () -> put(files(), bytes))
                    .limit(8)
                    .toList();
            for (Future<StoredFile> one : threads.invokeAll(all)) {
                assertThat(one.get().sha256()).isEqualTo(Sha256.of(bytes));
            }
        }
        assertThat(entries(bytes)).isOne();
        int before = store.requests.size();
        put(files(), bytes);
        assertThat(store.requests).as("what is known is not brought again").hasSize(before);
    }

    @Test
    void takesWhatAnEarlierUploadLeftAndNeverOverwritesAnotherContent() throws IOException {
        byte[] left = pdf(2000);
        store.objects.put(path(Sha256.of(left)), left);
        put(files(), left);
        assertThat(store.requests).doesNotContain("PUT");

        byte[] bytes = pdf(3000);
        byte[] other = pdf(3000);
        store.objects.put(path(Sha256.of(bytes)), other);
        assertThatThrownBy(() -> put(files(), bytes)).isInstanceOf(DamagedFile.class);
        assertThat(store.objects.get(path(Sha256.of(bytes)))).isEqualTo(other);
        assertThat(entries(bytes)).isZero();
    }

    @Test
    void noticesBytesThatWereChangedCutOrLost() throws IOException {
        StoredFile kept = put(files(), pdf(1_200_000));
        String path = path(kept.sha256());
        byte[] bytes = store.objects.get(path);

        byte[] changed = bytes.clone();
        changed[1_100_000] ^= 1;
        store.objects.put(path, changed);
        assertThatThrownBy(() -> read(files(), kept.sha256())).isInstanceOf(DamagedFile.class);
        store.objects.put(path, Arrays.copyOf(bytes, 1_100_000));
        assertThatThrownBy(() -> read(files(), kept.sha256())).isInstanceOf(DamagedFile.class);
        store.objects.put(path, new byte[0]);
        assertThatThrownBy(() -> read(files(), kept.sha256())).isInstanceOf(DamagedFile.class);
        store.objects.remove(path);
        assertThatThrownBy(() -> read(files(), kept.sha256())).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429, 0})
    void comesBackWhileTheStoreIsBusy(int status) throws IOException {
        byte[] bytes = pdf(1_200_000);
        store.fail(status, 2);
        StoredFile kept = put(files(), bytes);
        store.fail(status, 3);
        assertThat(read(files(), kept.sha256())).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {503, 0, 403, 501})
    void saysClearlyThatTheStoreCannotBeUsedAndKeepsNothing(int status) throws IOException {
        StoredFile kept = put(files(), pdf(100));
        byte[] bytes = pdf(1000);
        store.fail(status, 100);

        assertThatThrownBy(() -> put(files(), bytes)).isInstanceOf(FilesUnavailable.class);
        assertThatThrownBy(() -> files().open(kept.sha256())).isInstanceOf(FilesUnavailable.class);
        store.fail(status, 0);
        assertThat(entries(bytes)).isZero();
        assertThat(put(files(), bytes).sha256()).isEqualTo(Sha256.of(bytes));
    }

    @Test
    void doesNotWaitForEverForAStoreThatHangs() throws IOException {
        StoredFile kept = put(files(), pdf(100));
        StoredFiles impatient = FileStore.inS3(
                database.application(),
                LIMIT,
                new S3Bucket(
                        properties(store.endpoint(), "defter-files", S3Server.SECRET),
                        Clock.systemUTC(),
                        new S3Bucket.Patience(Duration.ofMillis(100), Duration.ofMillis(1))),
                null);
        store.fail(-1, 4);

        assertThatThrownBy(() -> impatient.open(kept.sha256()))
                .isInstanceOf(FilesUnavailable.class)
                .hasMessageContaining("no whole answer");
    }

    @Test
    void isRefusedWithAnotherKeyAndWithoutABucket() {
        assertThatThrownBy(() -> put(files("defter-files", "another"), pdf(100)))
                .isInstanceOf(FilesUnavailable.class)
                .hasMessageContaining("403 SignatureDoesNotMatch");
        assertThatThrownBy(() -> put(files("no-such-bucket", S3Server.SECRET), pdf(100)))
                .isInstanceOf(FilesUnavailable.class)
                .hasMessageContaining("404 NoSuchBucket");
        assertThat(store.objects).isEmpty();
    }

    @Test
    void readsWhatWasKeptElsewhereBefore() throws IOException {
        byte[] early = pdf(500);
        byte[] later = pdf(600);
        put(FileStore.inDatabase(database.application(), LIMIT), early);
        put(FileStore.inFolder(database.application(), LIMIT, folder), later);
        StoredFiles now = FileStore.inS3(
                database.application(),
                LIMIT,
                new S3Bucket(properties(store.endpoint(), "defter-files", S3Server.SECRET), Clock.systemUTC(), SHORT),
                folder);

        assertThat(read(now, Sha256.of(early))).isEqualTo(early);
        assertThat(read(now, Sha256.of(later))).isEqualTo(later);
        assertThat(put(now, early).sha256()).isEqualTo(Sha256.of(early));
        assertThat(store.objects).isEmpty();
    }

    @Test
    void namesTheBucketInThePathOrBeforeTheHost() {
        assertThat(properties(URI.create("http://s3.example:9000/"), "defter-files", "x")
                        .place())
                .hasToString("http://s3.example:9000/defter-files/");
        assertThat(new S3Properties(URI.create("https://s3.example"), "defter-files", "r", "k", "x", false).place())
                .hasToString("https://defter-files.s3.example/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://s3.example", "https://s3.example/path", "https://a:b@s3.example", "s3.example"})
    void refusesWhatIsNoAddressOfAStore(String endpoint) {
        assertThatThrownBy(() -> properties(URI.create(endpoint), "defter-files", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("defter.files.s3.endpoint");
    }

    @Test
    void refusesAKeyThatIsNotWholeAndKeepsItsSecret() {
        URI endpoint = URI.create("https://s3.example");
        assertThatThrownBy(() -> properties(endpoint, "defter-files", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secret");
        assertThatThrownBy(() -> properties(endpoint, "No Bucket", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(properties(endpoint, "defter-files", "geheim")).asString().doesNotContain("geheim");
    }
}
