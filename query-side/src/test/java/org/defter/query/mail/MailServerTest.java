package org.defter.query.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Mails over SMTP, to servers that take them, refuse them, or are not there. */
class MailServerTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Letter LETTER = new Letter(
            UUID.fromString("704d0f0e-0000-4000-8000-000000000001"),
            "ayse@example.bel.tr",
            "tr",
            "Yeni görev: İlçe – şğüöçı",
            "Düz metin şğ",
            "<p>şğ</p>",
            Optional.of("https://defter.example.bel.tr/mail/stop/x"));

    private static MailServer server(int port, @Nullable String user, MailProperties.Tls tls) {
        return new MailServer(
                new MailProperties(
                        "127.0.0.1",
                        port,
                        "Örnek Belediyesi <defter@example.bel.tr>",
                        user,
                        user == null ? null : "secret",
                        tls,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        Duration.ofDays(30),
                        Duration.ofDays(5),
                        Duration.ofDays(30)),
                "defter.example.bel.tr");
    }

    private static GreenMail taking() {
        GreenMail taking = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        taking.start();
        return taking;
    }

    @Test
    void aMailSentTwiceHasOneIdentifierAndSaysHowItIsStopped() throws Exception {
        GreenMail taking = taking();
        try {
            MailServer server = server(taking.getSmtp().getPort(), null, MailProperties.Tls.NONE);
            assertThat(server.send(LETTER, NOW)).isEqualTo(new MailServer.Answer.Accepted());
            assertThat(server.send(LETTER, NOW.plusSeconds(600))).isEqualTo(new MailServer.Answer.Accepted());
            MimeMessage[] came = taking.getReceivedMessages();
            assertThat(came).hasSize(2);
            assertThat(came)
                    .extracting(MimeMessage::getMessageID)
                    .containsOnly("<704d0f0e-0000-4000-8000-000000000001@defter.example.bel.tr>");
            assertThat(came[0].getSubject()).isEqualTo(LETTER.subject());
            assertThat(came[0].getSentDate()).isEqualTo(NOW);
            assertThat(came[0].getHeader("List-Unsubscribe", null))
                    .isEqualTo("<https://defter.example.bel.tr/mail/stop/x>");
            assertThat(came[0].getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(came[0].getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
            Multipart both = (Multipart) came[0].getContent();
            assertThat(both.getContentType()).startsWith("multipart/alternative");
            assertThat(both.getBodyPart(0).getContent().toString().strip()).isEqualTo(LETTER.text());
            assertThat(both.getBodyPart(1).getContent().toString().strip()).isEqualTo(LETTER.html());
        } finally {
            taking.stop();
        }
    }

    @Test
    void aServerThatOffersNoProtectionGetsNothingWhereItIsDemanded() {
        GreenMail taking = taking();
        try {
            MailServer server = server(taking.getSmtp().getPort(), null, MailProperties.Tls.STARTTLS);
            assertThat(server.send(LETTER, NOW)).isInstanceOf(MailServer.Answer.Unreachable.class);
            assertThat(taking.getReceivedMessages()).isEmpty();
        } finally {
            taking.stop();
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(server(port, null, MailProperties.Tls.NONE).send(LETTER, NOW))
                .isInstanceOf(MailServer.Answer.Unreachable.class);
    }

    @Test
    void anAddressThatIsRefusedIsAboutThisMailAndAServerThatIsBusyAboutAll() throws Exception {
        assertThat(answered("550 5.1.1 no such user"))
                .isInstanceOfSatisfying(
                        MailServer.Answer.Refused.class,
                        refused -> assertThat(refused.reason()).contains("no such user"));
        assertThat(answered("451 4.3.2 try again later")).isInstanceOf(MailServer.Answer.Unreachable.class);
    }

    /** Asks a server that says that to every address. */
    private static MailServer.Answer answered(String toAddress) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread serving = Thread.ofVirtual().start(() -> serve(socket, toAddress));
            MailServer.Answer answer =
                    server(socket.getLocalPort(), null, MailProperties.Tls.NONE).send(LETTER, NOW);
            serving.join(Duration.ofSeconds(10));
            return answer;
        }
    }

    private static void serve(ServerSocket socket, String toAddress) {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 test\r\n");
            out.flush();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.print((line.startsWith("RCPT") ? toAddress : line.startsWith("QUIT") ? "221 bye" : "250 ok")
                        + "\r\n");
                out.flush();
            }
        } catch (IOException e) {
            // The client has gone: it has its answer.
            Thread.currentThread().interrupt();
        }
    }
}
