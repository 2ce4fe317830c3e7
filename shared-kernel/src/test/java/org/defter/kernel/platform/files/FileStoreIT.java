package org.defter.kernel.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.platform.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files by their content, in the database and in a folder. */
class FileStoreIT {

    private static final LoginId CLERK = new LoginId("urn:test", "clerk");
    private static final LoginId HEAD = new LoginId("urn:test", "head");
    private static final long LIMIT = 3_000_000;

    private static TestPostgres.TestDatabase database;
    private static JdbcTemplate application;

    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() {
        database = TestPostgres.fresh();
        application = new JdbcTemplate(database.application());
    }

    private static FileStore inDatabase() {
        return FileStore.inDatabase(database.application(), LIMIT);
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static StoredFile put(StoredFiles files, byte[] bytes, String name, LoginId by) throws IOException {
        return files.put(new ByteArrayInputStream(bytes), name, by);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 262_144, 262_145, 2_500_000})
    void givesBackWhatItWasGiven(int size) throws IOException {
        int more = 0;
        for (StoredFiles files : List.of(inDatabase(), FileStore.inFolder(database.application(), LIMIT, folder))) {
            byte[] bytes = pdf(size + 7 * more++);
            StoredFile kept = put(files, bytes, "rapor.pdf", CLERK);

            assertThat(kept).isEqualTo(new StoredFile(Sha256.of(bytes), bytes.length, "application/pdf", "rapor.pdf"));
            assertThat(files.find(kept.sha256())).contains(kept);
            try (InputStream read = files.open(kept.sha256())) {
                assertThat(read.readAllBytes()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void keepsTheSameBytesOnceAndWhoBroughtThem() throws IOException {
        byte[] bytes = pdf(300_000);
        Sha256 sha256 = put(inDatabase(), bytes, "a.pdf", CLERK).sha256();
        put(inDatabase(), bytes, "b.pdf", HEAD);
        put(inDatabase(), bytes, "b.pdf", HEAD);

        assertThat(application.queryForObject(
                        "select count(*) from files.chunk where sha256 = ?", Integer.class, sha256.bytes()))
                .isEqualTo(2);
        assertThat(application.queryForObject(
                        "select count(*) from files.upload where sha256 = ?", Integer.class, sha256.bytes()))
                .isEqualTo(2);
        assertThat(inDatabase().broughtBy(sha256, HEAD)).isTrue();
        assertThat(inDatabase().broughtBy(sha256, new LoginId("urn:test", "councillor")))
                .isFalse();
    }

    @Test
    void keepsOneOfManyWhoComeAtOnce() throws Exception {
        byte[] bytes = pdf(1_000_000);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<StoredFile>> all = Stream.generate(
                            () -> (Callable<StoredFile>) () -> put(inDatabase(), bytes, "x.pdf", CLERK))
                    .limit(8)
                    .toList();
            for (Future<StoredFile> one : threads.invokeAll(all)) {
                assertThat(one.get().sha256()).isEqualTo(Sha256.of(bytes));
            }
        }
        assertThat(application.queryForObject(
                        "select count(*) from files.content where sha256 = ?",
                        Integer.class,
                        Sha256.of(bytes).bytes()))
                .isEqualTo(1);
    }

    @Test
    void noticesBytesThatWereChanged() throws IOException {
        FileStore files = FileStore.inFolder(database.application(), LIMIT, folder);
        StoredFile kept = put(files, pdf(5000), "x.pdf", CLERK);
        String hex = kept.sha256().hex();
        Path file =
                folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
        byte[] changed = Files.readAllBytes(file);
        changed[4000] ^= 1;
        Files.write(file, changed);

        try (InputStream read = files.open(kept.sha256())) {
            assertThatThrownBy(read::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("damaged");
        }
        assertThatThrownBy(() -> inDatabase().open(kept.sha256())).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> inDatabase().open(new Sha256("0".repeat(64))))
                .isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void refusesWhatIsEmptyTooLargeOfAnotherTypeOrActs() {
        assertThat(refusal(new byte[0], "x.pdf")).isEqualTo(FileRefused.Cause.EMPTY);
        assertThat(refusal(pdf((int) LIMIT + 1), "x.pdf")).isEqualTo(FileRefused.Cause.TOO_LARGE);
        assertThat(refusal("<!DOCTYPE html><html><body>x</body></html>".getBytes(StandardCharsets.UTF_8), "x.pdf"))
                .isEqualTo(FileRefused.Cause.TYPE);
        assertThat(refusal(new byte[] {'M', 'Z', 1, 2, 3, 0, 0}, "rapor.pdf")).isEqualTo(FileRefused.Cause.TYPE);
        assertThat(refusal(zip("a.txt"), "x.docx")).isEqualTo(FileRefused.Cause.TYPE);
        assertThat(refusal(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "x.docx"))
                .isEqualTo(FileRefused.Cause.ACTIVE);
        assertThat(application.queryForObject(
                        "select count(*) from files.content where size > ?", Integer.class, LIMIT))
                .isZero();
    }

    private static FileRefused.Cause refusal(byte[] bytes, String name) {
        try {
            put(inDatabase(), bytes, name, CLERK);
        } catch (FileRefused refused) {
            return refused.why();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("taken: " + name);
    }

    private static byte[] zip(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void tellsPapersByTheirContentWhateverTheyAreCalled() throws IOException {
        assertThat(put(inDatabase(), zip("[Content_Types].xml", "word/document.xml"), "x.pdf", CLERK)
                        .mediaType())
                .endsWith("wordprocessingml.document");
        assertThat(put(inDatabase(), "Gündem: ğüşıöç ₺".getBytes(StandardCharsets.UTF_8), "gündem.txt", CLERK)
                        .mediaType())
                .isEqualTo("text/plain");
        assertThat(put(inDatabase(), "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8), "tablo.CSV", CLERK)
                        .mediaType())
                .isEqualTo("text/csv");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\evrak\\Rapor 4.pdf, Rapor 4.pdf",
        ".htaccess, htaccess",
        "'   ', file",
        "İŞLEM\u202Egnp.exe, İŞLEM_gnp.exe"
    })
    void keepsNamesThatHarmNobody(String given, String kept) {
        assertThat(FileName.safe(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update files.content set size = 1", "delete from files.chunk", "truncate files.upload"})
    void areNeverChangedNotEvenByTheOwner(String change) {
        assertThatThrownBy(() -> application.update(change)).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> new JdbcTemplate(database.owner()).update(change))
                .rootCause()
                .hasMessageContaining("never changed");
    }
}
